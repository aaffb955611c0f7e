package com.xtarly.rewards.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What whoever collects the metrics has to show. Told to nobody. */
public final class MetricsToken {
    /** Too many to be guessed, if they were drawn by chance. */
    public static final int MIN_LENGTH = 16;

    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{" + MIN_LENGTH + ",200}");

    private final byte[] header;

    private MetricsToken(String text) {
        this.header = ("Bearer " + text).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A token.
     *
     * @throws IllegalArgumentException unless it is {@value #MIN_LENGTH} to 200 visible ASCII characters
     */
    public static MetricsToken of(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("A token is " + MIN_LENGTH + " to 200 visible ASCII characters.");
        }
        return new MetricsToken(text);
    }

    /** Whether a header {@code Authorization} shows it; takes as long whatever that is. */
    boolean isShownBy(@Nullable String authorization) {
        return authorization != null && MessageDigest.isEqual(header, authorization.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "…";
    }
}
