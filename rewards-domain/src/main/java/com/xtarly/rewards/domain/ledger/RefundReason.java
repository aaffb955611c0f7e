package com.xtarly.rewards.domain.ledger;

/** Why a purchase was refunded, in the till's words: 1 to {@value #MAX_LENGTH} characters after trimming. */
public record RefundReason(String value) {
    /** A sentence or two. */
    public static final int MAX_LENGTH = 500;

    /**
     * A reason, trimmed.
     *
     * @throws IllegalArgumentException when it is empty, too long or unprintable
     */
    public RefundReason {
        value = value.strip();
        if (value.isEmpty() || value.codePointCount(0, value.length()) > MAX_LENGTH) {
            throw new IllegalArgumentException("A reason has 1 to " + MAX_LENGTH + " characters.");
        }
        if (value.codePoints().anyMatch(RefundReason::isUnprintable)) {
            throw new IllegalArgumentException("A reason has no control characters and no broken Unicode.");
        }
    }

    /**
     * The reason a text is.
     *
     * @throws IllegalArgumentException when it is empty, too long or unprintable
     */
    public static RefundReason of(String text) {
        return new RefundReason(text);
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
