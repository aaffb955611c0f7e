package com.xtarly.rewards.application.user;

import static com.xtarly.rewards.application.testkit.Counter.reason;
import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.ActivateProgram;
import com.xtarly.rewards.application.GenerateApiKey;
import com.xtarly.rewards.application.RevokeApiKey;
import com.xtarly.rewards.application.RotateApiKey;
import com.xtarly.rewards.application.access.Invitation;
import com.xtarly.rewards.application.access.Language;
import com.xtarly.rewards.application.access.Overlap;
import com.xtarly.rewards.application.access.Password;
import com.xtarly.rewards.application.access.Role;
import com.xtarly.rewards.application.access.Token;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.Users.Credentials;
import com.xtarly.rewards.application.testkit.Accepted;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.InMemoryPasswords;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.application.testkit.SettableClock;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.organization.ApiKeyId;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.program.StampsProgram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Those who are there already: what they may do, what they are called, and how they get in again. */
class TeamTest {
    private static final Password RIGHT = Password.of("un secreto largo");
    private static final Password OTHER = Password.of("otro secreto largo");
    private static final String HOME = "192.0.2.1";

    private final InMemoryStores stores = new InMemoryStores();
    private final SettableClock clock = SettableClock.at(Examples.MOMENT);
    private final InMemoryPasswords passwords = new InMemoryPasswords();
    private final CheckPassword checkPassword = new CheckPassword(stores, passwords, Examples.ids(), clock);
    private final SignIn signIn = new SignIn(stores, checkPassword, Examples.ids(), clock);
    private final FindSession findSession = new FindSession(stores, clock);
    private final ChangeRole changeRole = new ChangeRole(stores, clock);
    private final RemoveUser removeUser = new RemoveUser(stores, clock);
    private final EditAccount editAccount = new EditAccount(stores, checkPassword, Examples.ids(), clock);
    private final InviteUser inviteUser = new InviteUser(stores, Examples.ids(), clock);
    private final WithdrawInvitation withdrawInvitation = new WithdrawInvitation(stores, clock);
    private final MakeResetLink makeResetLink = new MakeResetLink(stores, Examples.ids(), clock);
    private final ResetPassword resetPassword = new ResetPassword(stores, checkPassword, Examples.ids(), clock);
    private final AcceptInvitation acceptInvitation =
            new AcceptInvitation(stores, checkPassword, Examples.ids(), clock);
    private final Organization organization = Examples.organization();
    private final User lucia = Examples.owner(organization);
    private final User andres = Examples.owner(organization).as(Role.STAFF);

    @BeforeEach
    void save_the_users() {
        var unused = stores.write(tx -> {
            tx.organizations().add(organization);
            tx.users().add(new Credentials(lucia, passwords.hash(RIGHT)));
            tx.users().add(new Credentials(andres, passwords.hash(RIGHT)));
            return lucia;
        });
    }

    @Test
    void a_changed_role_counts_in_the_sessions_there_are() {
        Token session = signedIn(andres.email(), RIGHT);

        assertThat(Accepted.of(changeRole.change(lucia, andres.id(), Role.OWNER))
                        .role())
                .isEqualTo(Role.OWNER);

        assertThat(findSession.find(session).orElseThrow().user().role()).isEqualTo(Role.OWNER);
    }

    @Test
    void the_last_owner_stays_one() {
        assertThat(reason(changeRole.change(lucia, lucia.id(), Role.STAFF))).isEqualTo(Reason.LAST_OWNER);
        assertThat(reason(removeUser.remove(lucia, lucia.id()))).isEqualTo(Reason.LAST_OWNER);

        var unused = Accepted.of(changeRole.change(lucia, andres.id(), Role.OWNER));
        assertThat(changeRole.change(lucia, lucia.id(), Role.STAFF)).isInstanceOf(Outcome.Accepted.class);
        assertThat(reason(removeUser.remove(andres, andres.id()))).isEqualTo(Reason.LAST_OWNER);
    }

