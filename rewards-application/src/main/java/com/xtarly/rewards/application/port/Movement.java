package com.xtarly.rewards.application.port;

import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.PostingKind;
import java.time.Instant;

/**
 * As much of an entry as figures are made of.
 *
 * @param sequence its place in the customer's account, from 1 and without a gap
 * @param amount what was paid or given back, in minor units, never below zero
 * @param points what it moved; below zero when taken back
 * @param stamps the same
 */
public record Movement(
        CustomerId customer,
        long sequence,
        PostingKind kind,
        Instant occurredAt,
        long amount,
        long points,
        long stamps) {
    public static Movement of(Entry entry) {
        return new Movement(
                entry.customerId(),
                entry.after().entries(),
                entry.posting().kind(),
                entry.posting().occurredAt(),
                entry.calculation().amount().minorUnits(),
                entry.calculation().points(),
                entry.calculation().stamps());
    }
}
