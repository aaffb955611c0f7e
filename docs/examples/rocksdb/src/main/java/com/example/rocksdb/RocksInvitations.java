package com.example.rocksdb;

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
import org.jspecify.annotations.Nullable;

record RocksInvitations(Tables tables) implements Invitations {
    @Override
    public void add(Invitation invitation) {
        String token = Door.hex(invitation.token());
        tables.doors().add(Door.invitation(invitation.token()), new Door(invitation.organizationId(), token));
        put(invitation);
    }

    @Override
    public Optional<Invitation> find(SecretHash token) {
        return tables.doors()
                .get(Door.invitation(token))
                .flatMap(door -> of(door.organizationId()).get(door.key()));
    }

    @Override
    public Optional<Invitation> lock(SecretHash token) {
        return find(token);
    }

    @Override
    public void markUsed(Invitation invitation, Instant moment) {
        find(invitation.token()).ifPresent(before -> put(before.used(moment)));
    }

    @Override
    public void markWithdrawn(Invitation invitation, Instant moment) {
        find(invitation.token()).ifPresent(before -> put(before.withdrawn(moment)));
    }

    @Override
    public List<Invitation> listOpen(OrganizationId organizationId, Instant moment) {
        return of(organizationId)
                .ascending()
                .filter(invitation -> invitation.kind() == Invitation.Kind.JOIN && invitation.openAt(moment))
                .sorted(Comparator.comparing(Invitation::expiresAt))
                .toList();
    }

    @Override
    public void withdrawResets(User user, Instant moment) {
        withdraw(user.organizationId(), invitation -> user.id().equals(invitation.userId()), moment);
    }

    @Override
    public void withdrawMadeBy(User maker, Instant moment) {
        withdraw(maker.organizationId(), invitation -> maker.id().equals(invitation.madeBy()), moment);
    }

    @Override
    public void endFounding(Instant moment) {
        of(null).ascending()
                .filter(founding -> founding.openAt(moment))
                .map(founding -> new Invitation(
                        founding.token(), null, null, founding.role(), founding.madeBy(), moment, null, null))
                .forEach(this::put);
    }

    private void withdraw(OrganizationId organizationId, Predicate<Invitation> which, Instant moment) {
        of(organizationId)
                .ascending()
                .filter(which)
                .filter(invitation -> invitation.usedAt() == null && invitation.withdrawnAt() == null)
                .forEach(invitation -> put(invitation.withdrawn(moment)));
    }

    private void put(Invitation invitation) {
        of(invitation.organizationId()).put(Door.hex(invitation.token()), invitation);
    }

    private Rows<Invitation> of(@Nullable OrganizationId organizationId) {
        return organizationId == null ? tables.foundingInvitations() : tables.invitations(organizationId);
    }
}
