package com.xtarly.rewards.http.dashboard;

import java.util.Map;

/** What an owner types for a program with tiers. */
final class Tiers {
    private Tiers() {}

    /** A first program with one tier: a point for each ten pesos. */
    static Map<String, String> form(String name, int points, String multiplier) {
        return Map.of(
                "type", "tiers",
                "points", "1",
                "unit", "10.00",
                "seen", "0",
                "tierName", name,
                "tierPoints", String.valueOf(points),
                "tierMultiplier", multiplier);
    }
}
