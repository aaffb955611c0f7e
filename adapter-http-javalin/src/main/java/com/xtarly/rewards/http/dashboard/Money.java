package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.domain.earning.Amount;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;

/** Amounts as people write them: $350.00, not 35000. */
record Money(Currency currency) {
    private static final Pattern SHAPE = Pattern.compile("([0-9]{1,40}|[0-9]{1,3}(,[0-9]{3}){1,12})(\\.[0-9]{1,40})?");
    private static final Pattern WITH_COMMAS = Pattern.compile("[0-9.]*,[0-9.,]*");
    private static final BigDecimal MAX = BigDecimal.valueOf(Amount.MAX_MINOR_UNITS);

    /** What is wrong with a text that is no amount of this currency. */
    enum Fault {
        EMPTY,
        NEGATIVE,
        /** A comma before the cents: dropped, it would make ten pesos fifty a thousand and fifty. */
        COMMA,
        NO_NUMBER,
        TOO_LARGE,
        TOO_MANY_PLACES,
        /** Cents of a currency that has none. */
        NO_PLACES;

        /** The key of the message that says so. */
        String message() {
            return "fault.money." + name();
        }
    }

    /** Thrown of a text that is no amount. */
    static final class Invalid extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final Fault fault;

        Invalid(Fault fault) {
            super("This is no amount of money: " + fault);
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }

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
     * "$1,350.50".
     *
     * @throws Invalid when it is no amount, has more places than the currency, or is more than an {@link Amount} may be
     */
    long parse(String typed) {
        String plain = typed.replaceFirst("^\\$", "").strip();
        if (!SHAPE.matcher(plain).matches()) {
            throw new Invalid(faultOf(plain));
        }
        BigDecimal minorUnits = new BigDecimal(plain.replace(",", "")).movePointRight(places());
        if (minorUnits.compareTo(MAX) > 0) {
            throw new Invalid(Fault.TOO_LARGE);
        }
        if (minorUnits.stripTrailingZeros().scale() > 0 || mayMeanThousands(plain)) {
            throw new Invalid(places() == 0 ? Fault.NO_PLACES : Fault.TOO_MANY_PLACES);
        }
        return minorUnits.longValue();
    }

    /** To many, 1.500 is a thousand and five hundred. */
    private boolean mayMeanThousands(String plain) {
        return places() < 3 && plain.matches(".*\\.[0-9]{3}");
    }

    private static Fault faultOf(String text) {
        if (text.isEmpty()) {
            return Fault.EMPTY;
        }
        if (text.matches("[-−].*[0-9].*")) {
            return Fault.NEGATIVE;
        }
        return WITH_COMMAS.matcher(text).matches() ? Fault.COMMA : Fault.NO_NUMBER;
    }

    /** In the currency's own unit: 350.00. */
    BigDecimal decimal(long minorUnits) {
        return BigDecimal.valueOf(minorUnits, places());
    }

    private int places() {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}
