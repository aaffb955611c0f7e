package com.xtarly.rewards.application.port;

import com.xtarly.rewards.domain.ledger.PostingKind;

/**
 * What happened in some time: a sum of entries. Money is in minor units; nothing is below zero.
 *
 * @param paid what was paid for the purchases
 * @param refunded what was given back
 * @param pointsIssued what the purchases earned
 * @param pointsTakenBack what the refunds took back of it
 */
public record Figures(
        long purchases,
        long paid,
        long refunds,
        long refunded,
        long pointsIssued,
        long pointsTakenBack,
        long stampsIssued,
        long stampsTakenBack) {
    public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0);

    public static Figures of(Movement entry) {
        return entry.kind() == PostingKind.PURCHASE
                ? new Figures(1, entry.amount(), 0, 0, entry.points(), 0, entry.stamps(), 0)
                : new Figures(0, 0, 1, entry.amount(), 0, -entry.points(), 0, -entry.stamps());
    }

    public Figures plus(Figures other) {
        return new Figures(
                purchases + other.purchases,
                paid + other.paid,
                refunds + other.refunds,
                refunded + other.refunded,
                pointsIssued + other.pointsIssued,
                pointsTakenBack + other.pointsTakenBack,
                stampsIssued + other.stampsIssued,
                stampsTakenBack + other.stampsTakenBack);
    }

    /** The points that all of it added to the balances. */
    public long points() {
        return pointsIssued - pointsTakenBack;
    }

    /** The stamps that all of it added to the balances. */
    public long stamps() {
        return stampsIssued - stampsTakenBack;
    }
}
