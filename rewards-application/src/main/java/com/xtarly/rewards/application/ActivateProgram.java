package com.xtarly.rewards.application;

import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.organization.UserId;
import com.xtarly.rewards.domain.program.Program;
import com.xtarly.rewards.domain.program.ProgramVersion;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Saves a program as the organization's next version and makes it the active one, in place of any before. What is
 * active already is not saved again. Thread-safe.
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

    /** The version in force from now on. Refused with {@code ORGANIZATION_NOT_FOUND}. */
    public Outcome<ProgramVersion> activate(OrganizationId organizationId, Program program) {
        return OrganizationSettings.change(transactions, organizationId, tx -> {
            Optional<ProgramVersion> latest = tx.programs().latest(organizationId);
            return Outcome.accepted(
                    unchanged(latest, program).orElseGet(() -> save(tx, next(organizationId, latest, program, null))));
        });
    }

    /**
     * The same, for somebody at the dashboard who has looked at what there was before they decided.
     *
     * @param seen the number of the version they saw; 0 when there was none. Refused with {@code PROGRAM_CHANGED} when
     *     it is no longer the latest, and the latest is not what they want; with {@code USER_NOT_FOUND} when they are
     *     no owner any more
     */
    public Outcome<ProgramVersion> activate(User owner, Program program, int seen) {
        OrganizationId organizationId = owner.organizationId();
        return OrganizationSettings.change(transactions, owner, tx -> {
            Optional<ProgramVersion> latest = tx.programs().latest(organizationId);
            Optional<ProgramVersion> unchanged = unchanged(latest, program);
            if (unchanged.isEmpty() && latest.map(ProgramVersion::number).orElse(0) != seen) {
                return Outcome.refused(Reason.PROGRAM_CHANGED);
            }
            return Outcome.accepted(
                    unchanged.orElseGet(() -> save(tx, next(organizationId, latest, program, owner.id()))));
        });
    }

    /** The latest version, when it is active and has these very rules. */
    private static Optional<ProgramVersion> unchanged(Optional<ProgramVersion> latest, Program program) {
        return latest.filter(version -> version.active() && version.program().equals(program));
    }

    private ProgramVersion next(
            OrganizationId organizationId, Optional<ProgramVersion> latest, Program program, @Nullable UserId savedBy) {
        return new ProgramVersion(
                organizationId,
                latest.map(ProgramVersion::programId).orElseGet(ids::programId),
                latest.map(ProgramVersion::number).orElse(0) + 1,
                program,
                notBefore(latest, clock.instant()),
                null,
                savedBy);
    }

    private static ProgramVersion save(UnitOfWork tx, ProgramVersion version) {
        tx.programs().endActive(version.organizationId(), version.effectiveFrom());
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
