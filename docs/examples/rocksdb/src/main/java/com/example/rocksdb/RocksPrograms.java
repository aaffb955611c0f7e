package com.example.rocksdb;

import com.xtarly.rewards.application.port.Programs;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.program.ProgramVersion;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

record RocksPrograms(Tables tables) implements Programs {
    @Override
    public List<ProgramVersion> active(Collection<OrganizationId> organizationIds) {
        return organizationIds.stream()
                .distinct()
                .flatMap(id -> active(id).stream())
                .toList();
    }

    @Override
    public List<ProgramVersion> since(Collection<OrganizationId> organizationIds, Instant moment) {
        return organizationIds.stream()
                .distinct()
                .flatMap(id -> tables.programs(id).descending())
                .filter(version ->
                        version.endedAt() == null || version.endedAt().isAfter(moment))
                .toList();
    }

    @Override
    public Optional<ProgramVersion> latest(OrganizationId organizationId) {
        return tables.programs(organizationId).descending().findFirst();
    }

    @Override
    public void add(ProgramVersion version) {
        Rows<ProgramVersion> versions = tables.programs(version.organizationId());
        Key number = Key.of(version.number());
        if (active(version.organizationId()).isPresent() || versions.get(number).isPresent()) {
            throw new IllegalStateException("The version before must have ended, and have another number.");
        }
        versions.put(number, version);
    }

    @Override
    public void endActive(OrganizationId organizationId, Instant end) {
        active(organizationId)
                .ifPresent(
                        version -> tables.programs(organizationId).put(Key.of(version.number()), version.endedAt(end)));
    }

    /** It can only be the last, since each is added when the one before has ended. */
    private Optional<ProgramVersion> active(OrganizationId organizationId) {
        return latest(organizationId).filter(ProgramVersion::active);
    }
}
