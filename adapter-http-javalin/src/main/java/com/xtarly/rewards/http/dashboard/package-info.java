/** The pages of owners and their staff: from the first link to the settings of a shop. */
@NullMarked
package com.xtarly.rewards.http.dashboard;

import org.jspecify.annotations.NullMarked;
