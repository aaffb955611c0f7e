package com.xtarly.rewards.domain.ledger;

/** A ticket that has earned, and the transaction it earned with. */
public record UsedTicket(Ticket.Within ticket, TransactionId transactionId) {}
