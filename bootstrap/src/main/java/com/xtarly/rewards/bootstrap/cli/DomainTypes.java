package com.xtarly.rewards.bootstrap.cli;

import com.xtarly.rewards.application.access.Overlap;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.earning.Multiplier;
import com.xtarly.rewards.domain.earning.Tier;
import com.xtarly.rewards.domain.organization.ApiKeyId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.program.ProgramType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the text of an option becomes what is meant; what means nothing is answered with the sentence that says why. */
final class DomainTypes {
    private static final Pattern TIER = Pattern.compile("(?<name>.+):(?<points>[^:]+):(?<multiplier>[^:]+)");

    private DomainTypes() {}

    static void register(CommandLine commandLine) {
        commandLine
                .registerConverter(ApiKeyId.class, parsing(ApiKeyId::parse))
                .registerConverter(BigDecimal.class, parsing(DomainTypes::decimal))
                .registerConverter(Currency.class, parsing(DomainTypes::currency))
                .registerConverter(CustomerId.class, parsing(CustomerId::parse))
                .registerConverter(Email.class, parsing(Email::parse))
                .registerConverter(Long.class, parsing(DomainTypes::wholeNumber))
                .registerConverter(Name.class, parsing(Name::of))
                .registerConverter(OrganizationId.class, parsing(OrganizationId::parse))
                .registerConverter(Overlap.class, parsing(Overlap::parse))
                .registerConverter(ProgramType.class, parsing(ProgramType::parse))
                .registerConverter(Tier.class, parsing(DomainTypes::tier))
                .registerConverter(ZoneId.class, parsing(DomainTypes::timeZone));
    }

    private static <T> ITypeConverter<T> parsing(Function<String, T> parser) {
        return text -> {
            try {
                return parser.apply(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        };
    }

    /** A name may have colons of its own; what follows the last two are numbers. */
    private static Tier tier(String text) {
        Matcher parts = TIER.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("A tier looks like Gold:1000:1.5 (name, points, multiplier).");
        }
        return new Tier(
                Name.of(parts.group("name")),
                wholeNumber(parts.group("points")),
                Multiplier.of(decimal(parts.group("multiplier"))));
    }

    private static Long wholeNumber(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a whole number.", e);
        }
    }

    private static BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a decimal.", e);
        }
    }

    private static Currency currency(String text) {
        try {
            return Currency.getInstance(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + text + "' is not a currency's ISO 4217 code, such as MXN.", e);
        }
    }

    private static ZoneId timeZone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is not a time zone, such as America/Mexico_City.", e);
        }
    }
}
