package com.xtarly.rewards.domain.ledger;

import com.xtarly.rewards.domain.organization.OrganizationId;
import java.util.Optional;

/** The folio on a customer's receipt: 1 to {@value #MAX_LENGTH} characters after trimming, compared exactly. */
public record Ticket(String folio) implements GivenTicket {
    /** Longer than any folio a till prints. */
    public static final int MAX_LENGTH = 255;

    /**
     * A ticket, checked.
     *
     * @throws IllegalArgumentException when the folio is empty, too long, not trimmed or unprintable
     */
    public Ticket {
        if (!isFolio(folio)) {
            throw new IllegalArgumentException("A ticket's folio has 1 to " + MAX_LENGTH + " characters.");
        }
    }

    @Override
    public Optional<Ticket> readable() {
        return Optional.of(this);
    }

    static boolean isFolio(String text) {
        return !text.isEmpty()
                && text.codePointCount(0, text.length()) <= MAX_LENGTH
                && text.strip().length() == text.length()
                && text.codePoints().noneMatch(Ticket::isUnprintable);
    }

    private static boolean isUnprintable(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }

    /** The ticket, with the organization within which it means something. */
    public Within within(OrganizationId organizationId) {
        return new Within(organizationId, this);
    }

    @Override
    public String toString() {
        return folio;
    }

    /** A ticket that earned at most once. */
    public record Within(OrganizationId organizationId, Ticket ticket) {}
}
