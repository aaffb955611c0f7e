package com.xtarly.rewards.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.domain.user.Invitation;
import com.xtarly.rewards.domain.user.Role;
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

        assertThat(find(founding)).contains(founding);
        assertThat(find(joining)).contains(joining);
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
    void only_the_latest_invitation_to_found_counts() {
        Invitation founding = added(founding());
        Invitation joining = added(joining());

        write(tx -> tx.invitations().endFounding(LATER));

        assertThat(find(founding)).map(Invitation::expiresAt).contains(LATER);
        assertThat(find(joining)).contains(joining);
    }

    private static Invitation founding() {
        return Invitation.toFound(Examples.ids().token().hash(), Examples.MOMENT);
    }

    private Invitation joining() {
        return Invitation.toJoin(
                savedOrganization().id(), Role.STAFF, Examples.ids().token().hash(), Examples.MOMENT);
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
