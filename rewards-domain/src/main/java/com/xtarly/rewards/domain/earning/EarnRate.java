package com.xtarly.rewards.domain.earning;

import java.math.BigDecimal;

/**
 * How many points a unit of money earns: {@code floor(amount × pointsPerCurrency ÷ currencyUnit)}, the formula of the
 * POS contract. One exact product, one exact division, one floor: 1500 at unit 1000 and rate 3 earns 4.
 *
 * @param currencyUnit the money that earns {@code pointsPerCurrency}, in the smallest currency unit: 1 to
 *     {@link Amount#MAX_MINOR_UNITS}. 1000 means "per $10.00"
 * @param millionths the points per currency unit, in millionths of a point: 1 to {@value #MAX_MILLIONTHS}
 */
public record EarnRate(long currencyUnit, long millionths) {
    /** The decimal places a rate may have. */
    public static final int PLACES = 6;
    /** One million points a unit: with the largest amount still a product of 128 bits and a result of 64. */
    public static final long MAX_MILLIONTHS = 1_000_000_000_000L;

    private static final long ONE = 1_000_000L;

    /**
     * A rate, checked.
     *
     * @throws IllegalArgumentException when a part is out of its range
     */
    public EarnRate {
        if (currencyUnit < 1 || currencyUnit > Amount.MAX_MINOR_UNITS) {
            throw new IllegalArgumentException(
                    "A currency unit is a whole number from 1 to " + Amount.MAX_MINOR_UNITS + ".");
        }
        if (millionths < 1 || millionths > MAX_MILLIONTHS) {
            throw new IllegalArgumentException("Points per currency is above 0 and at most 1000000.");
        }
    }

    /**
     * The rate of {@code pointsPerCurrency} points for each {@code currencyUnit}.
     *
     * @throws IllegalArgumentException when a part is out of its range or has more than {@value #PLACES} places
     */
    public static EarnRate of(long currencyUnit, BigDecimal pointsPerCurrency) {
        try {
            return new EarnRate(currencyUnit, Exact.scaled(pointsPerCurrency, PLACES));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("Points per currency is a decimal with at most 6 places.", e);
        }
    }

    /** The rate written out, without trailing zeros: 1, 0.25. */
    public BigDecimal pointsPerCurrency() {
        return new BigDecimal(
                BigDecimal.valueOf(millionths, PLACES).stripTrailingZeros().toPlainString());
    }

    /** The points an amount earns, floored. */
    public long pointsFor(Amount amount) {
        return Exact.floor(amount.minorUnits(), millionths, currencyUnit * ONE);
    }
}
