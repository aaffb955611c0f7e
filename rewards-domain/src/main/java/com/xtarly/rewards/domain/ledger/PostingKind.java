package com.xtarly.rewards.domain.ledger;

import java.util.Arrays;
import java.util.Locale;

/** The tag of a posting in columns and JSON. */
public enum PostingKind {
    PURCHASE,
    REFUND;

    /** The tag in lower case: {@code purchase}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind a tag names.
     *
     * @throws IllegalArgumentException when the text is none of the tags
     */
    public static PostingKind parse(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A posting is a purchase or a refund."));
    }
}
