package com.xtarly.rewards.bootstrap.endtoend;

import java.time.Instant;

/** A purchase of a while ago, as an offline till keeps it. */
record Sale(String customerId, long amount, Instant occurredAt) {
    String json(int number) {
        return """
                {"idempotencyKey": "sale-%d", "customerId": "%s", "amount": %d, "occurredAt": "%s",
                 "metadata": {"ticket": "T-%05d"}}
                """.formatted(number, customerId, amount, occurredAt, number);
    }
}
