package com.xtarly.rewards.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How a storm ended.
 *
 * @param attempts sent at all, by key
 * @param unanswered of them, at first
 * @param registeredUnanswered of those, found in the ledger: committed, but the answer was cut off
 * @param open still unanswered after they were sent again
 * @param before the comparison before the unanswered were sent again
 * @param after the one after it
 */
record Aftermath(int attempts, int unanswered, long registeredUnanswered, int open, Reckoning before, Reckoning after) {
    /** With nothing open and nothing doubled, each attempt has exactly one entry. */
    void isClean() {
        assertThat(before.complaints()).isEmpty();
        assertThat(after.complaints()).isEmpty();
        assertThat(open).isZero();
        assertThat(attempts).isGreaterThan(unanswered).isPositive();
    }

    @Override
    public String toString() {
        return "%d attempts, %d unanswered (%d of them registered); lost %d, double %d"
                .formatted(
                        attempts,
                        unanswered,
                        registeredUnanswered,
                        before.lost().size() + after.lost().size(),
                        before.doubled().size() + after.doubled().size());
    }
}
