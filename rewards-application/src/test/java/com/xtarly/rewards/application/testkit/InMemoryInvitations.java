package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.application.access.Invitation;
import com.xtarly.rewards.application.access.SecretHash;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.Invitations;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

record InMemoryInvitations(InMemoryTransaction transaction) implements Invitations {
    @Override
    public void add(Invitation invitation) {
        if (transaction.toWrite().invitations.putIfAbsent(invitation.token(), invitation) != null) {
            throw new IllegalStateException("The invitation is there already: " + invitation);
        }
    }

    @Override
    public Optional<Invitation> find(SecretHash token) {
        return Optional.ofNullable(transaction.toRead().invitations.get(token));
    }

    @Override
    public Optional<Invitation> lock(SecretHash token) {
        transaction.lock(token);
        return find(token);
    }

    @Override
    public void markUsed(Invitation invitation, Instant moment) {
        transaction
                .toChange(invitation.token())
                .invitations
                .computeIfPresent(invitation.token(), (token, before) -> before.used(moment));
    }

    @Override
    public void markWithdrawn(Invitation invitation, Instant moment) {
        transaction
                .toChange(invitation.token())
                .invitations
                .computeIfPresent(invitation.token(), (token, before) -> before.withdrawn(moment));
    }

    @Override
    public List<Invitation> listOpen(OrganizationId organizationId, Instant moment) {
        return transaction.toRead().invitations.values().stream()
                .filter(invitation -> organizationId.equals(invitation.organizationId()))
                .filter(invitation -> invitation.kind() == Invitation.Kind.JOIN && invitation.openAt(moment))
                .sorted(Comparator.comparing(Invitation::expiresAt))
                .toList();
    }

    @Override
    public void withdrawResets(User user, Instant moment) {
        withdraw(user, moment, invitation -> user.id().equals(invitation.userId()));
    }

    @Override
    public void withdrawMadeBy(User maker, Instant moment) {
        withdraw(maker, moment, invitation -> maker.id().equals(invitation.madeBy()));
    }

    private void withdraw(User of, Instant moment, Predicate<Invitation> which) {
        transaction
                .toWrite()
                .invitations
                .replaceAll((token, before) -> of.organizationId().equals(before.organizationId())
                                && which.test(before)
                                && before.usedAt() == null
                                && before.withdrawnAt() == null
                        ? before.withdrawn(moment)
                        : before);
    }

    @Override
    public void endFounding(Instant moment) {
        transaction
                .toWrite()
                .invitations
                .replaceAll((token, before) -> before.organizationId() == null && before.openAt(moment)
                        ? new Invitation(token, null, null, before.role(), null, moment, null, null)
                        : before);
    }
}
