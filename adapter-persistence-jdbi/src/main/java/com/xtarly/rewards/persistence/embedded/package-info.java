/**
 * PostgreSQL out of a jar: the default database of a single node, which nobody has to install.
 *
 * <p>{@link com.xtarly.rewards.persistence.embedded.EmbeddedPostgres} is the door. Behind it, from the outside in: the
 * {@code DirectoryLock} says who may run the {@code DataDirectory}, the {@code Supervisor} keeps a {@code Cluster}
 * alive, the {@code Provisioning} gives it roles and a database, the {@code Archive} brings the programs.
 */
@NullMarked
package com.xtarly.rewards.persistence.embedded;

import org.jspecify.annotations.NullMarked;
