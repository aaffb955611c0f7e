package com.xtarly.rewards.domain.earning;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The tiers of a program, lowest first. No two share a name or a threshold.
 *
 * @param tiers 1 to {@value #MAX_TIERS}, in any order; kept in the order of their thresholds
 */
public record TierLadder(List<Tier> tiers) {
    /** More rungs than any customer could remember. */
    public static final int MAX_TIERS = 20;

    /**
     * A ladder, checked and put in order.
     *
     * @throws IllegalArgumentException when there are none or too many, or two share a name or a threshold
     */
    public TierLadder {
        if (tiers.isEmpty() || tiers.size() > MAX_TIERS) {
            throw new IllegalArgumentException("A tiers program has 1 to " + MAX_TIERS + " tiers.");
        }
        requireDistinct(tiers, Tier::name, "Each tier has a name of its own.");
        requireDistinct(tiers, Tier::pointsRequired, "Each tier requires another number of points.");
        tiers = tiers.stream()
                .sorted(Comparator.comparingLong(Tier::pointsRequired))
                .toList();
    }

    /** The highest tier these lifetime points reach; null when they reach none. Allocates nothing. */
    public @Nullable Tier tierAt(long lifetimePoints) {
        for (int rung = tiers.size() - 1; rung >= 0; rung--) {
            if (lifetimePoints >= tiers.get(rung).pointsRequired()) {
                return tiers.get(rung);
            }
        }
        return null;
    }

    private static void requireDistinct(List<Tier> tiers, Function<Tier, ?> property, String sentence) {
        if (tiers.stream().map(property).distinct().count() < tiers.size()) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
