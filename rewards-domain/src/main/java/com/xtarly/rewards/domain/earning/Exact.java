package com.xtarly.rewards.domain.earning;

import java.math.BigDecimal;

/** Whole-number arithmetic that neither rounds, nor overflows, nor allocates. */
final class Exact {
    private Exact() {}

    /**
     * {@code floor(a × b ÷ divisor)}, through a product of 128 bits. Saturates at {@link Long#MAX_VALUE}.
     *
     * @param a not negative
     * @param b not negative
     * @param divisor positive
     */
    static long floor(long a, long b, long divisor) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        return high == 0 && low >= 0 ? low / divisor : longDivision(high, low, divisor);
    }

    /** Schoolbook division in base two: the remainder takes in one bit of the dividend at a time. */
    private static long longDivision(long high, long low, long divisor) {
        if (high >= divisor) {
            return Long.MAX_VALUE;
        }
        long remainder = high;
        long quotient = low;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            remainder = remainder << 1 | quotient >>> (Long.SIZE - 1);
            quotient <<= 1;
            if (Long.compareUnsigned(remainder, divisor) >= 0) {
                remainder -= divisor;
                quotient |= 1;
            }
        }
        return quotient < 0 ? Long.MAX_VALUE : quotient;
    }

    /**
     * A decimal as a whole number of its smallest places: 1.5 with 4 places is 15000.
     *
     * @throws ArithmeticException when it has more places, or does not fit
     */
    static long scaled(BigDecimal decimal, int places) {
        if (decimal.precision() - (long) decimal.scale() > Long.SIZE || decimal.scale() > Long.SIZE) {
            throw new ArithmeticException("out of range");
        }
        return decimal.movePointRight(places).longValueExact();
    }
}
