package com.xtarly.rewards.bootstrap.endtoend;

import java.time.Duration;
import java.util.List;

/** How often, and how fast. */
final class Figures {
    private static final boolean LONG = "long".equals(System.getProperty("rewards.storm"));

    private Figures() {}

    /** Rounds of a storm: few by default, many with {@code -Drewards.storm=long}. */
    static int rounds(int few, int many) {
        return LONG ? many : few;
    }

    /** A bound on a machine that has nothing else to do, as in the long form; a busy one is given its time. */
    static Duration bound(Duration promised) {
        return LONG ? promised : Program.PATIENCE;
    }

    /** The smallest that 95 of 100 do not exceed. */
    static Duration p95(List<Duration> durations) {
        return durations.stream()
                .sorted()
                .skip((long) Math.ceil(durations.size() * 0.95) - 1)
                .findFirst()
                .orElseThrow();
    }

    static void print(String storm, Aftermath aftermath, Weather weather, List<Duration> readyAgain) {
        System.out.printf(
                "%s: %d times; %s; %s; ready again p95 %d ms%n",
                storm, readyAgain.size(), aftermath, weather, p95(readyAgain).toMillis());
    }
}
