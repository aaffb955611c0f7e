package com.xtarly.rewards.application.user;

import static com.xtarly.rewards.application.testkit.Counter.reason;
import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.access.Password;
import com.xtarly.rewards.application.access.Session;
import com.xtarly.rewards.application.access.Token;
import com.xtarly.rewards.application.access.User;
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
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {
    private static final Password RIGHT = Password.of("un secreto largo");
    private static final Password WRONG = Password.of("otro secreto largo");
    private static final String HOME = "192.0.2.1";

    private final InMemoryStores stores = new InMemoryStores();
    private final SettableClock clock = SettableClock.at(Examples.MOMENT);
    private final InMemoryPasswords passwords = new InMemoryPasswords();
    private final CheckPassword checkPassword = new CheckPassword(stores, passwords, Examples.ids(), clock);
    private final SignIn signIn = new SignIn(stores, checkPassword, Examples.ids(), clock);
    private final FindSession findSession = new FindSession(stores, clock);
    private final ChangePassword changePassword = new ChangePassword(stores, checkPassword, Examples.ids(), clock);
    private final Organization organization = Examples.organization();
    private final User user = Examples.owner(organization);

    @BeforeEach
    void save_the_user() {
        var unused = stores.write(tx -> {
            tx.organizations().add(organization);
            tx.users().add(new Credentials(user, passwords.hash(RIGHT)));
            return user;
        });
    }

    @Test
    void whoever_knows_email_and_password_is_signed_in() {
        Email shouted = Email.parse(user.email().value().toUpperCase(Locale.ROOT));

        SignedIn signedIn = Accepted.of(signIn.signIn(new SignIn.Command(shouted, RIGHT, HOME)));

        assertThat(signedIn.user()).isEqualTo(user);
        assertThat(findSession.find(signedIn.token())).contains(new FindSession.Found(user, organization));
    }

    @Test
    void a_wrong_password_and_an_email_of_nobody_are_refused_alike_and_take_as_long() {
        int before = passwords.computed();
        Outcome<SignedIn> wrong = tries(user.email(), WRONG);
        int forWrong = passwords.computed() - before;
        Outcome<SignedIn> nobody = tries(Email.parse("nadie@ejemplo.com"), RIGHT);
        int forNobody = passwords.computed() - before - forWrong;

        assertThat(wrong).isEqualTo(Outcome.refused(Reason.SIGN_IN_FAILED)).isEqualTo(nobody);
        assertThat(forWrong).isEqualTo(1).isEqualTo(forNobody);
    }

    /** T19. */
    @Test
    void of_ten_thousand_guesses_few_are_tried_and_the_owner_gets_in_again_soon() {
        int before = passwords.computed();
        for (int guess = 0; guess < 10_000; guess++) {
            assertThat(signIn.signIn(new SignIn.Command(user.email(), WRONG, "198.51.100." + guess % 250)))
                    .isInstanceOf(Outcome.Refused.class);
        }

        assertThat(passwords.computed() - before).isEqualTo(Guesses.TRIES_OF_AN_EMAIL);
        assertThat(reason(tries(user.email(), RIGHT))).isEqualTo(Reason.TOO_MANY_TRIES);
        clock.advance(Guesses.PAUSE_OF_AN_EMAIL);
        assertThat(tries(user.email(), RIGHT)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void one_address_tries_many_emails_only_slowly() {
        int before = passwords.computed();
        for (int guess = 0; guess < 1_000; guess++) {
            assertThat(tries(Email.parse("nadie" + guess + "@ejemplo.com"), WRONG))
                    .isInstanceOf(Outcome.Refused.class);
        }

        assertThat(passwords.computed() - before).isEqualTo(Guesses.TRIES_OF_AN_ADDRESS);
        assertThat(signIn.signIn(new SignIn.Command(user.email(), RIGHT, "203.0.113.9")))
                .as("from elsewhere")
                .isInstanceOf(Outcome.Accepted.class);
        clock.advance(Guesses.PAUSE_OF_AN_ADDRESS);
        assertThat(reason(tries(user.email(), WRONG))).isEqualTo(Reason.SIGN_IN_FAILED);
        assertThat(reason(tries(user.email(), WRONG))).isEqualTo(Reason.TOO_MANY_TRIES);
    }

    @Test
    void a_session_ends_when_it_was_idle_for_too_long() {
        Token token = signedIn();
        clock.advance(Session.MAX_IDLE.minusNanos(1_000));
        assertThat(findSession.find(token)).as("and is noted as seen").isPresent();
        clock.advance(Session.MAX_IDLE.minusNanos(1_000));
        assertThat(findSession.find(token)).isPresent();

        clock.advance(Session.MAX_IDLE);

        assertThat(findSession.find(token)).isEmpty();
    }

    @Test
    void a_session_ends_when_it_is_too_old_however_busy_it_was() {
        Token token = signedIn();
        for (Duration age = Duration.ZERO; age.compareTo(Session.MAX_AGE) < 0; age = age.plusHours(6)) {
            assertThat(findSession.find(token)).as(age.toString()).isPresent();
            clock.advance(Duration.ofHours(6));
        }

        assertThat(findSession.find(token)).isEmpty();
    }

    @Test
    void signing_out_ends_this_session_or_all_of_them() {
        SignOut signOut = new SignOut(stores);
        Token here = signedIn();
        Token there = signedIn();
        Token elsewhere = signedIn();

        signOut.signOut(here);
        assertThat(findSession.find(here)).isEmpty();
        assertThat(findSession.find(there)).isPresent();

        signOut.everywhere(user);
        assertThat(findSession.find(there)).isEmpty();
        assertThat(findSession.find(elsewhere)).isEmpty();
    }

    @Test
    void a_changed_password_ends_all_sessions_but_the_one_that_changed_it() {
        Token before = signedIn();

        SignedIn after = Accepted.of(changePassword.change(user, RIGHT, WRONG));

        assertThat(findSession.find(before)).isEmpty();
        assertThat(findSession.find(after.token())).isPresent();
        assertThat(reason(tries(user.email(), RIGHT))).isEqualTo(Reason.SIGN_IN_FAILED);
        assertThat(tries(user.email(), WRONG)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void who_does_not_know_the_present_password_changes_nothing() {
        Token before = signedIn();

        assertThat(reason(changePassword.change(user, WRONG, Password.of("ya es mía, gracias"))))
                .isEqualTo(Reason.SIGN_IN_FAILED);
        assertThat(findSession.find(before)).isPresent();
        assertThat(tries(user.email(), RIGHT)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void whoever_guesses_at_the_password_of_an_open_session_is_slowed_too_and_apart() {
        int before = passwords.computed();
        for (int guess = 0; guess < 1_000; guess++) {
            assertThat(changePassword.change(user, WRONG, RIGHT)).isInstanceOf(Outcome.Refused.class);
        }

        assertThat(passwords.computed() - before).isEqualTo(Guesses.TRIES_OF_AN_EMAIL);
        assertThat(reason(changePassword.change(user, RIGHT, WRONG))).isEqualTo(Reason.TOO_MANY_TRIES);
        assertThat(tries(user.email(), RIGHT)).as("at the entrance").isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void whoever_guesses_at_the_entrance_keeps_nobody_from_their_account() {
        for (int guess = 0; guess < 1_000; guess++) {
            assertThat(tries(user.email(), WRONG)).isInstanceOf(Outcome.Refused.class);
        }
        assertThat(reason(tries(user.email(), RIGHT))).isEqualTo(Reason.TOO_MANY_TRIES);

        assertThat(changePassword.change(user, RIGHT, WRONG)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void a_page_that_asks_by_itself_does_not_keep_a_session_from_going_idle() {
        Token token = signedIn();
        clock.advance(Session.MAX_IDLE.dividedBy(2));
        assertThat(findSession.peek(token)).isPresent();

        clock.advance(Session.MAX_IDLE.dividedBy(2));

        assertThat(findSession.peek(token)).isEmpty();
        assertThat(findSession.find(token)).isEmpty();
    }

    private Outcome<SignedIn> tries(Email email, Password password) {
        return signIn.signIn(new SignIn.Command(email, password, HOME));
    }

    private Token signedIn() {
        return Accepted.of(tries(user.email(), RIGHT)).token();
    }
}
