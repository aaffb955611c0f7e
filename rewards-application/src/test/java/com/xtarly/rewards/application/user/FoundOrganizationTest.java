package com.xtarly.rewards.application.user;

import static com.xtarly.rewards.application.testkit.Counter.reason;
import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.CreateOrganization;
import com.xtarly.rewards.application.access.Invitation;
import com.xtarly.rewards.application.access.Role;
import com.xtarly.rewards.application.access.Token;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.testkit.Accepted;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.InMemoryPasswords;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.application.testkit.SettableClock;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.organization.Organization;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From the first link to an organization with an owner, and to those whom the owner invites. */
class FoundOrganizationTest {
    private static final String HOME = "192.0.2.1";

    private final InMemoryStores stores = new InMemoryStores();
    private final SettableClock clock = SettableClock.at(Examples.MOMENT);
    private final InMemoryPasswords passwords = new InMemoryPasswords();
    private final InviteFounder inviteFounder = new InviteFounder(stores, Examples.ids(), clock);
    private final CheckPassword checkPassword = new CheckPassword(stores, passwords, Examples.ids(), clock);
    private final FoundOrganization foundOrganization =
            new FoundOrganization(stores, checkPassword, Examples.ids(), clock);
    private final InviteUser inviteUser = new InviteUser(stores, Examples.ids(), clock);
    private final AcceptInvitation acceptInvitation =
            new AcceptInvitation(stores, checkPassword, Examples.ids(), clock);
    private final FindInvitation findInvitation = new FindInvitation(stores, clock);
    private final FindSession findSession = new FindSession(stores, clock);
    private final NewUser lucia = Examples.newUser("lucia@ejemplo.com", "un secreto largo");

    @Test
    void the_setup_link_opens_an_organization_with_its_owner_signed_in() {
        SignedIn signedIn = Accepted.of(found(inviteFounder.invite(), lucia));

        FindSession.Found found = findSession.find(signedIn.token()).orElseThrow();
        Organization organization = found.organization();
        assertThat(found.user()).isEqualTo(signedIn.user());
        assertThat(signedIn.user())
                .isEqualTo(new User(
                        organization.id(),
                        signedIn.user().id(),
                        lucia.name(),
                        lucia.email(),
                        Role.OWNER,
                        lucia.language(),
                        Examples.MOMENT));
        assertThat(organization.name()).isEqualTo(Examples.organization().name());
    }

    @Test
    void the_setup_link_works_once() {
        Token token = inviteFounder.invite();
        assertThat(found(token, lucia)).isInstanceOf(Outcome.Accepted.class);

        assertThat(reason(found(token, Examples.newUser()))).isEqualTo(Reason.INVITATION_OVER);
        assertThat(isOpen(token)).isFalse();
        assertThat(organizations()).hasSize(1);
    }

    @Test
    void the_setup_link_works_for_half_an_hour() {
        Token token = inviteFounder.invite();
        clock.advance(Invitation.TO_SET_UP.minusNanos(1_000));
        assertThat(isOpen(token)).isTrue();

        clock.advance(Duration.ofNanos(1_000));

        assertThat(isOpen(token)).isFalse();
        assertThat(reason(found(token, lucia))).isEqualTo(Reason.INVITATION_OVER);
        assertThat(organizations()).isEmpty();
    }

