package com.xtarly.rewards.domain.earning;

/**
 * What a tier gives its holders beside points, in its owner's words: at most {@value #MAX_LENGTH} characters after
 * trimming, on one line; none at all when it is empty. Nothing is computed from it.
 */
public record Benefits(String value) {
    /** A line or two on a phone. */
    public static final int MAX_LENGTH = 200;
    /** A tier whose holders only get more points. */
    public static final Benefits NONE = new Benefits("");

    /**
     * Benefits, trimmed and checked.
     *
     * @throws IllegalArgumentException when they are too long or unprintable
     */
    public Benefits {
        value = value.strip();
        if (value.codePointCount(0, value.length()) > MAX_LENGTH) {
            throw new IllegalArgumentException("Benefits have at most " + MAX_LENGTH + " characters.");
        }
        if (value.codePoints().anyMatch(Benefits::isUnprintable)) {
            throw new IllegalArgumentException("Benefits have no control characters and no broken Unicode.");
        }
    }

    /**
     * The benefits a text names.
     *
     * @throws IllegalArgumentException when it is too long or unprintable
     */
    public static Benefits of(String text) {
        return new Benefits(text);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return value.isEmpty();
    }

    private static boolean isUnprintable(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }

    @Override
    public String toString() {
        return value;
    }
}
