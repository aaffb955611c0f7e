package com.xtarly.rewards.domain.user;

import com.xtarly.rewards.domain.SecretHash;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link by which one person becomes a user, once.
 *
 * @param token the hash of the secret in the link
 * @param organizationId whose user they become; null when they are to found an organization
 * @param usedAt when it was; null while it was not
 */
public record Invitation(
        SecretHash token,
        @Nullable OrganizationId organizationId,
        Role role,
        Instant expiresAt,
        @Nullable Instant usedAt) {
    /** For whoever sits before the machine that printed it. */
    public static final Duration TO_SET_UP = Duration.ofMinutes(30);
    /** For somebody who gets it by a message, and looks into it after the shift. */
    public static final Duration TO_JOIN = Duration.ofDays(3);

    /** To found an organization, and be its owner. */
    public static Invitation toFound(SecretHash token, Instant moment) {
        return new Invitation(token, null, Role.OWNER, moment.plus(TO_SET_UP), null);
    }

    /** To join an organization. */
    public static Invitation toJoin(OrganizationId organizationId, Role role, SecretHash token, Instant moment) {
        return new Invitation(token, organizationId, role, moment.plus(TO_JOIN), null);
    }

    /** Whether somebody may still use it. */
    public boolean openAt(Instant moment) {
        return usedAt == null && moment.isBefore(expiresAt);
    }
}
