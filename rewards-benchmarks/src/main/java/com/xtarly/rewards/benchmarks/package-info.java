/** The benchmark that {@code bin/bench} runs, from the first line it prints to the last. */
@NullMarked
package com.xtarly.rewards.benchmarks;

import org.jspecify.annotations.NullMarked;
