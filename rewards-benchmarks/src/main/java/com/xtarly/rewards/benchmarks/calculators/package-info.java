/** What a purchase costs before anything is stored. */
@NullMarked
package com.xtarly.rewards.benchmarks.calculators;

import org.jspecify.annotations.NullMarked;
