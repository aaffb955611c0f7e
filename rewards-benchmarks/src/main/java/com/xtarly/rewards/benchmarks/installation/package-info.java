/** The product as it is run by its users, filled, and ended afterwards. */
@NullMarked
package com.xtarly.rewards.benchmarks.installation;

import org.jspecify.annotations.NullMarked;
