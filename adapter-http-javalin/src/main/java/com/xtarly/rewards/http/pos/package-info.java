/** The contract with points of sale, as {@link com.xtarly.rewards.http.pos.PosRoutes} lists it. */
@NullMarked
package com.xtarly.rewards.http.pos;

import org.jspecify.annotations.NullMarked;
