package com.xtarly.rewards.persistence;

import static com.xtarly.rewards.persistence.Column.number;
import static com.xtarly.rewards.persistence.Column.text;

import com.xtarly.rewards.application.port.KeyCalls;
import com.xtarly.rewards.domain.organization.ApiKeyId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Counts of calls in table {@code key_calls}. */
record JdbiKeyCalls(Handle handle) implements KeyCalls {
    private static final List<Column<Calls>> COLUMNS = List.of(
            text("organization_id", calls -> calls.organizationId().value()),
            text("api_key_id", calls -> calls.key().value()),
            Column.of("hour", "timestamptz", Calls::hour),
            text("code", Calls::code),
            number("calls", Calls::calls),
            number("replays", Calls::replays),
            Column.of("last_at", "timestamptz", Calls::lastAt));

    /** In one order for everybody, so that two nodes that add at once never wait in a circle. */
    @Override
    public void add(Collection<Calls> calls) {
        Update add = handle.createUpdate(
                """
                insert into key_calls (%s) select * from unnest(%s) as added (%s)
                order by organization_id, api_key_id, hour, code
                on conflict (organization_id, api_key_id, hour, code) do update set
                    calls = key_calls.calls + excluded.calls,
                    replays = key_calls.replays + excluded.replays,
                    last_at = greatest(key_calls.last_at, excluded.last_at)
                """.formatted(Column.names(COLUMNS), Column.parameters(COLUMNS), Column.names(COLUMNS)));
        Column.bindAll(add, COLUMNS, List.copyOf(calls));
        add.execute();
    }

    @Override
    public List<Calls> since(OrganizationId organizationId, Instant hour) {
        return handle.createQuery("""
                        select * from key_calls where organization_id = :organizationId and hour >= :hour
                        """)
                .bind("organizationId", organizationId.value())
                .bind("hour", hour)
                .map((row, context) -> new Calls(
                        organizationId,
                        ApiKeyId.parse(row.getString("api_key_id")),
                        Rows.instant(row, "hour"),
                        row.getString("code"),
                        row.getLong("calls"),
                        row.getLong("replays"),
                        Rows.instant(row, "last_at")))
                .list();
    }

    @Override
    public void forget(Instant before) {
        handle.createUpdate("delete from key_calls where hour < :before")
                .bind("before", before)
                .execute();
    }
}
