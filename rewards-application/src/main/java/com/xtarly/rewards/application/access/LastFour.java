package com.xtarly.rewards.application.access;

/** The last four characters of an API key, by which owners tell their keys apart. */
public record LastFour(String value) {
    /** Characters. */
    public static final int LENGTH = 4;

    /**
     * The characters, counted.
     *
     * @throws IllegalArgumentException unless they are four
     */
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
