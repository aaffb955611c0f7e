package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.application.port.Invitations;
import com.xtarly.rewards.domain.SecretHash;
import com.xtarly.rewards.domain.user.Invitation;
import java.time.Instant;
import java.util.Optional;

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
                .computeIfPresent(
                        invitation.token(),
                        (token, before) -> new Invitation(
                                token, before.organizationId(), before.role(), before.expiresAt(), moment));
    }

    @Override
    public void endFounding(Instant moment) {
        transaction
                .toWrite()
                .invitations
                .replaceAll((token, before) -> before.organizationId() == null && before.openAt(moment)
                        ? new Invitation(token, null, before.role(), moment, null)
                        : before);
    }
}
