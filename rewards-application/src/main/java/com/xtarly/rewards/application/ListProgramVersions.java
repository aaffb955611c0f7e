package com.xtarly.rewards.application;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.program.ProgramVersion;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Lists all that an organization's program ever was, the newest version first. Thread-safe. */
public final class ListProgramVersions {
    private final Transactions transactions;

    public ListProgramVersions(Transactions transactions) {
        this.transactions = transactions;
    }

    public List<ProgramVersion> list(OrganizationId organizationId) {
        return transactions.read(tx -> tx.programs().since(List.of(organizationId), Instant.EPOCH)).stream()
                .sorted(Comparator.comparingInt(ProgramVersion::number).reversed())
                .toList();
    }
}
