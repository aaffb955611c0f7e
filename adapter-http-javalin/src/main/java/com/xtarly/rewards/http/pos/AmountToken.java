package com.xtarly.rewards.http.pos;

import com.fasterxml.jackson.core.JsonParser;
import com.xtarly.rewards.domain.earning.Amount;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** The JSON number a till writes for an amount: 35000, 35000.0 and 3.5e4 are the same. */
final class AmountToken {
    /** More characters than any amount needs, few enough to convert in no time. */
    static final int MAX_LENGTH = 1000;

    private static final int MAX_DIGITS = String.valueOf(Amount.MAX_MINOR_UNITS).length();
    private static final long NO_AMOUNT = -1;
    /** Zero times any power of ten, those beyond all computing included. */
    private static final Pattern ZERO = Pattern.compile("-?[0.]++([eE].*)?");

    private AmountToken() {}

    /** @throws IllegalArgumentException when it is no number, not a whole one, or out of an amount's range */
    static Amount read(JsonParser value) throws IOException {
        if (!value.currentToken().isNumeric()) {
            throw new IllegalArgumentException(
                    "Send the amount as a JSON number, not as " + Kind.of(value.currentToken()) + ".");
        }
        return parse(value.getText());
    }

    /** @throws IllegalArgumentException when it is not a whole number, or out of an amount's range */
    static Amount parse(String number) {
        if (number.length() > MAX_LENGTH) {
            return Amount.of(NO_AMOUNT);
        }
        return Amount.of(ZERO.matcher(number).matches() ? 0 : minorUnits(number));
    }

    /** Looks at the exponent before expanding it: 1e999999999 must cost nothing. */
    private static long minorUnits(String number) {
        try {
            BigDecimal value = new BigDecimal(number);
            long digits = (long) value.precision() - value.scale();
            boolean fits = digits > 0 && digits <= MAX_DIGITS;
            return fits && value.stripTrailingZeros().scale() <= 0 ? value.longValueExact() : NO_AMOUNT;
        } catch (NumberFormatException exponentBeyondInt) {
            return NO_AMOUNT;
        }
    }
}
