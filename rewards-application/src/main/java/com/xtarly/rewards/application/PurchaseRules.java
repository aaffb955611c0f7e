package com.xtarly.rewards.application;

import com.xtarly.rewards.application.port.Programs;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.ledger.GivenTicket;
import com.xtarly.rewards.domain.ledger.Ticket;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.program.Program;
import com.xtarly.rewards.domain.program.ProgramVersion;
import com.xtarly.rewards.domain.program.TicketRules;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The programs by which the purchases of a batch are judged: each by the version in force when it happened. */
final class PurchaseRules {
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
        return !occurredAt.isBefore(now.minus(RegisterPurchases.MAX_AGE)) && !occurredAt.isAfter(now.plus(MAX_AHEAD));
    }

    /**
     * The amount of a purchase that has all its program asks for; what is missing is as wrong as a malformed body, and
     * said before anybody looks for the customer.
     */
    Outcome<Amount> amount(RegisterPurchases.Command command, Callers.Known caller) {
        if (command.occurredAt() != null && !isAcceptable(command.occurredAt(), now)) {
            return Outcome.refused(Reason.OCCURRED_AT_OUT_OF_RANGE);
        }
        Optional<Program> program = version(command, caller.organizationId()).map(ProgramVersion::program);
        if (command.amount() == null && !program.map(Program::amountOptional).orElse(false)) {
            return Outcome.refused(Reason.AMOUNT_REQUIRED);
        }
        if (!admits(program.map(Program::tickets).orElse(TicketRules.NONE), command.ticket())) {
            return Outcome.refused(Reason.TICKET_REQUIRED);
        }
        return Outcome.accepted(command.amount() == null ? NOTHING : command.amount());
    }

    /** A folio that nobody can read is as good as none where it matters, and would earn again and again. */
    private static boolean admits(TicketRules rules, @Nullable GivenTicket ticket) {
        if (ticket == null) {
            return !rules.required();
        }
        return rules.equals(TicketRules.NONE) || ticket.readable().isPresent();
    }

    /** The ticket that nobody may earn with but this purchase, if the rules ask for that. */
    Optional<Ticket> claimed(RegisterPurchases.Command command, OrganizationId caller) {
        return given(command).filter(ticket -> earnsOnce(command, caller));
    }

    /** The ticket of a purchase, whatever the rules make of it. */
    static Optional<Ticket> given(RegisterPurchases.Command command) {
        return Optional.ofNullable(command.ticket()).flatMap(GivenTicket::readable);
    }

    /**
     * A till that was offline could not be asked for what nobody asked for then. But a ticket that is to earn once does
     * so whichever purchase comes first, and it may have come already.
     */
    private boolean earnsOnce(RegisterPurchases.Command command, OrganizationId caller) {
        return Stream.of(version(command, caller), active(caller))
                .flatMap(Optional::stream)
                .anyMatch(version -> version.program().tickets().unique());
    }

    /** Refused with {@code NO_ACTIVE_PROGRAM}, or {@code NO_PROGRAM_THEN} when none was in force when it happened. */
    Outcome<ProgramVersion> inForce(RegisterPurchases.Command command, Callers.Known caller) {
        return version(command, caller.organizationId())
                .map(Outcome::accepted)
                .orElse(Outcome.refused(
                        command.occurredAt() == null ? Reason.NO_ACTIVE_PROGRAM : Reason.NO_PROGRAM_THEN));
    }

    private Optional<ProgramVersion> version(RegisterPurchases.Command command, OrganizationId caller) {
        Instant moment = command.occurredAt();
        return moment == null
                ? active(caller)
                : versions(caller).filter(version -> version.inForceAt(moment)).findFirst();
    }

    private Optional<ProgramVersion> active(OrganizationId caller) {
        return versions(caller).filter(ProgramVersion::active).findFirst();
    }

    private Stream<ProgramVersion> versions(OrganizationId caller) {
        return versions.getOrDefault(caller, List.of()).stream();
    }
}
