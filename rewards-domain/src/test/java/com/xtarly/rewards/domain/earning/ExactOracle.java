package com.xtarly.rewards.domain.earning;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** The formulas of the POS contract as they are written there, on fractions of unlimited size, in no hurry. */
final class ExactOracle {
    private ExactOracle() {}

    /** {@code floor(amount × pointsPerCurrency ÷ currencyUnit)}. */
    static BigInteger points(long amount, BigDecimal pointsPerCurrency, long currencyUnit) {
        BigDecimal product = new BigDecimal(amount).multiply(pointsPerCurrency);
        BigDecimal whole = product.divideToIntegralValue(new BigDecimal(currencyUnit));
        return whole.toBigIntegerExact();
    }

    /** {@code floor(points × multiplier)}. */
    static BigInteger multiplied(BigInteger points, BigDecimal multiplier) {
        return new BigDecimal(points)
                .multiply(multiplier)
                .setScale(0, RoundingMode.FLOOR)
                .unscaledValue();
    }

    /** What a computation that saturates may answer. */
    static long saturated(BigInteger exact) {
        return exact.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
    }
}
