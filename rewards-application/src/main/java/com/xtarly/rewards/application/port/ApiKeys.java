package com.xtarly.rewards.application.port;

import com.xtarly.rewards.application.access.IssuedApiKey;
import com.xtarly.rewards.application.access.SecretHash;
import com.xtarly.rewards.domain.organization.ApiKeyId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The issued API keys, ended ones included: whether one is still usable is the caller's to ask of it. */
public interface ApiKeys {
    /** Adds a new one. */
    void add(IssuedApiKey key);

    /**
     * The keys with these hashes, in any order; unknown ones are left out. In a writing transaction they stay as they
     * are until it ends: {@link #lock} waits for it, so that whatever a key was accepted for is committed before its
     * rotation is.
     */
    List<IssuedApiKey> identify(Collection<SecretHash> hashes);

    /** One key of an organization, once no transaction that identified it is under way any more. */
    Optional<IssuedApiKey> lock(OrganizationId organizationId, ApiKeyId id);

    /** Writes when a key, locked in this transaction, expires or was retired; nothing else of it ever changes here. */
    void end(IssuedApiKey key);

    /** Notes that these keys were used. */
    void markUsed(Collection<IssuedApiKey> keys, Instant moment);

    /** All the keys of an organization, oldest first. */
    List<IssuedApiKey> list(OrganizationId organizationId);
}
