/** How the amount of a purchase becomes points: exact, floored, and able to explain itself. */
@NullMarked
package com.xtarly.rewards.domain.earning;

import org.jspecify.annotations.NullMarked;
