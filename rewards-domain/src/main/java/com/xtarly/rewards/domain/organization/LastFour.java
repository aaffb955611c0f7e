package com.xtarly.rewards.domain.organization;

/** The last four characters of an API key, by which owners tell their keys apart. */
public record LastFour(String value) {
    public static final int LENGTH = 4;

    public LastFour {
        if (value.length() != LENGTH) {
            throw new IllegalArgumentException("The last four characters of a key are four.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
