/** The rules an organization has in force: points, tiers or stamps, in immutable versions. */
@NullMarked
package com.xtarly.rewards.domain.program;

import org.jspecify.annotations.NullMarked;
