package com.xtarly.rewards.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.access.PasswordHash;
import com.xtarly.rewards.application.access.Session;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.Users.Credentials;
import com.xtarly.rewards.domain.organization.Organization;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session is there from its sign-in until it is ended, and then it is not. */
public abstract class SessionsContract extends StoresContract {
    private static final Instant LATER = Examples.MOMENT.plusSeconds(3_600).plusNanos(1_000);

    private User user;
    private User other;

    @BeforeEach
    void save_two_users() {
        Organization organization = savedOrganization();
        user = Examples.owner(organization);
        other = Examples.owner(organization);
        write(tx -> {
            tx.users().add(new Credentials(user, new PasswordHash("hash")));
            tx.users().add(new Credentials(other, new PasswordHash("hash")));
        });
    }

    @Test
    void a_session_is_found_by_its_token_as_it_was_added() {
        Session session = started(user, Examples.MOMENT);

        assertThat(find(session)).contains(session);
        assertThat(find(Session.start(user, Examples.ids().token().hash(), Examples.MOMENT)))
                .isEmpty();
    }

    @Test
    void that_it_was_seen_changes_nothing_else_and_no_other() {
        Session session = started(user, Examples.MOMENT);
        Session untouched = started(user, Examples.MOMENT);

        write(tx -> tx.sessions().markSeen(session.token(), LATER));

        assertThat(find(session))
                .contains(new Session(session.token(), user.organizationId(), user.id(), session.startedAt(), LATER));
        assertThat(find(untouched)).contains(untouched);
    }

    @Test
    void an_ended_session_is_gone_and_stays_so() {
        Session session = started(user, Examples.MOMENT);
        Session untouched = started(user, Examples.MOMENT);

        write(tx -> tx.sessions().end(session.token()));
        write(tx -> tx.sessions().markSeen(session.token(), LATER));
        write(tx -> tx.sessions().end(session.token()));

        assertThat(find(session)).isEmpty();
        assertThat(find(untouched)).contains(untouched);
    }

    @Test
    void all_the_sessions_of_a_user_end_together_and_nobody_elses() {
        Session one = started(user, Examples.MOMENT);
        Session two = started(user, LATER);
        Session others = started(other, LATER);

        write(tx -> tx.sessions().endAll(user));

        assertThat(find(one)).isEmpty();
        assertThat(find(two)).isEmpty();
        assertThat(find(others)).contains(others);
    }

    @Test
    void what_was_not_seen_for_too_long_or_began_too_long_ago_is_forgotten() {
        Session silent = started(user, Examples.MOMENT);
        Session old = started(user, Examples.MOMENT.minusSeconds(60));
        write(tx -> tx.sessions().markSeen(old.token(), LATER));
        Session young = started(user, LATER);

        write(tx -> tx.sessions().forget(LATER, Examples.MOMENT));

        assertThat(find(silent)).isEmpty();
        assertThat(find(old)).isEmpty();
        assertThat(find(young)).contains(young);
    }

    private Session started(User by, Instant moment) {
        Session session = Session.start(by, Examples.ids().token().hash(), moment);
        write(tx -> tx.sessions().add(session));
        return session;
    }

    private Optional<Session> find(Session session) {
        return read(tx -> tx.sessions().find(session.token()));
    }
}
