package com.xtarly.rewards.application.port;

import com.xtarly.rewards.domain.ledger.Ticket;
import com.xtarly.rewards.domain.ledger.TransactionId;

/** A ticket that has earned, and the transaction it earned with. */
public record UsedTicket(Ticket.Within ticket, TransactionId transactionId) {}
