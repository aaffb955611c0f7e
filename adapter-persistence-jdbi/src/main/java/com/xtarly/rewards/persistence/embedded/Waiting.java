package com.xtarly.rewards.persistence.embedded;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Asking again until the answer is yes, for a bounded time. An interrupt does not cut a wait short, because that could
 * leave a PostgreSQL behind; it is handed on when the wait is over.
 */
final class Waiting {
    private static final Duration PAUSE = Duration.ofMillis(25);

    private Waiting() {}

    static boolean until(Duration bound, BooleanSupplier condition) {
        return until(bound, PAUSE, condition);
    }

    static boolean until(Duration bound, Duration pause, BooleanSupplier condition) {
        return forResult(bound, pause, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty())
                .isPresent();
    }

    static <T> Optional<T> forResult(Duration bound, Supplier<Optional<T>> attempt) {
        return forResult(bound, PAUSE, attempt);
    }

    private static <T> Optional<T> forResult(Duration bound, Duration pause, Supplier<Optional<T>> attempt) {
        long started = System.nanoTime();
        Optional<T> result = attempt.get();
        boolean interrupted = false;
        while (result.isEmpty() && System.nanoTime() - started < bound.toNanos()) {
            interrupted |= !slept(pause);
            result = attempt.get();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return result;
    }

    private static boolean slept(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