    @Test
    void whoever_is_removed_is_out_everywhere_and_their_email_may_join_anew() {
        Token session = signedIn(andres.email(), RIGHT);
        Token link = Accepted.of(makeResetLink.make(andres.email()));

        var unused = Accepted.of(removeUser.remove(lucia, andres.id()));

        assertThat(findSession.find(session)).isEmpty();
        assertThat(reason(signs(andres.email(), RIGHT))).isEqualTo(Reason.SIGN_IN_FAILED);
        assertThat(reason(resetPassword.reset(link, OTHER, HOME))).isEqualTo(Reason.INVITATION_OVER);
        assertThat(reason(removeUser.remove(lucia, andres.id()))).isEqualTo(Reason.USER_NOT_FOUND);
        Token invitation = inviteUser.draw();
        var again = Accepted.of(inviteUser.invite(lucia, Role.STAFF, invitation));
        assertThat(acceptInvitation.accept(
                        invitation, Examples.newUser(andres.email().value(), "un secreto largo"), HOME))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(again.role()).isEqualTo(Role.STAFF);
    }

    @Test
    void nobody_is_removed_or_changed_from_another_organization() {
        Organization other = Examples.organization();

        assertThat(reason(removeUser.remove(Examples.owner(other), andres.id())))
                .isEqualTo(Reason.USER_NOT_FOUND);
        assertThat(reason(changeRole.change(Examples.owner(other), andres.id(), Role.OWNER)))
                .isEqualTo(Reason.USER_NOT_FOUND);
        assertThat(reason(makeResetLink.make(Examples.owner(other), andres.id())))
                .isEqualTo(Reason.USER_NOT_FOUND);
    }

    @Test
    void who_is_no_owner_any_more_changes_nothing_however_they_came_to_ask() {
        User sara = Examples.owner(organization);
        Token link = inviteUser.draw();
        var unused = stores.write(tx -> {
            tx.users().add(new Credentials(sara, passwords.hash(RIGHT)));
            return sara;
        });
        unused = Accepted.of(changeRole.change(lucia, sara.id(), Role.STAFF));
        var invited = Accepted.of(inviteUser.invite(lucia, Role.STAFF, link));
        ApiKeyId key = Examples.ids().apiKeyId();

        assertThat(reason(removeUser.remove(sara, lucia.id()))).isEqualTo(Reason.USER_NOT_FOUND);
        assertThat(reason(changeRole.change(sara, andres.id(), Role.OWNER))).isEqualTo(Reason.USER_NOT_FOUND);
        assertThat(reason(withdrawInvitation.withdraw(sara, invited.token()))).isEqualTo(Reason.USER_NOT_FOUND);
        assertThat(reason(new GenerateApiKey(stores, Examples.ids(), clock).generate(sara, key, Name.of("Caja"))))
                .isEqualTo(Reason.USER_NOT_FOUND);
        assertThat(reason(new RotateApiKey(stores, Examples.ids(), clock).rotate(sara, key, Overlap.NONE)))
                .isEqualTo(Reason.USER_NOT_FOUND);
        assertThat(reason(new RevokeApiKey(stores, clock).revoke(sara, key))).isEqualTo(Reason.USER_NOT_FOUND);
        assertThat(reason(new ActivateProgram(stores, Examples.ids(), clock).activate(sara, new StampsProgram(), 0)))
                .isEqualTo(Reason.USER_NOT_FOUND);
    }

