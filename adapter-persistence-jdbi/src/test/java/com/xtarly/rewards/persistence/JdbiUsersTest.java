package com.xtarly.rewards.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.access.PasswordHash;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.Users.Credentials;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.domain.organization.Organization;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

final class JdbiUsersTest {
    @Test
    void who_was_removed_gets_no_password_any_more() {
        TestDatabase database = TestDatabase.fresh();
        Organization organization = Examples.organization();
        User user = Examples.owner(organization);

        try (JdbiStores stores = PostgresStores.open(database.asDatabase())) {
            var unused = stores.write(tx -> {
                tx.organizations().add(organization);
                tx.users().add(new Credentials(user, new PasswordHash("hash")));
                var locked = tx.users().lock(organization.id(), user.id());
                tx.users().remove(user, Examples.MOMENT);
                tx.users().changePassword(user, new PasswordHash("another"));
                return locked;
            });
        }

        assertThat(passwords(database)).isEmpty();
    }

    private static String passwords(TestDatabase database) {
        return Jdbi.create(
                        database.jdbcUrl(),
                        database.application().user(),
                        database.application().password())
                .withHandle(handle -> handle.createQuery("select password_hash from rewards.users")
                        .mapTo(String.class)
                        .one());
    }
}
