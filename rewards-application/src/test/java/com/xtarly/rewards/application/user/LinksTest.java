package com.xtarly.rewards.application.user;

import static com.xtarly.rewards.application.testkit.Counter.reason;
import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.access.Invitation;
import com.xtarly.rewards.application.access.PasswordHash;
import com.xtarly.rewards.application.access.Role;
import com.xtarly.rewards.application.access.Token;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.Users.Credentials;
import com.xtarly.rewards.application.testkit.Accepted;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.application.testkit.SettableClock;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.organization.Organization;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an owner can leave behind to get in again by: nothing. */
class LinksTest {
    private final InMemoryStores stores = new InMemoryStores();
    private final SettableClock clock = SettableClock.at(Examples.MOMENT);
    private final InviteUser inviteUser = new InviteUser(stores, Examples.ids(), clock);
    private final MakeResetLink makeResetLink = new MakeResetLink(stores, Examples.ids(), clock);
    private final FindInvitation findInvitation = new FindInvitation(stores, clock);
    private final RemoveUser removeUser = new RemoveUser(stores, clock);
    private final ChangeRole changeRole = new ChangeRole(stores, clock);
    private final Organization organization = Examples.organization();
    private final User lucia = Examples.owner(organization);
    private final User sara = Examples.owner(organization);
    private final User andres = Examples.owner(organization).as(Role.STAFF);

    @BeforeEach
    void save_the_users() {
        var unused = stores.write(tx -> {
            tx.organizations().add(organization);
            List.of(lucia, sara, andres)
                    .forEach(user -> tx.users().add(new Credentials(user, new PasswordHash("hash"))));
            return organization;
        });
    }

    @Test
    void a_removed_owner_leaves_no_link_behind_and_makes_none() {
        List<Token> links = links(sara);
        List<Token> others = links(lucia);

        var unused = Accepted.of(removeUser.remove(lucia, sara.id()));

        assertThat(links).extracting(this::state).containsOnly(Invitation.State.WITHDRAWN);
        assertThat(others).extracting(this::state).containsOnly(Invitation.State.OPEN);
        assertThatNothingIsMadeBy(sara);
    }

    @Test
    void an_owner_who_becomes_staff_leaves_no_link_behind_and_makes_none() {
        List<Token> links = links(sara);
        List<Token> others = links(lucia);

        var unused = Accepted.of(changeRole.change(lucia, sara.id(), Role.STAFF));

        assertThat(links).extracting(this::state).containsOnly(Invitation.State.WITHDRAWN);
        assertThat(others).extracting(this::state).containsOnly(Invitation.State.OPEN);
        assertThatNothingIsMadeBy(sara);
    }

    @Test
    void who_stays_an_owner_keeps_their_links() {
        List<Token> links = links(sara);

        var unused = Accepted.of(changeRole.change(lucia, sara.id(), Role.OWNER));

        assertThat(links).extracting(this::state).containsOnly(Invitation.State.OPEN);
    }

    @Test
    void nobody_makes_a_link_to_a_password_for_themselves() {
        assertThat(reason(makeResetLink.make(lucia, lucia.id()))).isEqualTo(Reason.OWN_RESET_LINK);
        assertThat(makeResetLink.make(lucia.email()).stream())
                .as("an operator does")
                .hasSize(1);
    }

    /** To invite twice, and for each a user of their own to reset the password of. */
    private List<Token> links(User maker) {
        Token staff = inviteUser.draw();
        Token owner = inviteUser.draw();
        var first = Accepted.of(inviteUser.invite(maker, Role.STAFF, staff));
        var second = Accepted.of(inviteUser.invite(maker, Role.OWNER, owner));
        assertThat(first.madeBy()).isEqualTo(second.madeBy()).isEqualTo(maker.id());
        User colleague = Examples.owner(organization);
        var unused = stores.write(tx -> {
            tx.users().add(new Credentials(colleague, new PasswordHash("hash")));
            return colleague;
        });
        return List.of(staff, owner, Accepted.of(makeResetLink.make(maker, colleague.id())));
    }

    /** However long ago the page was shown from which they do. */
    private void assertThatNothingIsMadeBy(User former) {
        assertThat(reason(inviteUser.invite(former, Role.OWNER, inviteUser.draw())))
                .isEqualTo(Reason.USER_NOT_FOUND);
        assertThat(reason(makeResetLink.make(former, andres.id()))).isEqualTo(Reason.USER_NOT_FOUND);
    }

    private Invitation.State state(Token link) {
        return findInvitation.find(link).orElseThrow().state();
    }
}
