/** The people who collect points and stamps. */
@NullMarked
package com.xtarly.rewards.domain.customer;

import org.jspecify.annotations.NullMarked;
