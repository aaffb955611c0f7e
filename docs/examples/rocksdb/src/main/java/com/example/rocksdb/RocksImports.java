package com.example.rocksdb;

import com.xtarly.rewards.application.port.ImportId;
import com.xtarly.rewards.application.port.Imports;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

record RocksImports(Tables tables) implements Imports {
    @Override
    public boolean begin(Import begun) {
        Rows<Import> imports = tables.imports(begun.organizationId());
        boolean isNew = !imports.has(begun.id().value());
        if (isNew) {
            imports.put(begun.id().value(), begun);
        }
        return isNew;
    }

    @Override
    public void note(Import progress, List<RefusedLine> refused) {
        tables.imports(progress.organizationId()).change(progress.id().value(), before -> progress);
        Rows<RefusedLine> lines = lines(progress.organizationId(), progress.id());
        refused.forEach(line -> lines.put(Key.of(line.number()), line));
    }

    @Override
    public Optional<Import> find(OrganizationId organizationId, ImportId id) {
        return tables.imports(organizationId).get(id.value());
    }

    @Override
    public List<Import> latest(OrganizationId organizationId, int limit) {
        return tables.imports(organizationId).descending().limit(limit).toList();
    }

    @Override
    public List<RefusedLine> refused(OrganizationId organizationId, ImportId id, long after, int limit) {
        return lines(organizationId, id)
                .ascending(Key.of(after).next())
                .limit(limit)
                .toList();
    }

    @Override
    public void forget(Instant startedBefore) {
        tables.organizations()
                .ascending()
                .map(Organization::id)
                .flatMap(id -> tables.imports(id).ascending())
                .filter(found -> found.startedAt().isBefore(startedBefore))
                .forEach(this::forget);
    }

    private void forget(Import found) {
        lines(found.organizationId(), found.id()).clear();
        tables.imports(found.organizationId()).remove(found.id().value());
    }

    private Rows<RefusedLine> lines(OrganizationId organizationId, ImportId id) {
        return tables.refusedLines(organizationId).under(id.value());
    }
}
