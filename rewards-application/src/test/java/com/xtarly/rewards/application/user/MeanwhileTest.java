package com.xtarly.rewards.application.user;

import static com.xtarly.rewards.application.testkit.Counter.reason;
import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.access.Password;
import com.xtarly.rewards.application.access.PasswordHash;
import com.xtarly.rewards.application.access.Role;
import com.xtarly.rewards.application.access.Token;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.application.port.Users.Credentials;
import com.xtarly.rewards.application.testkit.Accepted;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.InMemoryPasswords;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.application.testkit.SettableClock;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.organization.Organization;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens while a hash is computed is not undone by what was seen before. */
class MeanwhileTest {
    private static final Password OLD = Password.of("un secreto largo");
    private static final Password NEW = Password.of("otro secreto largo");
    private static final Email EMAIL = Email.parse("nueva@ejemplo.com");
    private static final String HOME = "192.0.2.1";

    private final InMemoryStores stores = new InMemoryStores();
    private final SettableClock clock = SettableClock.at(Examples.MOMENT);
    private final InMemoryPasswords passwords = new InMemoryPasswords();
    private final CheckPassword checkPassword = new CheckPassword(stores, passwords, Examples.ids(), clock);
    private final SignIn signIn = new SignIn(stores, checkPassword, Examples.ids(), clock);
    private final Organization organization = Examples.organization();
    private final User owner = Examples.owner(organization);
    private final User user = Examples.owner(organization);
    private final PasswordHash old = passwords.hash(OLD);
    private final PasswordHash changed = passwords.hash(NEW);

    @BeforeEach
    void save_the_users() {
        write(tx -> {
            tx.organizations().add(organization);
            tx.users().add(new Credentials(owner, old));
            tx.users().add(new Credentials(user, old));
        });
    }

    @Test
    void the_old_password_signs_nobody_in() {
        meanwhile(this::changePassword);

        assertThat(reason(signs(OLD))).isEqualTo(Reason.SIGN_IN_FAILED);
        assertThat(signs(NEW)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void the_old_email_signs_nobody_in() {
        meanwhile(tx -> {
            var unused = tx.users().lock(organization.id(), user.id());
            tx.users().change(user.at(EMAIL));
        });

        assertThat(reason(signs(OLD))).isEqualTo(Reason.SIGN_IN_FAILED);
    }

    @Test
    void whoever_is_removed_is_not_signed_in() {
        meanwhile(this::remove);

        assertThat(reason(signs(OLD))).isEqualTo(Reason.SIGN_IN_FAILED);
    }

    @Test
    void the_old_password_changes_neither_password_nor_email() {
        ChangePassword changePassword = new ChangePassword(stores, checkPassword, Examples.ids(), clock);
        EditAccount editAccount = new EditAccount(stores, checkPassword, Examples.ids(), clock);
        meanwhile(this::changePassword);

        assertThat(reason(changePassword.change(user, OLD, Password.of("un tercer secreto"))))
                .isEqualTo(Reason.SIGN_IN_FAILED);
        write(tx -> {
            var unused = tx.users().lock(organization.id(), user.id());
            tx.users().changePassword(user, old);
        });
        assertThat(reason(editAccount.move(user, EMAIL, OLD))).isEqualTo(Reason.SIGN_IN_FAILED);

        assertThat(signs(NEW)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void a_link_to_another_password_that_is_withdrawn_changes_none() {
        ResetPassword resetPassword = new ResetPassword(stores, checkPassword, Examples.ids(), clock);
        Token link = Accepted.of(new MakeResetLink(stores, Examples.ids(), clock).make(user.email()));
        Token other = Accepted.of(new MakeResetLink(stores, Examples.ids(), clock).make(owner.email()));

        meanwhile(tx -> tx.invitations().withdrawResets(user, Examples.MOMENT));
        assertThat(reason(resetPassword.reset(link, NEW, HOME))).isEqualTo(Reason.INVITATION_OVER);
        meanwhile(tx -> {
            var unused = tx.users().lock(organization.id(), owner.id());
            tx.users().remove(owner, Examples.MOMENT);
        });
        assertThat(reason(resetPassword.reset(other, NEW, HOME))).isEqualTo(Reason.INVITATION_OVER);

        meanwhile(tx -> {});
        assertThat(signs(OLD)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void a_link_of_somebody_who_is_removed_lets_nobody_join() {
        InviteUser inviteUser = new InviteUser(stores, Examples.ids(), clock);
        AcceptInvitation acceptInvitation = new AcceptInvitation(stores, checkPassword, Examples.ids(), clock);
        Token link = inviteUser.draw();
        var unused = Accepted.of(inviteUser.invite(user, Role.OWNER, link));

        meanwhile(tx -> tx.invitations().withdrawMadeBy(user, Examples.MOMENT));

        assertThat(reason(acceptInvitation.accept(link, Examples.newUser(), HOME)))
                .isEqualTo(Reason.INVITATION_OVER);
        assertThat(new ListUsers(stores).list(organization.id())).hasSize(2);
    }

    private Outcome<SignedIn> signs(Password password) {
        return signIn.signIn(new SignIn.Command(user.email(), password, HOME));
    }

    private void meanwhile(Consumer<UnitOfWork> event) {
        passwords.meanwhile(() -> write(event));
    }

    private void changePassword(UnitOfWork tx) {
        var unused = tx.users().lock(organization.id(), user.id());
        tx.users().changePassword(user, changed);
    }

    private void remove(UnitOfWork tx) {
        var unused = tx.users().lock(organization.id(), user.id());
        tx.users().remove(user, Examples.MOMENT);
    }

    private void write(Consumer<UnitOfWork> work) {
        var unused = stores.write(tx -> {
            work.accept(tx);
            return work;
        });
    }
}
