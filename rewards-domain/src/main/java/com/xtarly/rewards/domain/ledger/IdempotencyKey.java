package com.xtarly.rewards.domain.ledger;

import com.xtarly.rewards.domain.organization.OrganizationId;
import java.util.regex.Pattern;

/**
 * What a till calls one request, so that sending it again is not doing it again: 1 to {@value #MAX_LENGTH} visible
 * ASCII characters, unique in the organization, for ever. It neither begins nor ends with a double quote: those are
 * how a till may put it down.
 */
public record IdempotencyKey(String value) {
    /** Room for any UUID, and for a till's own way of numbering. */
    public static final int MAX_LENGTH = 255;

    private static final Pattern SHAPE = Pattern.compile("(?!\")[\\x21-\\x7e]{1," + MAX_LENGTH + "}(?<!\")");

    /**
     * A bare key, checked.
     *
     * @throws IllegalArgumentException when the text is no such key
     */
    public IdempotencyKey {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("An idempotency key has 1 to " + MAX_LENGTH
                    + " visible ASCII characters, without blanks, bare or in double quotes.");
        }
    }

    /**
     * The key a text is, bare or in double quotes.
     *
     * @throws IllegalArgumentException when the text is no such key
     */
    public static IdempotencyKey parse(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return new IdempotencyKey(quoted ? text.substring(1, text.length() - 1) : text);
    }

    /** The key, with the organization within which it means something. */
    public Within within(OrganizationId organizationId) {
        return new Within(organizationId, this);
    }

    @Override
    public String toString() {
        return value;
    }

    /** A key that was used at most once. */
    public record Within(OrganizationId organizationId, IdempotencyKey key) {}
}
