package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.application.port.ImportId;
import com.xtarly.rewards.application.port.Imports;
import com.xtarly.rewards.application.testkit.Tables.ImportKey;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

record InMemoryImports(InMemoryTransaction transaction) implements Imports {
    @Override
    public boolean begin(Import begun) {
        Tables tables = transaction.toWrite();
        tables.refusedLines.putIfAbsent(ImportKey.of(begun), List.of());
        return tables.imports.putIfAbsent(ImportKey.of(begun), begun) == null;
    }

    @Override
    public void note(Import progress, List<RefusedLine> refused) {
        Tables tables = transaction.toWrite();
        tables.imports.replace(ImportKey.of(progress), progress);
        tables.refusedLines.computeIfPresent(
                ImportKey.of(progress),
                (key, lines) -> Stream.concat(lines.stream(), refused.stream()).toList());
    }

    @Override
    public Optional<Import> find(OrganizationId organizationId, ImportId id) {
        return Optional.ofNullable(transaction.toRead().imports.get(new ImportKey(organizationId, id)));
    }

    @Override
    public List<Import> latest(OrganizationId organizationId, int limit) {
        return transaction.toRead().imports.values().stream()
                .filter(found -> found.organizationId().equals(organizationId))
                .sorted(Comparator.comparing((Import found) -> found.id().value())
                        .reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<RefusedLine> refused(OrganizationId organizationId, ImportId id, long after, int limit) {
        return transaction.toRead().refusedLines.getOrDefault(new ImportKey(organizationId, id), List.of()).stream()
                .filter(line -> line.number() > after)
                .sorted(Comparator.comparingLong(RefusedLine::number))
                .limit(limit)
                .toList();
    }

    @Override
    public void forget(Instant startedBefore) {
        Tables tables = transaction.toWrite();
        tables.imports.values().removeIf(found -> found.startedAt().isBefore(startedBefore));
        tables.refusedLines.keySet().retainAll(tables.imports.keySet());
    }
}
