package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.domain.earning.Tier;

/** A tier as its owner types it: one row of the form. */
public record TierRow(String name, String points, String multiplier, String benefits) {
    static final TierRow EMPTY = new TierRow("", "", "", "");

    static TierRow of(Tier tier) {
        return new TierRow(
                tier.name().value(),
                String.valueOf(tier.pointsRequired()),
                tier.multiplier().decimal().toPlainString(),
                tier.benefits().value());
    }

    /** Whether something was typed, but not yet all that a tier cannot be without. */
    boolean isBegun() {
        return !isEmpty() && (name.isEmpty() || points.isEmpty() || multiplier.isEmpty());
    }

    boolean isEmpty() {
        return equals(EMPTY);
    }
}
