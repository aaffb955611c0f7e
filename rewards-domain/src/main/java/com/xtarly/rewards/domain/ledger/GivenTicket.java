package com.xtarly.rewards.domain.ledger;

import java.util.Optional;

/** What a till wrote where the folio belongs: a ticket, or something that can be none. */
public sealed interface GivenTicket permits Ticket, GivenTicket.Unreadable {
    /** The ticket; none when it can be none. */
    Optional<Ticket> readable();

    /** What a text is; nothing when it is blank. */
    static Optional<GivenTicket> of(String text) {
        String folio = text.strip();
        if (folio.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Ticket.isFolio(folio) ? new Ticket(folio) : new Unreadable());
    }

    /** No text, or one that is too long or cannot be printed. */
    record Unreadable() implements GivenTicket {
        @Override
        public Optional<Ticket> readable() {
            return Optional.empty();
        }
    }
}
