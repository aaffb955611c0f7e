package com.xtarly.rewards.application;

import com.xtarly.rewards.application.access.Role;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.organization.UserId;
import java.util.List;

/**
 * The users of an organization, held until the end of a transaction: among them there is always an owner, and who may
 * do something may do it until it is done.
 */
public record Team(List<User> users) {
    public static Team lock(UnitOfWork tx, OrganizationId organizationId) {
        return new Team(tx.users().lock(organizationId));
    }

    /** Refused with {@code USER_NOT_FOUND}. */
    public Outcome<User> find(UserId id) {
        return users.stream()
                .filter(user -> user.id().equals(id))
                .findFirst()
                .map(Outcome::accepted)
                .orElse(Outcome.refused(Reason.USER_NOT_FOUND));
    }

    /** Refused with {@code USER_NOT_FOUND} unless they are an owner, still. */
    public Outcome<User> owner(User user) {
        return find(user.id())
                .then(found ->
                        found.role() == Role.OWNER ? Outcome.accepted(found) : Outcome.refused(Reason.USER_NOT_FOUND));
    }

    /** Somebody the others can do without as an owner; refused with {@code LAST_OWNER}. */
    public Outcome<User> dispensable(User user) {
        boolean only = users.stream()
                .filter(other -> other.role() == Role.OWNER)
                .allMatch(owner -> owner.id().equals(user.id()));
        return only && user.role() == Role.OWNER ? Outcome.refused(Reason.LAST_OWNER) : Outcome.accepted(user);
    }
}
