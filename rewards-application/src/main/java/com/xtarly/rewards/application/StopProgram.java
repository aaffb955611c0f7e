package com.xtarly.rewards.application;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.program.ProgramVersion;
import java.time.Clock;
import java.time.Instant;

/** Ends the active program: from then on purchases are refused until another is activated. Thread-safe. */
public final class StopProgram {
    private final Transactions transactions;
    private final Clock clock;

    public StopProgram(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The version that ended. Refused with {@code ORGANIZATION_NOT_FOUND} or {@code NO_ACTIVE_PROGRAM}. */
    public Outcome<ProgramVersion> stop(OrganizationId organizationId) {
        return OrganizationSettings.change(
                transactions,
                organizationId,
                tx -> tx.programs()
                        .latest(organizationId)
                        .filter(ProgramVersion::active)
                        .map(version -> Outcome.accepted(end(tx, version)))
                        .orElse(Outcome.refused(Reason.NO_ACTIVE_PROGRAM)));
    }

    private ProgramVersion end(UnitOfWork tx, ProgramVersion version) {
        Instant now = clock.instant();
        Instant end = now.isBefore(version.effectiveFrom()) ? version.effectiveFrom() : now;
        tx.programs().endActive(version.organizationId(), end);
        return version.endedAt(end);
    }
}
