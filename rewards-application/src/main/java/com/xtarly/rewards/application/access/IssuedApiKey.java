package com.xtarly.rewards.application.access;

import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.organization.ApiKeyId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An API key as it is remembered after it was shown: one till or branch of one organization.
 *
 * @param lastUsedAt when a till last called with it, to the minute; null when none has
 * @param expiresAt the end of the overlap its owner chose when rotating it; null when it was given none
 * @param retiredAt when it was revoked, or rotated without overlap; null while it was not
 */
public record IssuedApiKey(
        OrganizationId organizationId,
        ApiKeyId id,
        Name name,
        SecretHash hash,
        LastFour lastFour,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant retiredAt) {

    /** A key as it is first issued. */
    public static IssuedApiKey issue(
            OrganizationId organizationId, ApiKeyId id, Name name, ApiKey key, Instant createdAt) {
        return new IssuedApiKey(organizationId, id, name, key.hash(), key.lastFour(), createdAt, null, null, null);
    }

    /**
     * Whether a till may call with it. A retired key never may, whatever the clock of the asking node says; an
     * expiring one strictly before its end.
     */
    public boolean usableAt(Instant moment) {
        return retiredAt == null && (expiresAt == null || moment.isBefore(expiresAt));
    }

    /** Whether it was neither rotated nor revoked. */
    public boolean current() {
        return retiredAt == null && expiresAt == null;
    }

    /** The same key, refused from now on. */
    public IssuedApiKey retired(Instant moment) {
        return new IssuedApiKey(organizationId, id, name, hash, lastFour, createdAt, lastUsedAt, expiresAt, moment);
    }

    /** The same key after its rotation: refused at once, or at the end of the overlap. */
    public IssuedApiKey rotated(Instant moment, Overlap overlap) {
        if (overlap == Overlap.NONE) {
            return retired(moment);
        }
        Instant end = moment.plus(overlap.duration());
        return new IssuedApiKey(organizationId, id, name, hash, lastFour, createdAt, lastUsedAt, end, retiredAt);
    }

    /** The same key with the end that another reading of it was given, and nothing else of that. */
    public IssuedApiKey endingAs(IssuedApiKey ended) {
        return new IssuedApiKey(
                organizationId, id, name, hash, lastFour, createdAt, lastUsedAt, ended.expiresAt, ended.retiredAt);
    }

    /** The same key after a till called with it. */
    public IssuedApiKey used(Instant moment) {
        return new IssuedApiKey(organizationId, id, name, hash, lastFour, createdAt, moment, expiresAt, retiredAt);
    }
}
