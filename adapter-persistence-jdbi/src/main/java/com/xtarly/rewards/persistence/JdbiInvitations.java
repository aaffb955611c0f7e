package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.access.Invitation;
import com.xtarly.rewards.application.access.Role;
import com.xtarly.rewards.application.access.SecretHash;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.Invitations;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.organization.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Invitations in table {@code invitations}. */
record JdbiInvitations(Handle handle) implements Invitations {
    private static final String SELECT = """
            select token_hash, organization_id, user_id, role, made_by, expires_at, used_at, withdrawn_at
            from invitations
            """;
    private static final String FIND = SELECT + "where token_hash = :token ";

    @Override
    public void add(Invitation invitation) {
        OrganizationId organizationId = invitation.organizationId();
        UserId userId = invitation.userId();
        UserId madeBy = invitation.madeBy();
        handle.createUpdate("""
                        insert into invitations (token_hash, organization_id, user_id, role, made_by, expires_at)
                        values (:token, :organizationId, :userId, :role, :madeBy, :expiresAt)
                        """)
                .bind("token", invitation.token().bytes())
                .bind("organizationId", organizationId == null ? null : organizationId.value())
                .bind("userId", userId == null ? null : userId.value())
                .bind("role", invitation.role().code())
                .bind("madeBy", madeBy == null ? null : madeBy.value())
                .bind("expiresAt", invitation.expiresAt())
                .execute();
    }

    @Override
    public Optional<Invitation> find(SecretHash token) {
        return found(FIND, token);
    }

    @Override
    public Optional<Invitation> lock(SecretHash token) {
        return found(FIND + "for no key update", token);
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
    public void markWithdrawn(Invitation invitation, Instant moment) {
        handle.createUpdate("update invitations set withdrawn_at = :moment where token_hash = :token")
                .bind("moment", moment)
                .bind("token", invitation.token().bytes())
                .execute();
    }

    @Override
    public List<Invitation> listOpen(OrganizationId organizationId, Instant moment) {
        return handle.createQuery(SELECT + """
                        where organization_id = :organizationId and user_id is null
                          and used_at is null and withdrawn_at is null and expires_at > :moment
                        order by expires_at, token_hash
                        """)
                .bind("organizationId", organizationId.value())
                .bind("moment", moment)
                .map(JdbiInvitations::invitation)
                .list();
    }

    @Override
    public void withdrawResets(User user, Instant moment) {
        handle.createUpdate("""
                        update invitations set withdrawn_at = :moment
                        where organization_id = :organizationId and user_id = :userId
                          and used_at is null and withdrawn_at is null
                        """)
                .bind("moment", moment)
                .bind("organizationId", user.organizationId().value())
                .bind("userId", user.id().value())
                .execute();
    }

    @Override
    public void withdrawMadeBy(User maker, Instant moment) {
        handle.createUpdate("""
                        update invitations set withdrawn_at = :moment
                        where organization_id = :organizationId and made_by = :madeBy
                          and used_at is null and withdrawn_at is null
                        """)
                .bind("moment", moment)
                .bind("organizationId", maker.organizationId().value())
                .bind("madeBy", maker.id().value())
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
        String userId = row.getString("user_id");
        String madeBy = row.getString("made_by");
        return new Invitation(
                SecretHash.of(row.getBytes("token_hash")),
                organizationId == null ? null : OrganizationId.parse(organizationId),
                userId == null ? null : UserId.parse(userId),
                Role.parse(row.getString("role")),
                madeBy == null ? null : UserId.parse(madeBy),
                Rows.instant(row, "expires_at"),
                Rows.instantOrNull(row, "used_at"),
                Rows.instantOrNull(row, "withdrawn_at"));
    }
}
