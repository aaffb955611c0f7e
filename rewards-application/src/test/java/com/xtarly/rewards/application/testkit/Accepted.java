package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.domain.Outcome;
import java.util.List;

/** What outcomes hold when none of them may be a refusal. */
public final class Accepted {
    private Accepted() {}

    /** The accepted value; a refusal fails the test. */
    public static <T> T of(Outcome<T> outcome) {
        return outcome.fold(value -> value, reason -> {
            throw new AssertionError("Refused: " + reason);
        });
    }

    /** The accepted values, in order; a refusal fails the test. */
    public static <T> List<T> all(List<Outcome<T>> outcomes) {
        return outcomes.stream().map(Accepted::of).toList();
    }
}
