package com.xtarly.rewards.application;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.program.Program;
import com.xtarly.rewards.domain.program.ProgramVersion;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Saves a program as the organization's next version and makes it the active one, in place of any before. Thread-safe.
 */
public final class ActivateProgram {
    private final Transactions transactions;
    private final IdSource ids;
    private final Clock clock;

    public ActivateProgram(Transactions transactions, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Refused with {@code ORGANIZATION_NOT_FOUND}. */
    public Outcome<ProgramVersion> activate(OrganizationId organizationId, Program program) {
        return OrganizationSettings.change(
                transactions,
                organizationId,
                tx -> Outcome.accepted(
                        activate(tx, organizationId, tx.programs().latest(organizationId), program)));
    }

    /**
     * The same, for somebody who has looked at what there was before they decided.
     *
     * @param seen the number of the version they saw; 0 when there was none. Refused with {@code PROGRAM_CHANGED} when
     *     it is no longer the latest
     */
    public Outcome<ProgramVersion> activate(OrganizationId organizationId, Program program, int seen) {
        return OrganizationSettings.change(transactions, organizationId, tx -> {
            Optional<ProgramVersion> latest = tx.programs().latest(organizationId);
            return latest.map(ProgramVersion::number).orElse(0) == seen
                    ? Outcome.accepted(activate(tx, organizationId, latest, program))
                    : Outcome.refused(Reason.PROGRAM_CHANGED);
        });
    }

    private ProgramVersion activate(
            UnitOfWork tx, OrganizationId organizationId, Optional<ProgramVersion> latest, Program program) {
        Instant now = notBefore(latest, clock.instant());
        tx.programs().endActive(organizationId, now);
        return add(tx, next(organizationId, latest, program, now));
    }

    private ProgramVersion next(
            OrganizationId organizationId, Optional<ProgramVersion> latest, Program program, Instant now) {
        return new ProgramVersion(
                organizationId,
                latest.map(ProgramVersion::programId).orElseGet(ids::programId),
                latest.map(ProgramVersion::number).orElse(0) + 1,
                program,
                now,
                null);
    }

    private static ProgramVersion add(UnitOfWork tx, ProgramVersion version) {
        tx.programs().add(version);
        return version;
    }

    /** Nodes' clocks differ a little; versions still follow each other in time. */
    private static Instant notBefore(Optional<ProgramVersion> latest, Instant now) {
        return latest.map(version -> version.endedAt() == null ? version.effectiveFrom() : version.endedAt())
                .filter(now::isBefore)
                .orElse(now);
    }
}
