package com.xtarly.rewards.domain.vectors;

import java.math.BigDecimal;
import java.math.BigInteger;

/** A rational number of any size that is not below zero. Nothing is ever divided, so nothing is ever rounded. */
record Fraction(BigInteger numerator, BigInteger denominator) {
    static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /** A decimal as it is written: 0.25 is 25 over 100. */
    static Fraction of(String decimal) {
        int places = decimal.contains(".") ? decimal.length() - decimal.indexOf('.') - 1 : 0;
        return new Fraction(new BigInteger(decimal.replace(".", "")), BigInteger.TEN.pow(places));
    }

    static Fraction of(BigInteger whole) {
        return new Fraction(whole, BigInteger.ONE);
    }

    Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Fraction over(long whole) {
        return new Fraction(numerator, denominator.multiply(BigInteger.valueOf(whole)));
    }

    boolean isAtLeast(BigInteger whole) {
        return whole.multiply(denominator).compareTo(numerator) <= 0;
    }

    /** The largest whole number that is not above this one, found by halving, bit by bit from the highest. */
    BigInteger floor() {
        BigInteger floor = BigInteger.ZERO;
        for (int bit = numerator.bitLength(); bit >= 0; bit--) {
            BigInteger higher = floor.setBit(bit);
            floor = isAtLeast(higher) ? higher : floor;
        }
        return floor;
    }

    /** Whether it is above zero, not above a limit, and has no more decimal places than so many. */
    static boolean isWritten(String decimal, long limit, int places) {
        BigDecimal written = new BigDecimal(decimal);
        return written.signum() > 0 && written.compareTo(new BigDecimal(limit)) <= 0 && written.scale() <= places;
    }
}
