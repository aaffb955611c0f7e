package com.xtarly.rewards.application;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.program.ProgramVersion;

/** Shows the active program of an organization. Thread-safe. */
public final class ShowProgram {
    private final Transactions transactions;

    public ShowProgram(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Refused with {@code ORGANIZATION_NOT_FOUND} or {@code NO_ACTIVE_PROGRAM}. */
    public Outcome<ProgramVersion> show(OrganizationId organizationId) {
        return OrganizationSettings.read(
                transactions,
                organizationId,
                tx -> tx.programs()
                        .latest(organizationId)
                        .filter(ProgramVersion::active)
                        .map(Outcome::accepted)
                        .orElse(Outcome.refused(Reason.NO_ACTIVE_PROGRAM)));
    }
}
