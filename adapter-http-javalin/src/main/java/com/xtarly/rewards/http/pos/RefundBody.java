package com.xtarly.rewards.http.pos;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.xtarly.rewards.application.Caller;
import com.xtarly.rewards.application.RefundPurchase;
import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.ledger.IdempotencyKey;
import com.xtarly.rewards.domain.ledger.RefundReason;
import com.xtarly.rewards.domain.ledger.TransactionId;
import com.xtarly.rewards.http.JsonObject;
import com.xtarly.rewards.http.Meaning;
import com.xtarly.rewards.http.ProblemException;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A refund as a till writes it.
 *
 * @param amount null for all that is left
 * @param reason null when there is none
 */
record RefundBody(@Nullable Amount amount, @Nullable RefundReason reason) {
    private static final class Fields implements JsonObject.Field {
        private final Faults faults = new Faults();
        private @Nullable Amount amount;
        private @Nullable RefundReason reason;

        @Override
        public void take(String name, JsonParser value) throws IOException {
            faults.in(name, () -> read(name, value));
        }

        private void read(String name, JsonParser value) throws IOException {
            switch (name) {
                case "amount" -> amount = amount(value);
                case "reason" -> reason = reason(TextToken.read(value));
                default -> value.skipChildren();
            }
        }

        /** Nothing cannot be given back; who wants to refund a purchase of nothing leaves the amount out. */
        private static @Nullable Amount amount(JsonParser value) throws IOException {
            if (value.currentToken() == JsonToken.VALUE_NULL) {
                return null;
            }
            Amount amount = AmountToken.read(value);
            if (amount.minorUnits() == 0) {
                throw new IllegalArgumentException("Send an amount above 0, or none to refund all that is left.");
            }
            return amount;
        }

        private static @Nullable RefundReason reason(@Nullable String text) {
            return text == null ? null : RefundReason.of(text);
        }
    }

    /**
     * Reads the fields; an empty body is one without fields.
     *
     * @throws ProblemException when it is no refund, with all its faults together
     */
    static RefundBody parse(String body) {
        Fields fields = new Fields();
        if (!body.isBlank()) {
            JsonObject.read(body, fields);
        }
        fields.faults.throwIfAny();
        return new RefundBody(fields.amount, fields.reason);
    }

    /** The refund, as this key's till reports it. */
    RefundPurchase.Command sentWith(ApiKey key, TransactionId purchase, Optional<IdempotencyKey> request) {
        return new RefundPurchase.Command(
                new Caller.Till(key),
                purchase,
                amount,
                reason,
                request.isEmpty() ? null : meaning(purchase).sentWith(request));
    }

    private Meaning meaning(TransactionId purchase) {
        return Meaning.of("refund")
                .with(purchase)
                .with(amount == null ? null : amount.minorUnits())
                .with(reason);
    }
}
