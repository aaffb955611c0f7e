package com.xtarly.rewards.domain.ledger;

import com.xtarly.rewards.domain.organization.OrganizationId;
import java.util.Optional;

/** The folio on a customer's receipt: 1 to {@value #MAX_LENGTH} characters after trimming, compared exactly. */
public record Ticket(String folio) {
    /** Longer than any folio a till prints. */
    public static final int MAX_LENGTH = 255;

    public Ticket {
        if (!isFolio(folio)) {
            throw new IllegalArgumentException("A ticket's folio has 1 to " + MAX_LENGTH + " characters.");
        }
    }

    /** The ticket of this folio; none when it is blank, too long, or has characters that cannot be printed. */
    public static Optional<Ticket> find(String folio) {
        String trimmed = folio.strip();
        return isFolio(trimmed) ? Optional.of(new Ticket(trimmed)) : Optional.empty();
    }

    private static boolean isFolio(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_LENGTH
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
