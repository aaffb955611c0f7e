package com.xtarly.rewards.application.access;

import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.organization.UserId;
import java.time.Duration;
import java.time.Instant;

/**
 * The time from a sign-in to its end, in one browser.
 *
 * @param token the hash of the secret that the browser shows
 * @param lastSeenAt when it last did, to the minute
 */
public record Session(
        SecretHash token, OrganizationId organizationId, UserId userId, Instant startedAt, Instant lastSeenAt) {
    /** A counter's tablet stays signed in over a day's work, and is signed out over night. */
    public static final Duration MAX_IDLE = Duration.ofHours(12);
    /** However busy it is, somebody proves once a week who they are. */
    public static final Duration MAX_AGE = Duration.ofDays(7);
    /** That it was seen is written this often, and not for every page. */
    public static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    /** A session as it begins. */
    public static Session start(User user, SecretHash token, Instant moment) {
        return new Session(token, user.organizationId(), user.id(), moment, moment);
    }

    /** Whether it is still good; strictly before its ends. */
    public boolean openAt(Instant moment) {
        return moment.isBefore(lastSeenAt.plus(MAX_IDLE)) && moment.isBefore(startedAt.plus(MAX_AGE));
    }

    /** Whether it is time to write again that it was seen. */
    public boolean notedLongBefore(Instant moment) {
        return !moment.isBefore(lastSeenAt.plus(NOTED_EVERY));
    }
}
