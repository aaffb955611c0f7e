package com.xtarly.rewards.bootstrap.cli;

import static com.xtarly.rewards.bootstrap.cli.Failure.unlessAccepted;

import com.xtarly.rewards.domain.earning.Tier;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.program.Program;
import com.xtarly.rewards.domain.program.ProgramType;
import com.xtarly.rewards.domain.program.ProgramVersion;
import com.xtarly.rewards.domain.program.TicketRules;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The reward program of an organization. */
@Command(name = "program", description = "Set, show and stop an organization's reward program.")
final class ProgramCommands {
    private record Saved(String programId, int version) {}

    private record Stopped(String programId, int version, String endedAt) {}

    private final Installation installation;

    ProgramCommands(Installation installation) {
        this.installation = installation;
    }

    @Command(
            name = "set",
            description = "Save a program as the next version; at once it replaces the one before.",
            footer = {
                "",
                "Examples:",
                "  bin/rewards program set --organization org_… --type points --currency-unit 1000",
                "  bin/rewards program set --organization org_… --type tiers --tier Gold:500:1.5 --tier VIP:1000:2",
                "  bin/rewards program set --organization org_… --type stamps --require-ticket"
            })
    Answer set(
            @Option(names = "--organization", required = true, paramLabel = "ID", description = "Whose program.")
                    OrganizationId organization,
            @Option(names = "--type", required = true, paramLabel = "TYPE", description = "points, tiers or stamps.")
                    ProgramType type,
            @Option(names = "--currency-unit", paramLabel = "N", description = ProgramSettings.UNIT_HELP) @Nullable
                    Long currencyUnit,
            @Option(names = "--points-per-currency", paramLabel = "N", description = ProgramSettings.RATE_HELP)
                    @Nullable
                    BigDecimal pointsPerCurrency,
            @Option(names = "--tier", paramLabel = "NAME:POINTS:MULTIPLIER", description = ProgramSettings.TIER_HELP)
                    @Nullable
                    List<Tier> tiers,
            @Option(names = "--require-ticket", description = ProgramSettings.REQUIRE_HELP) boolean requireTicket,
            @Option(names = "--unique-ticket", description = ProgramSettings.UNIQUE_HELP) boolean uniqueTicket,
            @Option(names = "--amount-optional", description = ProgramSettings.AMOUNT_HELP) boolean amountOptional) {
        Program program = new ProgramSettings(
                        type,
                        currencyUnit,
                        pointsPerCurrency,
                        tiers == null ? List.of() : tiers,
                        new TicketRules(requireTicket, uniqueTicket),
                        amountOptional)
                .program();
        ProgramVersion saved = installation.administer(administration ->
                unlessAccepted(administration.activateProgram().activate(organization, program)));
        return Answer.of(
                new Saved(saved.programId().value(), saved.number()),
                "Active: version " + saved.number() + " of program " + saved.programId() + " (" + type.code() + ").");
    }

    @Command(
            name = "show",
            description = "Show the active program.",
            footer = {"", "Example:", "  bin/rewards program show --organization org_…"})
    Answer show(
            @Option(names = "--organization", required = true, paramLabel = "ID", description = "Whose program.")
                    OrganizationId organization) {
        ProgramDescription shown = ProgramDescription.of(installation.administer(
                administration -> unlessAccepted(administration.showProgram().show(organization))));
        return Answer.of(shown, shown.text());
    }

    @Command(
            name = "stop",
            description = "End the active program: purchases are refused until another is set.",
            footer = {"", "Example:", "  bin/rewards program stop --organization org_…"})
    Answer stop(
            @Option(names = "--organization", required = true, paramLabel = "ID", description = "Whose program.")
                    OrganizationId organization) {
        ProgramVersion stopped = installation.administer(
                administration -> unlessAccepted(administration.stopProgram().stop(organization)));
        return Answer.of(
                new Stopped(stopped.programId().value(), stopped.number(), String.valueOf(stopped.endedAt())),
                "Stopped version " + stopped.number() + " of program " + stopped.programId()
                        + ": purchases are refused until another program is set.");
    }
}
