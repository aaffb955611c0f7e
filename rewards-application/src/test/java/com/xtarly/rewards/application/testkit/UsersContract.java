package com.xtarly.rewards.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.access.Language;
import com.xtarly.rewards.application.access.PasswordHash;
import com.xtarly.rewards.application.access.Role;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.application.port.Users.Credentials;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.organization.UserId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Users are found by what they sign in with, everywhere, and by their id in their own organization. */
public abstract class UsersContract extends StoresContract {
    private static final PasswordHash HASH = new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA");
    private static final int WRITERS = 8;

    private Organization organization;
    private User user;

    @BeforeEach
    void save_a_user() {
        organization = savedOrganization();
        user = saved(Examples.owner(organization));
    }

    @Test
    void a_user_is_found_as_they_were_added() {
        assertThat(find(organization, user.id())).contains(user);
        assertThat(findByEmail(user.email())).contains(new Credentials(user, HASH));
    }

    @Test
    void the_case_of_an_email_does_not_count() {
        Email shouted = Email.parse(user.email().value().toUpperCase(Locale.ROOT));

        assertThat(findByEmail(shouted)).map(Credentials::user).contains(user);
    }

    @Test
    void nobody_is_found_in_another_organization_or_by_what_nobody_has() {
        Organization other = savedOrganization();

        assertThat(find(other, user.id())).isEmpty();
        assertThat(find(organization, Examples.ids().userId())).isEmpty();
        assertThat(findByEmail(Examples.owner(organization).email())).isEmpty();
    }

    @Test
    void an_organization_lists_its_own_users_the_first_to_join_first() {
        Organization other = savedOrganization();
        User foreign = saved(Examples.owner(other));
        User second = saved(later(Examples.owner(organization), 2));
        User first = saved(later(Examples.owner(organization), 1));

        assertThat(list(organization)).containsExactly(user, first, second);
        assertThat(list(other)).containsExactly(foreign);
    }

    @Test
    void a_changed_password_is_that_users_alone() {
        User other = saved(Examples.owner(organization));
        PasswordHash changed = new PasswordHash("changed");

        write(tx -> {
            var unused = tx.users().lock(organization.id(), user.id());
            tx.users().changePassword(user, changed);
        });

        assertThat(findByEmail(user.email())).contains(new Credentials(user, changed));
        assertThat(findByEmail(other.email())).contains(new Credentials(other, HASH));
    }

    @Test
    void of_those_who_hold_a_user_to_the_same_password_the_first_changes_it() {
        List<Boolean> first = Threads.together(
                WRITERS,
                writer -> () -> transactions().write(tx -> {
                    boolean holds = lock(tx, user).filter(HASH::equals).isPresent();
                    if (holds) {
                        tx.users().changePassword(user, new PasswordHash("changed by " + writer));
                    }
                    return holds;
                }));

        assertThat(first).containsOnlyOnce(true);
    }

    @Test
    void somebody_of_another_organization_or_removed_is_not_held() {
        User stranger = saved(Examples.owner(savedOrganization()));
        User gone = saved(Examples.owner(organization));
        write(tx -> {
            assertThat(lock(tx, gone)).contains(HASH);
            tx.users().remove(gone, Examples.MOMENT);
            tx.users().changePassword(gone, HASH);
            assertThat(lock(tx, gone)).isEmpty();
            assertThat(tx.users().lock(organization.id(), stranger.id())).isEmpty();
        });
    }

    @Test
    void of_people_with_one_email_only_the_first_gets_in() {
        Organization other = savedOrganization();
        Email email = Examples.owner(organization).email();

        List<Boolean> first = Threads.together(
                WRITERS,
                writer -> () -> transactions().write(tx -> {
                    boolean free = tx.users().findByEmail(email).isEmpty();
                    if (free) {
                        tx.users()
                                .add(new Credentials(
                                        with(Examples.owner(writer % 2 == 0 ? organization : other), email), HASH));
                    }
                    return free;
                }));

        assertThat(first).containsOnlyOnce(true);
    }

    @Test
    void a_changed_user_is_changed_alone_and_found_by_the_new_email() {
        User other = saved(Examples.owner(organization));
        User changed = user.described(Name.of("Lucía P. de Muñoz"), Language.ENGLISH)
                .at(Examples.owner(organization).email())
                .as(Role.STAFF);

        write(tx -> {
            var unused = tx.users().lock(organization.id());
            tx.users().change(changed);
        });

        assertThat(find(organization, user.id())).contains(changed);
        assertThat(findByEmail(changed.email())).contains(new Credentials(changed, HASH));
        assertThat(findByEmail(user.email())).isEmpty();
        assertThat(list(organization)).containsExactlyInAnyOrder(changed, other);
    }

    @Test
    void somebody_removed_is_found_no_longer_keeps_a_name_and_frees_the_email() {
        User other = saved(Examples.owner(organization));
        User foreign = saved(Examples.owner(savedOrganization()));

        write(tx -> {
            var unused = tx.users().lock(organization.id());
            tx.users().remove(user, Examples.MOMENT);
        });

        assertThat(find(organization, user.id())).isEmpty();
        assertThat(findByEmail(user.email())).isEmpty();
        assertThat(list(organization)).containsExactly(other);
        List<User> locked = transactions().write(tx -> tx.users().lock(organization.id()));
        assertThat(locked).containsExactly(other);
        Map<UserId, Name> names = read(tx -> tx.users().names(organization.id()));
        assertThat(names)
                .isEqualTo(Map.of(user.id(), user.name(), other.id(), other.name()))
                .doesNotContainKey(foreign.id());
        User again = saved(with(Examples.owner(organization), user.email()));
        assertThat(findByEmail(user.email())).map(Credentials::user).contains(again);
    }

    @Test
    void of_those_who_remove_one_another_one_stays() {
        for (int more = 1; more < WRITERS; more++) {
            var unused = saved(Examples.owner(organization));
        }
        List<User> all = list(organization);

        var unused = Threads.together(
                WRITERS,
                writer -> () -> transactions().write(tx -> {
                    List<User> left = tx.users().lock(organization.id());
                    User other = all.get((writer + 1) % WRITERS);
                    if (left.size() > 1 && left.contains(other)) {
                        tx.users().remove(other, Examples.MOMENT);
                    }
                    return left;
                }));

        assertThat(list(organization)).hasSize(1);
    }

    private static Optional<PasswordHash> lock(UnitOfWork tx, User locked) {
        return tx.users().lock(locked.organizationId(), locked.id()).map(Credentials::password);
    }

    private User saved(User added) {
        write(tx -> tx.users().add(new Credentials(added, HASH)));
        return added;
    }

    private static User later(User user, long seconds) {
        return new User(
                user.organizationId(),
                user.id(),
                user.name(),
                user.email(),
                user.role(),
                user.language(),
                user.createdAt().plusSeconds(seconds));
    }

    private static User with(User user, Email email) {
        return new User(
                user.organizationId(), user.id(), user.name(), email, user.role(), user.language(), user.createdAt());
    }

    private Optional<User> find(Organization at, UserId id) {
        return read(tx -> tx.users().find(at.id(), id));
    }

    private Optional<Credentials> findByEmail(Email email) {
        return read(tx -> tx.users().findByEmail(email));
    }

    private List<User> list(Organization at) {
        return read(tx -> tx.users().list(at.id()));
    }
}
