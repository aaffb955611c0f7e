package com.xtarly.rewards.benchmarks.load;

import com.xtarly.rewards.benchmarks.installation.Installation;
import java.time.Duration;

/**
 * A load's turn upon an installation.
 *
 * @param seed another for each turn; together with the load it decides which requests are made
 * @param peak the purchases a second that the installation reached earlier in this round; 0 before that is known
 */
public record Turn(Installation installation, Duration duration, int seed, double peak) {}
