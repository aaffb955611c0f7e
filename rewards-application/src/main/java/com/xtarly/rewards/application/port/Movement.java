package com.xtarly.rewards.application.port;

import com.xtarly.rewards.domain.customer.CustomerId;
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
        long stamps) {}
