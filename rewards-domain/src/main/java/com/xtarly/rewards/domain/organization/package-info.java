/** The businesses that reward their customers, and the API keys of their tills. */
@NullMarked
package com.xtarly.rewards.domain.organization;

import org.jspecify.annotations.NullMarked;
