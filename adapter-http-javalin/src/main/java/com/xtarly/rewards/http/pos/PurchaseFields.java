package com.xtarly.rewards.http.pos;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.http.JsonObject;
import com.xtarly.rewards.http.ProblemException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The fields of a purchase that were read so far. */
final class PurchaseFields implements JsonObject.Field {
    private final Faults faults = new Faults();
    private final String body;
    private @Nullable Amount amount;
    private @Nullable String customerId;
    private @Nullable String customerEmail;
    private @Nullable MetadataToken metadata;

    /** @param body the text that the fields are read from */
    PurchaseFields(String body) {
        this.body = body;
    }

    /** What is wrong with them. */
    Faults faults() {
        return faults;
    }

    @Override
    public void take(String name, JsonParser value) throws IOException {
        faults.in(name, () -> read(name, value));
    }

    private void read(String name, JsonParser value) throws IOException {
        switch (name) {
            case "amount" -> amount = AmountToken.read(value);
            case "customerId" -> customerId = TextToken.read(value);
            case "customerEmail" -> customerEmail = TextToken.read(value);
            case "metadata" -> metadata = metadata(value);
            default -> value.skipChildren();
        }
    }

    /** @throws ProblemException when it is no purchase, with all its faults together; or no customer can be meant */
    PurchaseBody purchase() {
        boolean nobody = customerId == null && customerEmail == null && faults.noneIn("customerId", "customerEmail");
        if (nobody && amount == null && faults.noneIn("amount")) {
            faults.add("amount", "The amount is required, unless your program says otherwise.");
        }
        if (nobody) {
            faults.add("customerId", "Provide either customerId or customerEmail.");
        }
        faults.throwIfAny();
        return new PurchaseBody(CustomerNames.reference(customerId, customerEmail), amount, metadata);
    }

    private @Nullable MetadataToken metadata(JsonParser value) throws IOException {
        if (value.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (value.currentToken() != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException("Send metadata as a JSON object.");
        }
        return MetadataToken.read(body, value);
    }
}
