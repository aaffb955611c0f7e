package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.domain.earning.Amount;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;

/** Amounts as people write them: $350.00, not 35000. */
record Money(Currency currency) {
    private static final Pattern SHAPE = Pattern.compile("([0-9]{1,12}|[0-9]{1,3}(,[0-9]{3}){1,3})(\\.[0-9]{1,4})?");

    /** With the currency's sign, as the language writes it. */
    String shown(Amount amount, Locale locale) {
        return shown(amount.minorUnits(), locale);
    }

    /** The same; below zero for what was given back. */
    String shown(long minorUnits, Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(places());
        format.setMaximumFractionDigits(places());
        return format.format(decimal(minorUnits)).replace('-', '−');
    }

    /** As it stands in a field, without a sign: 350.00. */
    String typed(long minorUnits) {
        return decimal(minorUnits).toPlainString();
    }

    /**
     * The minor units of what was typed, with or without a sign, and with commas between thousands and nowhere else:
     * "$1,350.50". A comma before the cents is refused: dropped, it would make ten pesos fifty a thousand and fifty.
     *
     * @throws IllegalArgumentException when it is no amount, or has more places than the currency
     */
    long parse(String typed) {
        String plain = typed.replaceFirst("^\\$", "").strip();
        if (!SHAPE.matcher(plain).matches()) {
            throw new IllegalArgumentException("This is no amount of money.");
        }
        try {
            return new BigDecimal(plain.replace(",", ""))
                    .movePointRight(places())
                    .longValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("This is no amount of this currency.", e);
        }
    }

    /** In the currency's own unit: 350.00. */
    BigDecimal decimal(long minorUnits) {
        return BigDecimal.valueOf(minorUnits, places());
    }

    private int places() {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}
