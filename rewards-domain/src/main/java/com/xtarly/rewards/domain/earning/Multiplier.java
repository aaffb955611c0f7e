package com.xtarly.rewards.domain.earning;

import java.math.BigDecimal;

/**
 * What a tier multiplies points by: above 0, at most 100, in ten-thousandths (15000 is × 1.5).
 */
public record Multiplier(int tenThousandths) {
    /** The decimal places a multiplier may have. */
    public static final int PLACES = 4;
    /** × 100. */
    public static final int MAX_TEN_THOUSANDTHS = 1_000_000;
    /** What counts when no tier is reached. */
    public static final Multiplier ONE = new Multiplier(10_000);

    /**
     * A multiplier, checked.
     *
     * @throws IllegalArgumentException unless it is 1 to {@value #MAX_TEN_THOUSANDTHS} ten-thousandths
     */
    public Multiplier {
        if (tenThousandths < 1 || tenThousandths > MAX_TEN_THOUSANDTHS) {
            throw new IllegalArgumentException("A multiplier is above 0 and at most 100.");
        }
    }

    /**
     * A factor as a multiplier.
     *
     * @throws IllegalArgumentException when it is out of range or has more than {@value #PLACES} places
     */
    public static Multiplier of(BigDecimal factor) {
        try {
            return new Multiplier(Math.toIntExact(Exact.scaled(factor, PLACES)));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("A multiplier is at most 100 and has at most 4 places.", e);
        }
    }

    /** The multiplier written out, without trailing zeros: 1, 1.5. */
    public BigDecimal decimal() {
        BigDecimal stripped = BigDecimal.valueOf(tenThousandths, PLACES).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** {@code floor(points × multiplier)}; saturates at {@link Long#MAX_VALUE}, which no account accepts. */
    public long applyTo(long points) {
        return Exact.floor(points, tenThousandths, ONE.tenThousandths);
    }
}
