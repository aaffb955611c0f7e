package com.xtarly.rewards.application.port;

import com.xtarly.rewards.domain.organization.ApiKeyId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** How tills called, key by key and hour by hour: to see whether they are well, never to account for anything. */
public interface KeyCalls {
    /**
     * Calls with one key that were answered alike within one hour.
     *
     * @param hour the whole hour, UTC, in which they came
     * @param code the error's, or {@value #WELL}
     * @param replays how many of them got the answer of an earlier request again
     * @param lastAt when the last of them came
     */
    record Calls(
            OrganizationId organizationId,
            ApiKeyId key,
            Instant hour,
            String code,
            long calls,
            long replays,
            Instant lastAt) {
        /** The code of what was answered well. */
        public static final String WELL = "OK";

        /** Together with others of the same key, hour and code. */
        public Calls plus(Calls others) {
            return new Calls(
                    organizationId,
                    key,
                    hour,
                    code,
                    calls + others.calls,
                    replays + others.replays,
                    lastAt.isAfter(others.lastAt) ? lastAt : others.lastAt);
        }
    }

    /** Adds to what is known of these keys and hours. */
    void add(Collection<Calls> calls);

    /** What is known of an organization's keys from an hour on; in any order. */
    List<Calls> since(OrganizationId organizationId, Instant hour);

    /** Forgets the hours before this one, of everybody. */
    void forget(Instant before);
}
