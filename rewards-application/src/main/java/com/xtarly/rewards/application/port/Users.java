package com.xtarly.rewards.application.port;

import com.xtarly.rewards.application.access.PasswordHash;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.organization.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people who may sign in. */
public interface Users {
    /** A user, and what their password is held against. */
    record Credentials(User user, PasswordHash password) {}

    /**
     * Adds a new one. Nobody has the email of somebody else, be it in another organization: a transaction that would
     * add a second, because another one got there first, is run again as a whole.
     */
    void add(Credentials credentials);

    Optional<User> find(OrganizationId organizationId, UserId id);

    /** Whoever signs in with this email, in whichever organization; case does not count. */
    Optional<Credentials> findByEmail(Email email);

    /** All the users of an organization, the first to join first. */
    List<User> list(OrganizationId organizationId);

    /** The same, and until this transaction ends no other one gets past its own {@code lock} of any of them. */
    List<User> lock(OrganizationId organizationId);

    /**
     * A user, and what their password is held against at this moment; until this transaction ends, no other one gets
     * past its own {@code lock} of them. Who is locked is locked before any link of theirs.
     */
    Optional<Credentials> lock(OrganizationId organizationId, UserId id);

    /** What everybody is called who is or ever was a user of an organization. */
    Map<UserId, Name> names(OrganizationId organizationId);

    /**
     * Puts name, email, role and language in place of what a user, locked in this transaction, had before. Of emails
     * holds what {@code add} says.
     */
    void change(User user);

    /** Makes somebody, locked in this transaction, a user no longer; their email may be anybody's then. */
    void remove(User user, Instant moment);

    /** Puts another password in place of the present one of a user, locked in this transaction. */
    void changePassword(User user, PasswordHash password);
}
