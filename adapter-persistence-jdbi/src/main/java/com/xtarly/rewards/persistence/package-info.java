/**
 * The stores on PostgreSQL, by JDBI: {@link com.xtarly.rewards.persistence.JdbiStores} opens them, each {@code Jdbi…}
 * class implements one port with its SQL beside the method that runs it. The schema is in {@code db/migration}.
 */
@NullMarked
package com.xtarly.rewards.persistence;

import org.jspecify.annotations.NullMarked;
