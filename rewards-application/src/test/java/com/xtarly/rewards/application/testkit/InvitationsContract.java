package com.xtarly.rewards.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.access.Invitation;
import com.xtarly.rewards.application.access.PasswordHash;
import com.xtarly.rewards.application.access.Role;
import com.xtarly.rewards.application.access.SecretHash;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.Users.Credentials;
import com.xtarly.rewards.domain.organization.Organization;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An invitation is used by one person, once. */
public abstract class InvitationsContract extends StoresContract {
    private static final Instant LATER = Examples.MOMENT.plusSeconds(60).plusNanos(1_000);
    private static final int GUESTS = 8;

    @Test
    void an_invitation_is_found_by_its_token_as_it_was_added() {
        Invitation founding = added(founding());
        Invitation joining = added(joining());
        Invitation byAnOperator = added(reset(saved(savedOrganization())));

        assertThat(find(founding)).contains(founding);
        assertThat(find(joining)).contains(joining);
        assertThat(find(byAnOperator)).contains(byAnOperator);
        assertThat(lock(joining)).contains(joining);
        assertThat(find(founding())).isEmpty();
        assertThat(lock(founding())).isEmpty();
    }

    @Test
    void a_used_invitation_is_still_found_and_says_so() {
        Invitation invitation = added(joining());
        Invitation untouched = added(joining());

        write(tx -> tx.invitations()
                .markUsed(tx.invitations().lock(invitation.token()).orElseThrow(), LATER));

        assertThat(find(invitation)).map(Invitation::usedAt).contains(LATER);
        assertThat(find(untouched)).contains(untouched);
    }

    @Test
    void of_guests_with_one_invitation_only_the_first_gets_in() {
        Invitation invitation = added(joining());

        List<Boolean> first = Threads.together(
                GUESTS,
                guest -> () -> transactions().write(tx -> {
                    Invitation found = tx.invitations().lock(invitation.token()).orElseThrow();
                    boolean open = found.openAt(Examples.MOMENT);
                    if (open) {
                        tx.invitations().markUsed(found, LATER);
                    }
                    return open;
                }));

        assertThat(first).containsOnlyOnce(true);
    }

    @Test
    void a_withdrawn_invitation_is_still_found_and_says_so() {
        Invitation invitation = added(joining());
        Invitation untouched = added(joining());

        write(tx -> tx.invitations()
                .markWithdrawn(tx.invitations().lock(invitation.token()).orElseThrow(), LATER));

        assertThat(find(invitation)).contains(invitation.withdrawn(LATER));
        assertThat(find(untouched)).contains(untouched);
    }

    @Test
    void an_organization_lists_its_own_that_are_open_and_to_join() {
        Organization organization = savedOrganization();
        User owner = saved(organization);
        Invitation late = added(joining(owner, 2));
        Invitation early = added(joining(owner, 1));
        Invitation used = added(joining(owner, 0));
        Invitation withdrawn = added(joining(owner, 0));
        var foreign = added(joining());
        var founding = added(founding());
        var reset = added(reset(saved(organization)));
        write(tx -> {
            tx.invitations().markUsed(tx.invitations().lock(used.token()).orElseThrow(), LATER);
            tx.invitations()
                    .markWithdrawn(tx.invitations().lock(withdrawn.token()).orElseThrow(), LATER);
        });

        assertThat(listed(organization, LATER)).containsExactly(early, late).doesNotContain(foreign, founding, reset);
        assertThat(listed(organization, early.expiresAt())).containsExactly(late);
    }

    @Test
    void links_to_another_password_are_withdrawn_for_one_user_alone() {
        Organization organization = savedOrganization();
        User user = saved(organization);
        Invitation open = added(reset(user));
        Invitation used = added(reset(user));
        Invitation others = added(reset(saved(organization)));
        Invitation joining = added(joining(user, 0));
        write(tx ->
                tx.invitations().markUsed(tx.invitations().lock(used.token()).orElseThrow(), LATER));

        write(tx -> tx.invitations().withdrawResets(user, LATER));

        assertThat(find(open)).contains(open.withdrawn(LATER));
        assertThat(find(used)).contains(used.used(LATER));
        assertThat(find(others)).contains(others);
        assertThat(find(joining)).contains(joining);
    }

