/** What the measurements come to: medians, ratios, targets, and the table that shows them. */
@NullMarked
package com.xtarly.rewards.benchmarks.report;

import org.jspecify.annotations.NullMarked;