    @Test
    void a_link_that_was_made_for_one_role_is_not_given_out_for_another() {
        Token link = inviteUser.draw();
        var unused = Accepted.of(inviteUser.invite(lucia, Role.OWNER, link));

        assertThat(reason(inviteUser.invite(lucia, Role.STAFF, link))).isEqualTo(Reason.INVITATION_OVER);
        assertThat(inviteUser.invite(lucia, Role.OWNER, link)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void a_withdrawn_invitation_lets_nobody_in() {
        Token token = inviteUser.draw();
        var invited = Accepted.of(inviteUser.invite(lucia, Role.STAFF, token));
        assertThat(reason(withdrawInvitation.withdraw(Examples.owner(Examples.organization()), token.hash())))
                .isEqualTo(Reason.USER_NOT_FOUND);

        assertThat(Accepted.of(withdrawInvitation.withdraw(lucia, token.hash())))
                .isEqualTo(invited);

        assertThat(reason(acceptInvitation.accept(token, Examples.newUser(), HOME)))
                .isEqualTo(Reason.INVITATION_OVER);
        assertThat(reason(withdrawInvitation.withdraw(lucia, token.hash()))).isEqualTo(Reason.INVITATION_OVER);
        assertThat(reason(inviteUser.invite(lucia, Role.STAFF, token))).isEqualTo(Reason.INVITATION_OVER);
    }

    @Test
    void people_are_called_and_spoken_to_as_they_like() {
        User changed = Accepted.of(editAccount.describe(andres, Name.of("Andy"), Language.ENGLISH));

        assertThat(changed).isEqualTo(andres.described(Name.of("Andy"), Language.ENGLISH));
        Token session = signedIn(andres.email(), RIGHT);
        assertThat(findSession.find(session).orElseThrow().user()).isEqualTo(changed);
    }

    @Test
    void another_email_takes_the_password_and_must_be_nobodys() {
        Email email = Email.parse("andy@ejemplo.com");

        assertThat(reason(editAccount.move(andres, email, OTHER))).isEqualTo(Reason.SIGN_IN_FAILED);
        assertThat(reason(editAccount.move(andres, lucia.email(), RIGHT))).isEqualTo(Reason.USER_EMAIL_TAKEN);
        assertThat(editAccount.move(andres, andres.email(), RIGHT)).isInstanceOf(Outcome.Accepted.class);
        Token session = signedIn(andres.email(), RIGHT);
        Token link = Accepted.of(makeResetLink.make(andres.email()));

        SignedIn moved = Accepted.of(editAccount.move(andres, email, RIGHT));

        assertThat(moved.user()).isEqualTo(andres.at(email));
        assertThat(findSession.find(moved.token())).isPresent();
        assertThat(findSession.find(session)).as("elsewhere").isEmpty();
        assertThat(reason(resetPassword.reset(link, OTHER, HOME))).isEqualTo(Reason.INVITATION_OVER);

        assertThat(reason(signs(andres.email(), RIGHT))).isEqualTo(Reason.SIGN_IN_FAILED);
        assertThat(signs(email, RIGHT)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void who_forgot_a_password_chooses_another_once_and_is_out_everywhere_else() {
        Token session = signedIn(andres.email(), RIGHT);
        Token before = Accepted.of(makeResetLink.make(andres.email()));
        Token link = Accepted.of(makeResetLink.make(lucia, andres.id()));
        assertThat(reason(resetPassword.reset(before, OTHER, HOME)))
                .as("the one before")
                .isEqualTo(Reason.INVITATION_OVER);

        SignedIn signedIn = Accepted.of(resetPassword.reset(link, OTHER, HOME));

        assertThat(findSession.find(signedIn.token())).isPresent();
        assertThat(findSession.find(session)).isEmpty();
        assertThat(reason(signs(andres.email(), RIGHT))).isEqualTo(Reason.SIGN_IN_FAILED);
        assertThat(reason(resetPassword.reset(link, RIGHT, HOME))).isEqualTo(Reason.INVITATION_OVER);
        assertThat(signs(andres.email(), OTHER)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void a_link_to_another_password_works_for_half_an_hour_and_for_nothing_else() {
        Token link = Accepted.of(makeResetLink.make(andres.email()));
        assertThat(reason(acceptInvitation.accept(link, Examples.newUser(), HOME)))
                .isEqualTo(Reason.INVITATION_OVER);
        Token invitation = inviteUser.draw();
        var unused = Accepted.of(inviteUser.invite(lucia, Role.OWNER, invitation));
        assertThat(reason(resetPassword.reset(invitation, OTHER, HOME))).isEqualTo(Reason.INVITATION_OVER);

        clock.advance(Invitation.TO_RESET);

        assertThat(reason(resetPassword.reset(link, OTHER, HOME))).isEqualTo(Reason.INVITATION_OVER);
        assertThat(reason(makeResetLink.make(Email.parse("nadie@ejemplo.com")))).isEqualTo(Reason.USER_NOT_FOUND);
    }

    private Outcome<SignedIn> signs(Email email, Password password) {
        return signIn.signIn(new SignIn.Command(email, password, HOME));
    }

    private Token signedIn(Email email, Password password) {
        return Accepted.of(signs(email, password)).token();
    }
}
