package com.xtarly.rewards.application.access;

import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.organization.UserId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link by which one person gets in, once: as a new user, or, who forgot their password, as the one they are.
 *
 * @param token the hash of the secret in the link
 * @param organizationId whose user they become or are; null when they are to found an organization
 * @param userId who is to choose another password; null when somebody new is invited
 * @param madeBy the user who did; null when it was whoever runs the installation
 * @param usedAt when it was; null while it was not
 * @param withdrawnAt when whoever made it thought better of it; null while they did not
 */
public record Invitation(
        SecretHash token,
        @Nullable OrganizationId organizationId,
        @Nullable UserId userId,
        Role role,
        @Nullable UserId madeBy,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable Instant withdrawnAt) {
    /** What it leads to. */
    public enum Kind {
        FOUND,
        JOIN,
        RESET
    }

    /** What became of it. */
    public enum State {
        OPEN,
        USED,
        WITHDRAWN,
        EXPIRED
    }

    /** For whoever sits before the machine that printed it. */
    public static final Duration TO_SET_UP = Duration.ofMinutes(30);
    /** For somebody who gets it by a message, and looks into it after the shift. */
    public static final Duration TO_JOIN = Duration.ofDays(3);
    /** For somebody who asked for it, and waits. */
    public static final Duration TO_RESET = Duration.ofMinutes(30);

    /** To found an organization, and be its owner. */
    public static Invitation toFound(SecretHash token, Instant moment) {
        return new Invitation(token, null, null, Role.OWNER, null, moment.plus(TO_SET_UP), null, null);
    }

    /** To join the organization of whoever made it. */
    public static Invitation toJoin(User maker, Role role, SecretHash token, Instant moment) {
        return new Invitation(token, maker.organizationId(), null, role, maker.id(), moment.plus(TO_JOIN), null, null);
    }

    /** To choose another password. */
    public static Invitation toReset(User user, @Nullable UserId maker, SecretHash token, Instant moment) {
        return new Invitation(
                token, user.organizationId(), user.id(), user.role(), maker, moment.plus(TO_RESET), null, null);
    }

    /** The same, used. */
    public Invitation used(Instant moment) {
        return new Invitation(token, organizationId, userId, role, madeBy, expiresAt, moment, withdrawnAt);
    }

    /** The same, withdrawn. */
    public Invitation withdrawn(Instant moment) {
        return new Invitation(token, organizationId, userId, role, madeBy, expiresAt, usedAt, moment);
    }

    /** When it was made: as long before it expires as its kind lasts. */
    public Instant madeAt() {
        return expiresAt.minus(
                switch (kind()) {
                    case FOUND -> TO_SET_UP;
                    case JOIN -> TO_JOIN;
                    case RESET -> TO_RESET;
                });
    }

    /** What it leads to, which follows from whose it is. */
    public Kind kind() {
        return organizationId == null ? Kind.FOUND : userId == null ? Kind.JOIN : Kind.RESET;
    }

    /** What had become of it by then; what was used or withdrawn does not expire any more. */
    public State stateAt(Instant moment) {
        if (usedAt != null) {
            return State.USED;
        }
        if (withdrawnAt != null) {
            return State.WITHDRAWN;
        }
        return moment.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
    }

    /** Whether somebody may still use it. */
    public boolean openAt(Instant moment) {
        return stateAt(moment) == State.OPEN;
    }
}
