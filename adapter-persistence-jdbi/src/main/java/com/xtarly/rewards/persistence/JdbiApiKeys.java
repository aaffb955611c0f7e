package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.access.IssuedApiKey;
import com.xtarly.rewards.application.access.LastFour;
import com.xtarly.rewards.application.access.SecretHash;
import com.xtarly.rewards.application.port.ApiKeys;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.organization.ApiKeyId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** API keys in table {@code api_keys}. */
record JdbiApiKeys(Handle handle, boolean holds) implements ApiKeys {
    private static final String SELECT = """
            select organization_id, api_key_id, name, hash, last_four,
                   created_at, last_used_at, expires_at, retired_at
            from api_keys
            """;

    private static final List<Column<SecretHash>> HASHES =
            List.of(Column.of("hashes", "bytea", hash -> "\\x" + HexFormat.of().formatHex(hash.bytes())));

    private static final List<Column<IssuedApiKey>> KEYS = List.of(
            Column.text("organization_ids", key -> key.organizationId().value()),
            Column.text("ids", key -> key.id().value()));

    @Override
    public void add(IssuedApiKey key) {
        handle.createUpdate("""
                        insert into api_keys (organization_id, api_key_id, name, hash, last_four, created_at)
                        values (:organizationId, :id, :name, :hash, :lastFour, :createdAt)
                        """)
                .bind("organizationId", key.organizationId().value())
                .bind("id", key.id().value())
                .bind("name", key.name().value())
                .bind("hash", key.hash().bytes())
                .bind("lastFour", key.lastFour().value())
                .bind("createdAt", key.createdAt())
                .execute();
    }

    /** The share lock is what {@link #lock} waits for; two batches with one key do not wait for each other. */
    @Override
    public List<IssuedApiKey> identify(Collection<SecretHash> hashes) {
        String share = holds ? " for key share" : "";
        Query query =
                handle.createQuery(SELECT + "where hash = any(:hashes) order by organization_id, api_key_id" + share);
        Column.bindAll(query, HASHES, List.copyOf(hashes));
        return query.map(JdbiApiKeys::issuedApiKey).list();
    }

    @Override
    public Optional<IssuedApiKey> lock(OrganizationId organizationId, ApiKeyId id) {
        return handle.createQuery(SELECT + "where organization_id = :organizationId and api_key_id = :id for update")
                .bind("organizationId", organizationId.value())
                .bind("id", id.value())
                .map(JdbiApiKeys::issuedApiKey)
                .findOne();
    }

    @Override
    public void end(IssuedApiKey key) {
        handle.createUpdate("""
                        update api_keys set expires_at = :expiresAt, retired_at = :retiredAt
                        where organization_id = :organizationId and api_key_id = :id
                        """)
                .bind("expiresAt", key.expiresAt())
                .bind("retiredAt", key.retiredAt())
                .bind("organizationId", key.organizationId().value())
                .bind("id", key.id().value())
                .execute();
    }

    @Override
    public void markUsed(Collection<IssuedApiKey> keys, Instant moment) {
        if (keys.isEmpty()) {
            return;
        }
        Update update = handle.createUpdate("""
                with used as (
                    select organization_id, api_key_id from api_keys
                    where (organization_id, api_key_id)
                        in (select * from unnest(:organization_ids::text[], :ids::text[]))
                    order by organization_id, api_key_id
                    for no key update
                )
                update api_keys set last_used_at = :moment
                from used
                where api_keys.organization_id = used.organization_id
                  and api_keys.api_key_id = used.api_key_id
                """);
        Column.bindAll(update, KEYS, List.copyOf(keys));
        update.bind("moment", moment).execute();
    }

    @Override
    public List<IssuedApiKey> list(OrganizationId organizationId) {
        return handle.createQuery(SELECT + "where organization_id = :organizationId order by created_at, api_key_id")
                .bind("organizationId", organizationId.value())
                .map(JdbiApiKeys::issuedApiKey)
                .list();
    }

    private static IssuedApiKey issuedApiKey(ResultSet row, StatementContext context) throws SQLException {
        return new IssuedApiKey(
                OrganizationId.parse(row.getString("organization_id")),
                ApiKeyId.parse(row.getString("api_key_id")),
                Name.of(row.getString("name")),
                SecretHash.of(row.getBytes("hash")),
                new LastFour(row.getString("last_four")),
                Rows.instant(row, "created_at"),
                Rows.instantOrNull(row, "last_used_at"),
                Rows.instantOrNull(row, "expires_at"),
                Rows.instantOrNull(row, "retired_at"));
    }
}
