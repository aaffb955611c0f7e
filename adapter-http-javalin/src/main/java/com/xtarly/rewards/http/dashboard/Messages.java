package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.application.access.Language;
import com.xtarly.rewards.domain.earning.EarnRate;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** All that pages say, in one language. */
public record Messages(Language language, Locale locale, ResourceBundle texts) {
    private static final String BUNDLE = Messages.class.getPackageName() + ".messages";

    /** What is said in this language. */
    public static Messages in(Language language) {
        Locale locale = switch (language) {
            case SPANISH -> new Locale("es", "MX");
            case ENGLISH -> Locale.US;
        };
        return new Messages(
                language,
                locale,
                ResourceBundle.getBundle(
                        BUNDLE,
                        Locale.forLanguageTag(language.code()),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** Whether this is the key of a notice; it may come from anywhere. */
    static boolean isNotice(String key) {
        return key.startsWith("notice.") && in(Language.ENGLISH).texts.containsKey(key);
    }

    /** The text of a key, with {@code {0}}, {@code {1}}, … replaced by the arguments. */
    public String of(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), locale).format(arguments);
    }

    /** Without zeros at its end. */
    String decimal(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(EarnRate.PLACES);
        return format.format(number);
    }

    /** Below zero with the minus sign of typesetters, as {@link Money} has it. */
    String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number).replace('-', '−');
    }
}
