package com.xtarly.rewards.application.testkit;

/**
 * How much of a storm there is: enough to catch what is broken on every build, or, with
 * {@code -Drewards.test.long=true}, as much as was promised.
 */
enum Scale {
    SHORT,
    LONG;

    private static final String PROPERTY = "rewards.test.long";

    static Scale chosen() {
        return Boolean.getBoolean(PROPERTY) ? LONG : SHORT;
    }

    /** One of the two. */
    <T> T of(T inShort, T inLong) {
        return this == LONG ? inLong : inShort;
    }
}
