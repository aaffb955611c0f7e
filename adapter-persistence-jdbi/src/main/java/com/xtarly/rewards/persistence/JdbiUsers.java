package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.access.Language;
import com.xtarly.rewards.application.access.PasswordHash;
import com.xtarly.rewards.application.access.Role;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.Users;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.organization.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Users in table {@code users}. */
record JdbiUsers(Handle handle) implements Users {
    private static final String SELECT = """
            select organization_id, user_id, name, email, role, language, password_hash, created_at from users
            """;
    private static final String FIND =
            SELECT + "where organization_id = :organizationId and user_id = :id and removed_at is null ";
    private static final String LIST = SELECT + """
            where organization_id = :organizationId and removed_at is null
            order by created_at, user_id
            """;

    @Override
    public void add(Credentials credentials) {
        User user = credentials.user();
        handle.createUpdate("""
                        insert into users (organization_id, user_id, name, email, email_key, role, language,
                                           password_hash, created_at)
                        values (:organizationId, :id, :name, :email, :emailKey, :role, :language, :hash, :createdAt)
                        """)
                .bind("organizationId", user.organizationId().value())
                .bind("id", user.id().value())
                .bind("name", user.name().value())
                .bind("email", user.email().value())
                .bind("emailKey", user.email().key())
                .bind("role", user.role().code())
                .bind("language", user.language().code())
                .bind("hash", credentials.password().encoded())
                .bind("createdAt", user.createdAt())
                .execute();
    }

    @Override
    public Optional<User> find(OrganizationId organizationId, UserId id) {
        return handle.createQuery(FIND)
                .bind("organizationId", organizationId.value())
                .bind("id", id.value())
                .map(JdbiUsers::user)
                .findOne();
    }

    @Override
    public Optional<Credentials> findByEmail(Email email) {
        return handle.createQuery(SELECT + "where email_key = :emailKey")
                .bind("emailKey", email.key())
                .map(JdbiUsers::credentials)
                .findOne();
    }

    @Override
    public List<User> list(OrganizationId organizationId) {
        return list(organizationId, LIST);
    }

    @Override
    public List<User> lock(OrganizationId organizationId) {
        return list(organizationId, LIST + "for no key update");
    }

    @Override
    public Optional<Credentials> lock(OrganizationId organizationId, UserId id) {
        return handle.createQuery(FIND + "for no key update")
                .bind("organizationId", organizationId.value())
                .bind("id", id.value())
                .map(JdbiUsers::credentials)
                .findOne();
    }

    private List<User> list(OrganizationId organizationId, String select) {
        return handle.createQuery(select)
                .bind("organizationId", organizationId.value())
                .map(JdbiUsers::user)
                .list();
    }

    @Override
    public Map<UserId, Name> names(OrganizationId organizationId) {
        return handle.createQuery("select user_id, name from users where organization_id = :organizationId")
                .bind("organizationId", organizationId.value())
                .reduceRows(new HashMap<>(), (names, row) -> {
                    names.put(
                            UserId.parse(row.getColumn("user_id", String.class)),
                            Name.of(row.getColumn("name", String.class)));
                    return names;
                });
    }

    @Override
    public void change(User user) {
        handle.createUpdate("""
                        update users
                        set name = :name, email = :email, email_key = :emailKey, role = :role, language = :language
                        where organization_id = :organizationId and user_id = :id and removed_at is null
                        """)
                .bind("name", user.name().value())
                .bind("email", user.email().value())
                .bind("emailKey", user.email().key())
                .bind("role", user.role().code())
                .bind("language", user.language().code())
                .bind("organizationId", user.organizationId().value())
                .bind("id", user.id().value())
                .execute();
    }

    @Override
    public void remove(User user, Instant moment) {
        handle.createUpdate("""
                        update users set removed_at = :moment, email = '', email_key = null, password_hash = ''
                        where organization_id = :organizationId and user_id = :id
                        """)
                .bind("moment", moment)
                .bind("organizationId", user.organizationId().value())
                .bind("id", user.id().value())
                .execute();
    }

    @Override
    public void changePassword(User user, PasswordHash password) {
        handle.createUpdate("""
                        update users set password_hash = :hash
                        where organization_id = :organizationId and user_id = :id and removed_at is null
                        """)
                .bind("hash", password.encoded())
                .bind("organizationId", user.organizationId().value())
                .bind("id", user.id().value())
                .execute();
    }

    private static Credentials credentials(ResultSet row, StatementContext context) throws SQLException {
        return new Credentials(user(row, context), new PasswordHash(row.getString("password_hash")));
    }

    private static User user(ResultSet row, StatementContext context) throws SQLException {
        return new User(
                OrganizationId.parse(row.getString("organization_id")),
                UserId.parse(row.getString("user_id")),
                Name.of(row.getString("name")),
                Email.parse(row.getString("email")),
                Role.parse(row.getString("role")),
                Language.parse(row.getString("language")),
                Rows.instant(row, "created_at"));
    }
}
