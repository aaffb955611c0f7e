package com.xtarly.rewards.domain.program;

/**
 * What a program asks of the ticket that comes with a purchase.
 *
 * @param required a purchase without a ticket is refused
 * @param unique a ticket earns once in the organization, for ever
 */
public record TicketRules(boolean required, boolean unique) {
    /** A ticket is welcome, and nobody looks at it. */
    public static final TicketRules NONE = new TicketRules(false, false);
}
