package com.xtarly.rewards.bootstrap.cli;

import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.earning.Tier;
import com.xtarly.rewards.domain.earning.TierLadder;
import com.xtarly.rewards.domain.program.PointsProgram;
import com.xtarly.rewards.domain.program.Program;
import com.xtarly.rewards.domain.program.ProgramType;
import com.xtarly.rewards.domain.program.StampsProgram;
import com.xtarly.rewards.domain.program.TicketRules;
import com.xtarly.rewards.domain.program.TiersProgram;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A program as the options of {@code program set} describe it; null is an option that was not given. */
record ProgramSettings(
        ProgramType type,
        @Nullable Long currencyUnit,
        @Nullable BigDecimal pointsPerCurrency,
        List<Tier> tiers,
        TicketRules tickets,
        boolean amountOptional) {
    static final String UNIT_HELP = "The money that earns points, in the smallest currency unit; default: 1000.";
    static final String RATE_HELP = "The points each currency unit earns, such as 0.5; default: 1.";
    static final String TIER_HELP = "A tier, the lifetime points that reach it, and what it multiplies points by.";

    static final String REQUIRE_HELP = "Refuse purchases without metadata.ticket.";
    static final String UNIQUE_HELP = "Let each metadata.ticket earn once in the organization, for ever.";
    static final String AMOUNT_HELP = "Accept purchases without an amount; only with --type stamps.";

    private static final Long DEFAULT_CURRENCY_UNIT = 1000L;

    /** The program meant, or a failure that names the option that does not fit. */
    Program program() {
        if (type != ProgramType.TIERS && !tiers.isEmpty()) {
            throw Failure.badArgument("--tier only goes with --type tiers.");
        }
        if (type != ProgramType.STAMPS && amountOptional) {
            throw Failure.badArgument("--amount-optional only goes with --type stamps.");
        }
        return switch (type) {
            case POINTS -> new PointsProgram(rate(), tickets);
            case TIERS -> new TiersProgram(rate(), ladder(), tickets);
            case STAMPS -> stamps();
        };
    }

    private EarnRate rate() {
        return named(
                "--currency-unit, --points-per-currency",
                () -> EarnRate.of(
                        Objects.requireNonNullElse(currencyUnit, DEFAULT_CURRENCY_UNIT),
                        Objects.requireNonNullElse(pointsPerCurrency, BigDecimal.ONE)));
    }

    private TierLadder ladder() {
        if (tiers.isEmpty()) {
            throw Failure.badArgument("--type tiers needs at least one --tier, such as --tier Gold:1000:1.5.");
        }
        return named("--tier", () -> new TierLadder(tiers));
    }

    private Program stamps() {
        if (currencyUnit != null || pointsPerCurrency != null) {
            throw Failure.badArgument("--currency-unit and --points-per-currency do not go with --type stamps,"
                    + " where each purchase earns one stamp.");
        }
        return new StampsProgram(amountOptional, tickets);
    }

    private static <T> T named(String options, Supplier<T> settings) {
        try {
            return settings.get();
        } catch (IllegalArgumentException e) {
            throw Failure.badArgument(options + ": " + e.getMessage());
        }
    }
}
