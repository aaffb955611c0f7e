package com.xtarly.rewards.bootstrap.cli;

import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.earning.Tier;
import com.xtarly.rewards.domain.program.ProgramVersion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A program version as {@code program show} tells it; unit and rate are null in a stamps program. */
record ProgramDescription(
        String programId,
        int version,
        String type,
        @Nullable Long currencyUnit,
        @Nullable BigDecimal pointsPerCurrency,
        List<Rung> tiers,
        boolean requireTicket,
        boolean uniqueTicket,
        boolean amountOptional,
        String effectiveFrom) {
    private record Rung(String name, long pointsRequired, BigDecimal multiplier) {
        static Rung of(Tier tier) {
            return new Rung(
                    tier.name().value(),
                    tier.pointsRequired(),
                    tier.multiplier().decimal());
        }
    }

    static ProgramDescription of(ProgramVersion version) {
        return new ProgramDescription(
                version.programId().value(),
                version.number(),
                version.program().type().code(),
                version.program().earnRate().map(EarnRate::currencyUnit).orElse(null),
                version.program().earnRate().map(EarnRate::pointsPerCurrency).orElse(null),
                version.program().tiers().stream().map(Rung::of).toList(),
                version.program().tickets().required(),
                version.program().tickets().unique(),
                version.program().amountOptional(),
                version.effectiveFrom().toString());
    }

    List<String> text() {
        List<String> lines = new ArrayList<>();
        lines.add("Program " + programId + ", version " + version + ", since " + effectiveFrom + ": " + type);
        lines.add(
                currencyUnit == null
                        ? "  1 stamp for each purchase"
                        : "  " + pointsPerCurrency + " for each " + currencyUnit + " of the smallest currency unit");
        tiers.forEach(tier -> lines.add(
                "  " + tier.name() + " from " + tier.pointsRequired() + " lifetime points on: × " + tier.multiplier()));
        if (requireTicket) {
            lines.add("  a ticket is required");
        }
        if (uniqueTicket) {
            lines.add("  a ticket earns once");
        }
        if (amountOptional) {
            lines.add("  the amount is optional");
        }
        return lines;
    }
}
