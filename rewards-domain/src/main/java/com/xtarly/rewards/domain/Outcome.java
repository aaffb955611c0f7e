package com.xtarly.rewards.domain;

import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What came of a request: the thing asked for, or the reason why not. A refusal is a value, so that one refused item
 * of a batch spoils nobody else's.
 *
 * @param <T> what is handed over when accepted
 */
public sealed interface Outcome<T> {
    /** Handles both cases; there is no way to look at one and forget the other. */
    <R> R fold(Function<? super T, ? extends R> whenAccepted, Function<Reason, ? extends R> whenRefused);

    /** It was done, with this result. */
    static <T> Outcome<T> accepted(T value) {
        return new Accepted<>(value);
    }

    /** It was not done, for this reason. */
    static <T> Outcome<T> refused(Reason reason) {
        return new Refused<>(reason);
    }

    /** The same outcome with the accepted value turned into another. */
    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return fold(value -> accepted(change.apply(value)), Outcome::refused);
    }

    /** Goes on with a step that may itself refuse. */
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return fold(next, Outcome::refused);
    }

    /** What was accepted, if it was. */
    default Stream<T> stream() {
        return fold(Stream::of, reason -> Stream.empty());
    }

    /**
     * The thing asked for.
     *
     * @param <T> what is handed over
     */
    record Accepted<T>(T value) implements Outcome<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> whenAccepted, Function<Reason, ? extends R> whenRefused) {
            return whenAccepted.apply(value);
        }
    }

    /**
     * The reason why not.
     *
     * @param <T> what would have been handed over
     */
    record Refused<T>(Reason reason) implements Outcome<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> whenAccepted, Function<Reason, ? extends R> whenRefused) {
            return whenRefused.apply(reason);
        }
    }
}
