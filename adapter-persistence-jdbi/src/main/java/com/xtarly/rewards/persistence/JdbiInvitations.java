package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.port.Invitations;
import com.xtarly.rewards.domain.SecretHash;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.user.Invitation;
import com.xtarly.rewards.domain.user.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Invitations in table {@code invitations}. */
record JdbiInvitations(Handle handle) implements Invitations {
    private static final String SELECT = """
            select token_hash, organization_id, role, expires_at, used_at from invitations where token_hash = :token
            """;

    @Override
    public void add(Invitation invitation) {
        OrganizationId organizationId = invitation.organizationId();
        handle.createUpdate("""
                        insert into invitations (token_hash, organization_id, role, expires_at)
                        values (:token, :organizationId, :role, :expiresAt)
                        """)
                .bind("token", invitation.token().bytes())
                .bind("organizationId", organizationId == null ? null : organizationId.value())
                .bind("role", invitation.role().code())
                .bind("expiresAt", invitation.expiresAt())
                .execute();
    }

    @Override
    public Optional<Invitation> find(SecretHash token) {
        return found(SELECT, token);
    }

    @Override
    public Optional<Invitation> lock(SecretHash token) {
        return found(SELECT + "for no key update", token);
    }

    private Optional<Invitation> found(String select, SecretHash token) {
        return handle.createQuery(select)
                .bind("token", token.bytes())
                .map(JdbiInvitations::invitation)
                .findOne();
    }

    @Override
    public void markUsed(Invitation invitation, Instant moment) {
        handle.createUpdate("update invitations set used_at = :moment where token_hash = :token")
                .bind("moment", moment)
                .bind("token", invitation.token().bytes())
                .execute();
    }

    @Override
    public void endFounding(Instant moment) {
        handle.createUpdate("""
                        update invitations set expires_at = :moment
                        where organization_id is null and used_at is null and expires_at > :moment
                        """).bind("moment", moment).execute();
    }

    private static Invitation invitation(ResultSet row, StatementContext context) throws SQLException {
        String organizationId = row.getString("organization_id");
        return new Invitation(
                SecretHash.of(row.getBytes("token_hash")),
                organizationId == null ? null : OrganizationId.parse(organizationId),
                Role.parse(row.getString("role")),
                Rows.instant(row, "expires_at"),
                Rows.instantOrNull(row, "used_at"));
    }
}
