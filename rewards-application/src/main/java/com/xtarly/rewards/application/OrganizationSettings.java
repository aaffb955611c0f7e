package com.xtarly.rewards.application;

import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.util.Optional;
import java.util.function.Function;

/** The way into an organization's settings: first it must exist, and changes to it happen one after the other. */
final class OrganizationSettings {
    private OrganizationSettings() {}

    static <T> Outcome<T> change(
            Transactions transactions, OrganizationId id, Function<UnitOfWork, Outcome<T>> change) {
        return transactions.write(tx -> known(tx.organizations().lock(id)).then(organization -> change.apply(tx)));
    }

    /** The same for an owner at the dashboard; refused with {@code USER_NOT_FOUND} when they are none any more. */
    static <T> Outcome<T> change(Transactions transactions, User owner, Function<UnitOfWork, Outcome<T>> change) {
        return transactions.write(tx -> Team.lock(tx, owner.organizationId())
                .owner(owner)
                .then(still -> known(tx.organizations().lock(owner.organizationId())))
                .then(organization -> change.apply(tx)));
    }

    static <T> Outcome<T> read(Transactions transactions, OrganizationId id, Function<UnitOfWork, Outcome<T>> read) {
        return transactions.read(tx -> known(tx.organizations().find(id)).then(organization -> read.apply(tx)));
    }

    private static Outcome<Organization> known(Optional<Organization> organization) {
        return organization.map(Outcome::accepted).orElse(Outcome.refused(Reason.ORGANIZATION_NOT_FOUND));
    }
}
