package com.xtarly.rewards.persistence;

import static com.xtarly.rewards.persistence.Column.number;
import static com.xtarly.rewards.persistence.Column.text;

import com.xtarly.rewards.application.port.ImportId;
import com.xtarly.rewards.application.port.Imports;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** Imports in table {@code customer_imports}, and what they refused in {@code customer_import_refusals}. */
record JdbiImports(Handle handle) implements Imports {
    private static final List<Column<RefusedLine>> REFUSED = List.of(
            number("line", RefusedLine::number),
            text("content", RefusedLine::text),
            text("fault", line -> line.fault().name()));

    @Override
    public boolean begin(Import begun) {
        return handle.createUpdate("""
                                insert into customer_imports (
                                    organization_id, import_id, lines, done, added, started_at, noted_at)
                                values (:organizationId, :id, :lines, :done, :added, :startedAt, :notedAt)
                                on conflict do nothing
                                """)
                        .bind("organizationId", begun.organizationId().value())
                        .bind("id", begun.id().value())
                        .bind("lines", begun.lines())
                        .bind("done", begun.done())
                        .bind("added", begun.added())
                        .bind("startedAt", begun.startedAt())
                        .bind("notedAt", begun.notedAt())
                        .execute()
                == 1;
    }

    @Override
    public void note(Import progress, List<RefusedLine> refused) {
        handle.createUpdate("""
                        update customer_imports set done = :done, added = :added, noted_at = :notedAt
                        where organization_id = :organizationId and import_id = :id
                        """)
                .bind("done", progress.done())
                .bind("added", progress.added())
                .bind("notedAt", progress.notedAt())
                .bind("organizationId", progress.organizationId().value())
                .bind("id", progress.id().value())
                .execute();
        if (!refused.isEmpty()) {
            add(progress, refused);
        }
    }

    private void add(Import of, List<RefusedLine> refused) {
        Update insert = handle.createUpdate("""
                insert into customer_import_refusals (organization_id, import_id, %s)
                select :organizationId, :id, * from unnest(%s)
                """.formatted(Column.names(REFUSED), Column.parameters(REFUSED)));
        Column.bindAll(insert, REFUSED, refused);
        insert.bind("organizationId", of.organizationId().value())
                .bind("id", of.id().value())
                .execute();
    }

    @Override
    public Optional<Import> find(OrganizationId organizationId, ImportId id) {
        return handle.createQuery("""
                        select * from customer_imports where organization_id = :organizationId and import_id = :id
                        """)
                .bind("organizationId", organizationId.value())
                .bind("id", id.value())
                .map(JdbiImports::progress)
                .findOne();
    }

    @Override
    public List<Import> latest(OrganizationId organizationId, int limit) {
        return handle.createQuery("""
                        select * from customer_imports where organization_id = :organizationId
                        order by import_id desc limit :limit
                        """)
                .bind("organizationId", organizationId.value())
                .bind("limit", limit)
                .map(JdbiImports::progress)
                .list();
    }

    @Override
    public List<RefusedLine> refused(OrganizationId organizationId, ImportId id, long after, int limit) {
        return handle.createQuery("""
                        select line, content, fault from customer_import_refusals
                        where organization_id = :organizationId and import_id = :id and line > :after
                        order by line limit :limit
                        """)
                .bind("organizationId", organizationId.value())
                .bind("id", id.value())
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> new RefusedLine(
                        row.getLong("line"), row.getString("content"), Fault.valueOf(row.getString("fault"))))
                .list();
    }

    @Override
    public void forget(Instant startedBefore) {
        handle.createUpdate("delete from customer_imports where started_at < :startedBefore")
                .bind("startedBefore", startedBefore)
                .execute();
    }

    private static Import progress(ResultSet row, StatementContext context) throws SQLException {
        return new Import(
                OrganizationId.parse(row.getString("organization_id")),
                ImportId.parse(row.getString("import_id")),
                row.getInt("lines"),
                row.getInt("done"),
                row.getInt("added"),
                Rows.instant(row, "started_at"),
                Rows.instant(row, "noted_at"));
    }
}
