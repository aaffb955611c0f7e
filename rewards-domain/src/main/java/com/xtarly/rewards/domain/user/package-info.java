/** The people who sign in to the dashboard, and how they prove who they are. */
@NullMarked
package com.xtarly.rewards.domain.user;

import org.jspecify.annotations.NullMarked;
