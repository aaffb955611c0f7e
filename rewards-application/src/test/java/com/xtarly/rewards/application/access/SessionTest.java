package com.xtarly.rewards.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.organization.UserId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final Instant START = Instant.parse("2026-03-01T18:30:15Z");
    private static final Duration INSTANT = Duration.ofNanos(1);
    private static final SecretHash TOKEN = SecretHash.of("token");
    private static final OrganizationId ORGANIZATION = OrganizationId.parse("org_1");
    private static final UserId USER = UserId.parse("usr_1");
    private static final User OWNER = new User(
            ORGANIZATION,
            USER,
            Name.of("Lucía"),
            Email.parse("lucia@ejemplo.com"),
            Role.OWNER,
            Language.SPANISH,
            START);

    @Test
    void a_session_is_open_until_it_was_idle_for_too_long() {
        Session session = new Session(TOKEN, ORGANIZATION, USER, START, START);

        assertThat(session.openAt(START.plus(Session.MAX_IDLE).minus(INSTANT))).isTrue();
        assertThat(session.openAt(START.plus(Session.MAX_IDLE))).isFalse();
    }

    @Test
    void a_session_is_open_until_it_is_too_old() {
        Instant end = START.plus(Session.MAX_AGE);
        Session session = new Session(TOKEN, ORGANIZATION, USER, START, end.minus(INSTANT));

        assertThat(session.openAt(end.minus(INSTANT))).isTrue();
        assertThat(session.openAt(end)).isFalse();
    }

    @Test
    void that_it_was_seen_is_noted_once_a_minute() {
        Session session = new Session(TOKEN, ORGANIZATION, USER, START, START);

        assertThat(session.notedLongBefore(START.plus(Session.NOTED_EVERY).minus(INSTANT)))
                .isFalse();
        assertThat(session.notedLongBefore(START.plus(Session.NOTED_EVERY))).isTrue();
    }

    @Test
    void an_invitation_is_open_until_it_is_used_or_over() {
        Invitation invitation = Invitation.toJoin(OWNER, Role.STAFF, TOKEN, START);
        Instant end = START.plus(Invitation.TO_JOIN);

        assertThat(invitation.openAt(end.minus(INSTANT))).isTrue();
        assertThat(invitation.openAt(end)).isFalse();
        assertThat(invitation.stateAt(end)).isEqualTo(Invitation.State.EXPIRED);
        assertThat(invitation.used(START).stateAt(end)).isEqualTo(Invitation.State.USED);
        assertThat(invitation.withdrawn(START).stateAt(START)).isEqualTo(Invitation.State.WITHDRAWN);
        assertThat(Invitation.toFound(TOKEN, START).organizationId()).isNull();
    }

    @Test
    void roles_and_languages_are_known_by_their_codes() {
        for (Role role : Role.values()) {
            assertThat(Role.parse(role.code())).isEqualTo(role);
        }
        for (Language language : Language.values()) {
            assertThat(Language.parse(language.code())).isEqualTo(language);
        }
        assertThat(Role.OWNER.mayChangeSettings()).isTrue();
        assertThat(Role.STAFF.mayChangeSettings()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Role.parse("boss"));
        assertThatIllegalArgumentException().isThrownBy(() -> Language.parse("fr"));
    }
}
