package com.xtarly.rewards.domain.earning;

/**
 * What a customer paid, in the smallest unit of the organization's currency (centavos, cents): 0 to
 * {@value #MAX_MINOR_UNITS}.
 */
public record Amount(long minorUnits) {
    /** Ten thousand million pesos: beyond any till, and small enough that one product with a rate fits 128 bits. */
    public static final long MAX_MINOR_UNITS = 999_999_999_999L;

    /**
     * An amount, checked.
     *
     * @throws IllegalArgumentException when it is negative or over {@value #MAX_MINOR_UNITS}
     */
    public Amount {
        if (minorUnits < 0 || minorUnits > MAX_MINOR_UNITS) {
            throw new IllegalArgumentException(
                    "An amount is a whole number from 0 to " + MAX_MINOR_UNITS + " in the smallest currency unit.");
        }
    }

    /**
     * An amount of so many minor units.
     *
     * @throws IllegalArgumentException when it is negative or over {@value #MAX_MINOR_UNITS}
     */
    public static Amount of(long minorUnits) {
        return new Amount(minorUnits);
    }
}
