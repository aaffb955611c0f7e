package com.xtarly.rewards.application.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that moves only when told to. It counts whole microseconds, as a database keeps them. Thread-safe. */
public final class SettableClock extends Clock {
    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private SettableClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    public static SettableClock at(Instant moment) {
        return new SettableClock(new AtomicReference<>(micros(moment)), ZoneOffset.UTC);
    }

    /** Moves to a moment, earlier ones included. */
    public void set(Instant moment) {
        now.set(micros(moment));
    }

    /** Moves on, or back by a negative duration. */
    public void advance(Duration duration) {
        now.accumulateAndGet(Instant.EPOCH, (moment, ignored) -> micros(moment.plus(duration)));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same clock, moving with this one, in another zone. */
    @Override
    public Clock withZone(ZoneId other) {
        return new SettableClock(now, other);
    }

    private static Instant micros(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }
}
