package com.xtarly.rewards.domain;

import java.text.Normalizer;

/**
 * What people call an organization, a customer, a tier or an API key: 1 to {@value #MAX_LENGTH} characters after
 * trimming, in Unicode's composed form (NFC), without control characters.
 */
public record Name(String value) {
    /** Longer than any real name, short enough for a receipt, a page and an index. */
    public static final int MAX_LENGTH = 200;
    /** Composing makes one character of four at most. It takes quadratic time, so what is longer is not tried. */
    private static final int MAX_DECOMPOSED_LENGTH = 4 * MAX_LENGTH;

    public Name {
        value = value.strip();
        boolean plain = value.chars().allMatch(c -> c >= ' ' && c <= '~');
        if (!plain && value.length() <= MAX_DECOMPOSED_LENGTH) {
            value = Normalizer.normalize(value, Normalizer.Form.NFC);
        }
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("A name has 1 to " + MAX_LENGTH + " characters.");
        }
        if (!plain && !value.codePoints().allMatch(Name::isText)) {
            throw new IllegalArgumentException("A name has no control characters and no broken Unicode.");
        }
    }

    public static Name of(String text) {
        return new Name(text);
    }

    private static boolean isText(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.CONTROL && type != Character.SURROGATE && type != Character.UNASSIGNED;
    }

    @Override
    public String toString() {
        return value;
    }
}
