package com.xtarly.rewards.http.pos;

import com.xtarly.rewards.http.Problem;
import com.xtarly.rewards.http.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** All that is wrong with the fields of a body, so that a till hears of it at once. */
final class Faults {
    /** Reads a field. */
    @FunctionalInterface
    interface Reading {
        /**
         * Reads it.
         *
         * @throws IllegalArgumentException with the sentence that says what is wrong with it
         */
        void read() throws IOException;
    }

    private final List<Problem.Detail> details = new ArrayList<>();

    void in(String field, Reading reading) throws IOException {
        try {
            reading.read();
        } catch (IllegalArgumentException e) {
            add(field, String.valueOf(e.getMessage()));
        }
    }

    void add(String field, String issue) {
        details.add(new Problem.Detail(field, issue));
    }

    boolean noneIn(String... fields) {
        return details.stream().noneMatch(fault -> List.of(fields).contains(fault.field()));
    }

    /** @throws ProblemException with all of them together, when there are any */
    void throwIfAny() {
        if (!details.isEmpty()) {
            throw new ProblemException(Problem.invalid(details));
        }
    }
}