    @Test
    void what_one_user_has_made_is_withdrawn_and_nothing_else() {
        Organization organization = savedOrganization();
        User maker = saved(organization);
        User other = saved(organization);
        Invitation joining = added(joining(maker, 0));
        Invitation reset = added(Invitation.toReset(other, maker.id(), token(), Examples.MOMENT));
        Invitation used = added(joining(maker, 0));
        List<Invitation> untouched = List.of(
                added(joining(other, 0)),
                added(Invitation.toReset(maker, other.id(), token(), Examples.MOMENT)),
                added(reset(other)),
                added(founding()));
        write(tx ->
                tx.invitations().markUsed(tx.invitations().lock(used.token()).orElseThrow(), LATER));

        write(tx -> tx.invitations().withdrawMadeBy(maker, LATER));

        assertThat(find(joining)).contains(joining.withdrawn(LATER));
        assertThat(find(reset)).contains(reset.withdrawn(LATER));
        assertThat(find(used)).contains(used.used(LATER));
        assertThat(untouched)
                .allSatisfy(invitation -> assertThat(find(invitation)).contains(invitation));
    }

    @Test
    void of_those_who_add_one_invitation_at_once_one_does_and_the_others_find_it() {
        Invitation invitation = joining();

        List<Boolean> first = Threads.together(
                GUESTS,
                guest -> () -> transactions().write(tx -> {
                    boolean isNew = tx.invitations().lock(invitation.token()).isEmpty();
                    if (isNew) {
                        tx.invitations().add(invitation);
                    }
                    return isNew;
                }));

        assertThat(first).containsOnlyOnce(true);
        assertThat(find(invitation)).contains(invitation);
    }

    @Test
    void of_links_made_at_once_for_one_user_one_is_open() {
        User user = saved(savedOrganization());

        List<Invitation> made = Threads.together(
                GUESTS,
                guest -> () -> transactions().write(tx -> {
                    Invitation reset = reset(tx.users()
                            .lock(user.organizationId(), user.id())
                            .orElseThrow()
                            .user());
                    tx.invitations().withdrawResets(user, LATER);
                    tx.invitations().add(reset);
                    return reset;
                }));

        assertThat(made.stream().filter(link -> find(link).orElseThrow().openAt(LATER)))
                .hasSize(1);
    }

    @Test
    void only_the_latest_invitation_to_found_counts() {
        Invitation founding = added(founding());
        Invitation joining = added(joining());

        write(tx -> tx.invitations().endFounding(LATER));

        assertThat(find(founding)).map(Invitation::expiresAt).contains(LATER);
        assertThat(find(joining)).contains(joining);
    }

    private static SecretHash token() {
        return Examples.ids().token().hash();
    }

    private static Invitation founding() {
        return Invitation.toFound(token(), Examples.MOMENT);
    }

    /** Made by whoever runs the installation. */
    private static Invitation reset(User user) {
        return Invitation.toReset(user, null, token(), Examples.MOMENT);
    }

    private static Invitation joining(User maker, int seconds) {
        return Invitation.toJoin(maker, Role.STAFF, token(), Examples.MOMENT.plusSeconds(seconds));
    }

    private User saved(Organization organization) {
        User user = Examples.owner(organization);
        write(tx -> tx.users().add(new Credentials(user, new PasswordHash("hash"))));
        return user;
    }

    private List<Invitation> listed(Organization organization, Instant moment) {
        return read(tx -> tx.invitations().listOpen(organization.id(), moment));
    }

    private Invitation joining() {
        return joining(saved(savedOrganization()), 0);
    }

    private Invitation added(Invitation invitation) {
        write(tx -> tx.invitations().add(invitation));
        return invitation;
    }

    private Optional<Invitation> find(Invitation invitation) {
        return read(tx -> tx.invitations().find(invitation.token()));
    }

    private Optional<Invitation> lock(Invitation invitation) {
        return transactions().write(tx -> tx.invitations().lock(invitation.token()));
    }
}
