package com.xtarly.rewards.application.access;

import java.time.Duration;
import java.util.Arrays;

/**
 * How long a rotated key goes on working, for tills that cannot all change together. An owner's choice; by default not
 * at all.
 */
public enum Overlap {
    NONE("now", Duration.ZERO),
    ONE_HOUR("1h", Duration.ofHours(1)),
    ONE_DAY("24h", Duration.ofHours(24)),
    SEVEN_DAYS("7d", Duration.ofDays(7));

    private final String text;
    private final Duration duration;

    Overlap(String text, Duration duration) {
        this.text = text;
        this.duration = duration;
    }

    /** What {@link #parse} reads. */
    public String code() {
        return text;
    }

    /** How long that is, from the rotation on. */
    public Duration duration() {
        return duration;
    }

    /**
     * The overlap a text names.
     *
     * @throws IllegalArgumentException unless the text is {@code now}, {@code 1h}, {@code 24h} or {@code 7d}
     */
    public static Overlap parse(String text) {
        return Arrays.stream(values())
                .filter(overlap -> overlap.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("An overlap is now, 1h, 24h or 7d."));
    }
}
