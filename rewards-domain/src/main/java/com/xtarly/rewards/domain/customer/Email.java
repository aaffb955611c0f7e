package com.xtarly.rewards.domain.customer;

import com.xtarly.rewards.domain.Visible;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A customer's email as it was written, trimmed and in Unicode's composed form (NFC). Two emails are the same
 * customer's when their {@link #key()} is the same: case does not count.
 */
public record Email(String value) {
    /** The longest address a mail server accepts. */
    public static final int MAX_LENGTH = 254;
    /** Composing makes one character of four at most. It takes quadratic time, so what is longer is not tried. */
    private static final int MAX_DECOMPOSED_LENGTH = 4 * MAX_LENGTH;

    /** In no place's name is a comma: it is a slip on the keyboard, or two addresses. */
    private static final Pattern SHAPE = Pattern.compile("[^@\\s\\p{Z}\\p{C}]+@[^@\\s\\p{Z}\\p{C},;]+");

    /**
     * An email, trimmed and composed.
     *
     * @throws IllegalArgumentException when the text is no email
     */
    public Email {
        value = value.strip();
        if (!isPlain(value) && value.length() <= MAX_DECOMPOSED_LENGTH) {
            value = Normalizer.normalize(value, Normalizer.Form.NFC);
        }
        if (!isShort(value)
                || !SHAPE.matcher(value).matches()
                || !value.codePoints().allMatch(Visible::isDrawn)) {
            throw new IllegalArgumentException(
                    "An email looks like name@place, without blanks, in at most " + MAX_LENGTH + " characters.");
        }
    }

    /**
     * The email a text is.
     *
     * @throws IllegalArgumentException when the text is no email
     */
    public static Email parse(String text) {
        return new Email(text);
    }

    /**
     * What emails are matched by: each character upper-cased and then lower-cased, as
     * {@link String#equalsIgnoreCase} compares, and composed again.
     */
    public String key() {
        if (isPlain(value)) {
            return value.toLowerCase(Locale.ROOT);
        }
        StringBuilder folded = new StringBuilder(value.length());
        value.codePoints()
                .map(Character::toUpperCase)
                .map(Character::toLowerCase)
                .forEach(folded::appendCodePoint);
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    private static boolean isShort(String text) {
        return text.length() <= MAX_DECOMPOSED_LENGTH && text.codePointCount(0, text.length()) <= MAX_LENGTH;
    }

    /** Whether there is nothing to compose: most emails are plain ASCII. */
    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    @Override
    public String toString() {
        return value;
    }
}
