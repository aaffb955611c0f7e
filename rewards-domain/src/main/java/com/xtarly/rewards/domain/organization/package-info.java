/** The businesses that reward their customers, and the ids of who reports a purchase: a till's key, or a person. */
@NullMarked
package com.xtarly.rewards.domain.organization;

import org.jspecify.annotations.NullMarked;