    @Test
    void a_new_setup_link_ends_the_one_before() {
        Token before = inviteFounder.invite();
        Token latest = inviteFounder.invite();

        assertThat(reason(found(before, lucia))).isEqualTo(Reason.INVITATION_OVER);
        assertThat(found(latest, lucia)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void an_email_that_somebody_signs_in_with_opens_nothing_and_leaves_the_link_as_it_was() {
        var unused = Accepted.of(found(inviteFounder.invite(), lucia));
        Token token = inviteFounder.invite();

        assertThat(reason(found(token, Examples.newUser("LUCIA@ejemplo.com", "otro secreto largo"))))
                .isEqualTo(Reason.USER_EMAIL_TAKEN);
        assertThat(organizations()).hasSize(1);
        assertThat(found(token, Examples.newUser())).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void whoever_is_invited_joins_the_organization_once_and_with_the_role_they_were_given() {
        User owner = Accepted.of(found(inviteFounder.invite(), lucia)).user();
        Token token = invited(owner, Role.STAFF);

        SignedIn joined = Accepted.of(acceptInvitation.accept(token, Examples.newUser(), HOME));

        assertThat(joined.user().role()).isEqualTo(Role.STAFF);
        assertThat(joined.user().organizationId()).isEqualTo(owner.organizationId());
        assertThat(findSession.find(joined.token()))
                .map(FindSession.Found::user)
                .contains(joined.user());
        assertThat(new ListUsers(stores).list(owner.organizationId())).containsExactlyInAnyOrder(owner, joined.user());
        assertThat(reason(acceptInvitation.accept(token, Examples.newUser(), HOME)))
                .isEqualTo(Reason.INVITATION_OVER);
    }

    @Test
    void a_link_to_join_founds_nothing_and_a_link_to_found_joins_nothing() {
        User owner = Accepted.of(found(inviteFounder.invite(), lucia)).user();
        Token joining = invited(owner, Role.OWNER);
        Token founding = inviteFounder.invite();

        assertThat(reason(found(joining, Examples.newUser()))).isEqualTo(Reason.INVITATION_OVER);
        assertThat(reason(acceptInvitation.accept(founding, Examples.newUser(), HOME)))
                .isEqualTo(Reason.INVITATION_OVER);
        assertThat(isOpen(joining)).isTrue();
        assertThat(isOpen(founding)).isTrue();
        assertThat(organizations()).hasSize(1);
    }

    @Test
    void what_a_link_or_an_email_forbids_costs_no_hash() {
        User owner = Accepted.of(found(inviteFounder.invite(), lucia)).user();
        Token used = invited(owner, Role.STAFF);
        var unused = Accepted.of(acceptInvitation.accept(used, Examples.newUser(), HOME));
        int before = passwords.computed();

        assertThat(reason(acceptInvitation.accept(used, Examples.newUser(), HOME)))
                .isEqualTo(Reason.INVITATION_OVER);
        assertThat(reason(acceptInvitation.accept(invited(owner, Role.STAFF), lucia, HOME)))
                .isEqualTo(Reason.USER_EMAIL_TAKEN);
        assertThat(reason(found(inviteUser.draw(), Examples.newUser()))).isEqualTo(Reason.INVITATION_OVER);
        assertThat(reason(found(inviteFounder.invite(), lucia))).isEqualTo(Reason.USER_EMAIL_TAKEN);

        assertThat(passwords.computed()).isEqualTo(before);
    }

    @Test
    void whoever_asks_by_one_link_whose_email_is_taken_is_slowed_and_no_other_link_is() {
        User owner = Accepted.of(found(inviteFounder.invite(), lucia)).user();
        Token asking = invited(owner, Role.STAFF);
        Token other = invited(owner, Role.STAFF);
        for (int guess = 0; guess < Guesses.TRIES_OF_AN_EMAIL; guess++) {
            assertThat(reason(acceptInvitation.accept(asking, lucia, "198.51.100." + guess)))
                    .isEqualTo(Reason.USER_EMAIL_TAKEN);
        }

        assertThat(reason(acceptInvitation.accept(asking, lucia, HOME))).isEqualTo(Reason.TOO_MANY_TRIES);
        assertThat(acceptInvitation.accept(other, Examples.newUser(), HOME)).isInstanceOf(Outcome.Accepted.class);
    }

    private Outcome<SignedIn> found(Token token, NewUser founder) {
        Organization example = Examples.organization();
        return foundOrganization.found(new FoundOrganization.Command(
                token,
                founder,
                new CreateOrganization.Command(example.name(), example.currency(), example.timeZone()),
                HOME));
    }

    private List<Organization> organizations() {
        return stores.read(tx -> tx.organizations().list());
    }

    private Token invited(User owner, Role role) {
        Token token = inviteUser.draw();
        var unused = Accepted.of(inviteUser.invite(owner, role, token));
        return token;
    }

    private boolean isOpen(Token token) {
        return findInvitation.find(token).orElseThrow().state() == Invitation.State.OPEN;
    }
}
