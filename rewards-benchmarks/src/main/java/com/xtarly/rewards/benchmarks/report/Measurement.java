package com.xtarly.rewards.benchmarks.report;

import com.xtarly.rewards.benchmarks.load.Observation;
import com.xtarly.rewards.benchmarks.load.Scenario;

/**
 * One scenario in one round.
 *
 * @param entries how many entries the ledger had when the rounds began
 */
public record Measurement(Scenario scenario, long entries, int round, Observation observation) {}
