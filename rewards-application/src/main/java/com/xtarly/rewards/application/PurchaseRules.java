package com.xtarly.rewards.application;

import com.xtarly.rewards.application.port.Programs;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.ledger.Ticket;
import com.xtarly.rewards.domain.organization.IssuedApiKey;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.program.Program;
import com.xtarly.rewards.domain.program.ProgramVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The programs by which the purchases of a batch are judged: each by the version in force when it happened. */
final class PurchaseRules {
    /** So long a till may have been offline. */
    private static final Duration MAX_AGE = Duration.ofDays(90);
    /** So much a till's clock may be ahead of ours. */
    private static final Duration MAX_AHEAD = Duration.ofMinutes(5);

    private static final Amount NOTHING = Amount.of(0);

    private final Instant now;

    private final Map<OrganizationId, List<ProgramVersion>> versions;

    private PurchaseRules(List<ProgramVersion> versions, Instant now) {
        this.now = now;
        this.versions = versions.stream().collect(Collectors.groupingBy(ProgramVersion::organizationId));
    }

    static PurchaseRules load(
            Programs programs,
            Collection<OrganizationId> callers,
            List<RegisterPurchases.Command> commands,
            Instant now) {
        Optional<Instant> earliest = commands.stream()
                .map(RegisterPurchases.Command::occurredAt)
                .filter(moment -> moment != null && isAcceptable(moment, now))
                .min(Instant::compareTo);
        return new PurchaseRules(
                earliest.map(moment -> programs.since(callers, moment)).orElseGet(() -> programs.active(callers)), now);
    }

    private static boolean isAcceptable(Instant occurredAt, Instant now) {
        return !occurredAt.isBefore(now.minus(MAX_AGE)) && !occurredAt.isAfter(now.plus(MAX_AHEAD));
    }

    /**
     * The amount of a purchase that has all its program asks for; what is missing is as wrong as a malformed body, and
     * said before anybody looks for the customer.
     */
    Outcome<Amount> amount(RegisterPurchases.Command command, IssuedApiKey caller) {
        if (command.occurredAt() != null && !isAcceptable(command.occurredAt(), now)) {
            return Outcome.refused(Reason.OCCURRED_AT_OUT_OF_RANGE);
        }
        Optional<Program> program = version(command, caller.organizationId()).map(ProgramVersion::program);
        if (command.amount() == null && !program.map(Program::amountOptional).orElse(false)) {
            return Outcome.refused(Reason.AMOUNT_REQUIRED);
        }
        if (command.ticket() == null
                && program.map(Program::tickets)
                        .filter(rules -> rules.required())
                        .isPresent()) {
            return Outcome.refused(Reason.TICKET_REQUIRED);
        }
        return Outcome.accepted(command.amount() == null ? NOTHING : command.amount());
    }

    /** The ticket that nobody may earn with but this purchase; null unless the program asks for that. */
    @Nullable
    Ticket claimed(RegisterPurchases.Command command, OrganizationId caller) {
        boolean unique = version(command, caller)
                .map(version -> version.program().tickets().unique())
                .orElse(false);
        return unique ? command.ticket() : null;
    }

    /** Refused with {@code NO_ACTIVE_PROGRAM} when none was in force. */
    Outcome<ProgramVersion> inForce(RegisterPurchases.Command command, IssuedApiKey caller) {
        return version(command, caller.organizationId())
                .map(Outcome::accepted)
                .orElse(Outcome.refused(Reason.NO_ACTIVE_PROGRAM));
    }

    private Optional<ProgramVersion> version(RegisterPurchases.Command command, OrganizationId caller) {
        Instant moment = command.occurredAt();
        return versions.getOrDefault(caller, List.of()).stream()
                .filter(version -> moment == null ? version.active() : version.inForceAt(moment))
                .findFirst();
    }
}
