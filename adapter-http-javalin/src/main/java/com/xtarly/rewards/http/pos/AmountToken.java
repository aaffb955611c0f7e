package com.xtarly.rewards.http.pos;

import com.xtarly.rewards.domain.earning.Amount;
import java.math.BigDecimal;

/** The JSON number a till writes for an amount: 35000, 35000.0 and 3.5e4 are the same. */
final class AmountToken {
    /** More characters than any amount needs, few enough to convert in no time. */
    static final int MAX_LENGTH = 1000;

    private static final int MAX_DIGITS = String.valueOf(Amount.MAX_MINOR_UNITS).length();
    private static final long NO_AMOUNT = -1;

    private AmountToken() {}

    /** @throws IllegalArgumentException when it is not a whole number, or out of an amount's range */
    static Amount parse(String number) {
        return Amount.of(number.length() > MAX_LENGTH ? NO_AMOUNT : minorUnits(number));
    }

    /** Looks at the exponent before expanding it: 1e999999999 must cost nothing. */
    private static long minorUnits(String number) {
        try {
            BigDecimal value = new BigDecimal(number);
            long digits = (long) value.precision() - value.scale();
            if (value.signum() == 0) {
                return 0;
            }
            boolean fits = digits > 0 && digits <= MAX_DIGITS;
            return fits && value.stripTrailingZeros().scale() <= 0 ? value.longValueExact() : NO_AMOUNT;
        } catch (NumberFormatException exponentBeyondInt) {
            return NO_AMOUNT;
        }
    }
}
