package com.xtarly.rewards.http.pos;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.ledger.Metadata;
import com.xtarly.rewards.http.JsonObject;
import com.xtarly.rewards.http.Problem;
import com.xtarly.rewards.http.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A purchase as a till writes it. */
record PurchaseBody(
        CustomerReference customer, Amount amount, @Nullable Metadata metadata) {
    /**
     * Reads the fields of the contract and skips all others: tills add some.
     *
     * @throws ProblemException when it is no purchase, with all its faults together; or no customer can be meant
     */
    static PurchaseBody parse(String body) {
        Fields fields = new Fields(body);
        JsonObject.read(body, fields);
        return fields.purchase();
    }

    /** What was read so far, and what was wrong with it. */
    private static final class Fields implements JsonObject.Field {
        private final String body;
        private final List<Problem.Detail> faults = new ArrayList<>();
        private @Nullable Amount amount;
        private @Nullable String customerId;
        private @Nullable String customerEmail;
        private @Nullable Metadata metadata;

        Fields(String body) {
            this.body = body;
        }

        @Override
        public void take(String name, JsonParser value) throws IOException {
            try {
                switch (name) {
                    case "amount" -> amount = amount(value);
                    case "customerId" -> customerId = text(value);
                    case "customerEmail" -> customerEmail = text(value);
                    case "metadata" -> metadata = metadata(value);
                    default -> value.skipChildren();
                }
            } catch (IllegalArgumentException e) {
                faults.add(new Problem.Detail(name, String.valueOf(e.getMessage())));
            }
        }

        PurchaseBody purchase() {
            if (amount == null && isFaultless("amount")) {
                faults.add(new Problem.Detail("amount", "The amount is required."));
            }
            if (customerId == null && customerEmail == null && isFaultless("customerId", "customerEmail")) {
                faults.add(new Problem.Detail("customerId", "Provide either customerId or customerEmail."));
            }
            if (amount == null || !faults.isEmpty()) {
                throw new ProblemException(Problem.invalid(faults));
            }
            return new PurchaseBody(CustomerNames.reference(customerId, customerEmail), amount, metadata);
        }

        private boolean isFaultless(String... fields) {
            return faults.stream().noneMatch(fault -> List.of(fields).contains(fault.field()));
        }

        private static Amount amount(JsonParser value) throws IOException {
            if (!value.currentToken().isNumeric()) {
                throw new IllegalArgumentException("Send the amount as a JSON number.");
            }
            return AmountToken.parse(value.getText());
        }

        private static @Nullable String text(JsonParser value) throws IOException {
            if (value.currentToken() == JsonToken.VALUE_NULL) {
                return null;
            }
            if (value.currentToken() != JsonToken.VALUE_STRING) {
                throw new IllegalArgumentException("Send a JSON string.");
            }
            String text = value.getText();
            return text.isBlank() ? null : text;
        }

        private @Nullable Metadata metadata(JsonParser value) throws IOException {
            if (value.currentToken() == JsonToken.VALUE_NULL) {
                return null;
            }
            if (value.currentToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("Send metadata as a JSON object.");
            }
            return MetadataToken.read(body, value);
        }
    }
}
