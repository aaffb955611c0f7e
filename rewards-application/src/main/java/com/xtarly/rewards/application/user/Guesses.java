package com.xtarly.rewards.application.user;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who has tried a password how often of late. An email, somebody who is signed in, a link, and an address each have
 * some tries, and get one back from time to time. Thread-safe.
 */
final class Guesses {
    /**
     * So many tries at once, and then one each time the pause is over. Remembers for each name when all of its tries
     * will be back (the generic cell rate algorithm, ITU-T I.371).
     */
    private record Allowance(int tries, Duration pause, Map<String, Instant> allBackAt) {
        Allowance(int tries, Duration pause) {
            this(tries, pause, new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
                    return size() > MAX_REMEMBERED;
                }
            });
        }

        boolean has(String name, Instant now) {
            return !now.plus(pause.multipliedBy(tries - 1L)).isBefore(allBackAt.getOrDefault(name, now));
        }

        void take(String name, Instant now) {
            allBackAt.merge(
                    name, now.plus(pause), (before, fresh) -> before.isBefore(now) ? fresh : before.plus(pause));
        }
    }

    /** So many names are remembered; beyond, those that were not tried for the longest time are forgotten. */
    static final int MAX_REMEMBERED = 10_000;
    /** Somebody tries all the passwords they have; beyond, it is 1440 guesses a day. A user and a link have as many. */
    static final int TRIES_OF_AN_EMAIL = 10;

    static final Duration PAUSE_OF_AN_EMAIL = Duration.ofMinutes(1);
    /** A shop's people share one address. */
    static final int TRIES_OF_AN_ADDRESS = 30;

    static final Duration PAUSE_OF_AN_ADDRESS = Duration.ofSeconds(10);

    private final Clock clock;
    private final Allowance names = new Allowance(TRIES_OF_AN_EMAIL, PAUSE_OF_AN_EMAIL);
    private final Allowance addresses = new Allowance(TRIES_OF_AN_ADDRESS, PAUSE_OF_AN_ADDRESS);

    Guesses(Clock clock) {
        this.clock = clock;
    }

    /** Whether both have a try left; if so, it is taken of both. */
    synchronized boolean mayTry(String name, String address) {
        Instant now = clock.instant();
        boolean may = names.has(name, now) && addresses.has(address, now);
        if (may) {
            names.take(name, now);
            addresses.take(address, now);
        }
        return may;
    }

    /** The same for somebody who is known already, wherever they are: others at their address do not count. */
    synchronized boolean mayTry(String name) {
        Instant now = clock.instant();
        boolean may = names.has(name, now);
        if (may) {
            names.take(name, now);
        }
        return may;
    }

    /** Gives a name all its tries back: its owner was there. */
    synchronized void forget(String name) {
        names.allBackAt.remove(name);
    }
}
