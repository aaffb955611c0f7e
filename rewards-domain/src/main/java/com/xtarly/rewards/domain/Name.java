package com.xtarly.rewards.domain;

import java.text.Normalizer;
import java.util.Set;

/**
 * What people call an organization, a customer, a tier or an API key: 1 to {@value #MAX_LENGTH} characters after
 * trimming, in Unicode's composed form (NFC), without control characters.
 */
public record Name(String value) {
    /** Longer than any real name, short enough for a receipt, a page and an index. */
    public static final int MAX_LENGTH = 200;
    /** Composing makes one character of four at most. It takes quadratic time, so what is longer is not tried. */
    private static final int MAX_DECOMPOSED_LENGTH = 4 * MAX_LENGTH;

    /** They turn the text around them, on the page or receipt where a name is shown. */
    private static final Set<Byte> REVERSING = Set.of(
            Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
            Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
            Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
            Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
            Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
            Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE);

    /**
     * A name, trimmed and composed.
     *
     * @throws IllegalArgumentException when it is empty, too long, unprintable or invisible
     */
    public Name {
        value = value.strip();
        boolean plain = value.chars().allMatch(c -> c >= ' ' && c <= '~');
        if (!plain && value.length() <= MAX_DECOMPOSED_LENGTH) {
            value = Normalizer.normalize(value, Normalizer.Form.NFC);
        }
        if (value.isEmpty() || value.codePointCount(0, value.length()) > MAX_LENGTH) {
            throw new IllegalArgumentException("A name has 1 to " + MAX_LENGTH + " characters.");
        }
        if (!plain && !value.codePoints().allMatch(Name::isText)) {
            throw new IllegalArgumentException("A name has no control characters and no broken Unicode.");
        }
        if (!plain && value.codePoints().noneMatch(Visible::standsAlone)) {
            throw new IllegalArgumentException("A name has something to see.");
        }
    }

    /**
     * The name a text is.
     *
     * @throws IllegalArgumentException when it is empty, too long, unprintable or invisible
     */
    public static Name of(String text) {
        return new Name(text);
    }

    private static boolean isText(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.CONTROL
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED
                && !REVERSING.contains(Character.getDirectionality(codePoint));
    }

    @Override
    public String toString() {
        return value;
    }
}
