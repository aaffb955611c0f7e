package com.xtarly.rewards.http.pos;

import com.fasterxml.jackson.core.JsonParser;
import com.xtarly.rewards.application.RegisterPurchases;
import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.domain.ledger.IdempotencyKey;
import com.xtarly.rewards.http.JsonObject;
import com.xtarly.rewards.http.ProblemException;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of one purchase of an upload, which says itself when it happened and what its request is called. */
final class OfflinePurchaseFields implements JsonObject.Field {
    private final PurchaseFields purchase;
    private @Nullable IdempotencyKey idempotencyKey;
    private @Nullable Instant occurredAt;

    OfflinePurchaseFields(String body) {
        this.purchase = new PurchaseFields(body);
    }

    @Override
    public void take(String name, JsonParser value) throws IOException {
        switch (name) {
            case "idempotencyKey" -> purchase.faults().in(name, () -> idempotencyKey = key(TextToken.read(value)));
            case "occurredAt" -> purchase.faults().in(name, () -> occurredAt = moment(TextToken.read(value)));
            default -> purchase.take(name, value);
        }
    }

    /** @throws ProblemException when it is no purchase, with all its faults together; or no customer can be meant */
    RegisterPurchases.Command command(ApiKey key) {
        Faults faults = purchase.faults();
        if (idempotencyKey == null && faults.noneIn("idempotencyKey")) {
            faults.add("idempotencyKey", "Each purchase of an upload has an idempotency key of its own.");
        }
        if (occurredAt == null && faults.noneIn("occurredAt")) {
            faults.add("occurredAt", "Each purchase of an upload says when it happened.");
        }
        return purchase.purchase().sentWith(key, Optional.ofNullable(idempotencyKey), occurredAt);
    }

    private static @Nullable IdempotencyKey key(@Nullable String text) {
        return text == null ? null : IdempotencyKey.parse(text);
    }

    /** To the microsecond, which is what is kept. */
    private static @Nullable Instant moment(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Send a moment with its offset, such as 2026-03-01T18:30:15-06:00.", e);
        }
    }
}
