package com.xtarly.rewards.domain.ledger;

import com.xtarly.rewards.domain.organization.OrganizationId;
import java.util.regex.Pattern;

/**
 * What a till calls one request, so that sending it again is not doing it again: 1 to {@value #MAX_LENGTH} visible
 * ASCII characters, unique in the organization, for ever.
 */
public record IdempotencyKey(String value) {
    /** Room for any UUID, and for a till's own way of numbering. */
    public static final int MAX_LENGTH = 255;

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]{1," + MAX_LENGTH + "}");

    public IdempotencyKey {
        if (!VISIBLE_ASCII.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "An idempotency key has 1 to " + MAX_LENGTH + " visible ASCII characters, without blanks.");
        }
    }

    /**
     * The key a text is.
     *
     * @throws IllegalArgumentException when the text is no such key
     */
    public static IdempotencyKey parse(String text) {
        return new IdempotencyKey(text);
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
