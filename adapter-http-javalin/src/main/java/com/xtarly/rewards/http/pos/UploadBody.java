package com.xtarly.rewards.http.pos;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.xtarly.rewards.application.RegisterPurchases;
import com.xtarly.rewards.application.UploadPurchases;
import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.http.JsonObject;
import com.xtarly.rewards.http.Problem;
import com.xtarly.rewards.http.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a till collected while it was offline, as it writes it: {@code {"transactions":[…]}}. */
record UploadBody(List<Item> items) {
    private static final String FIELD = "transactions";

    /** One purchase: the command, or what is wrong with it. One of both is null. */
    record Item(
            RegisterPurchases.@Nullable Command command,
            @Nullable Problem fault) {}

    /**
     * Reads all the purchases; one at fault spoils no other.
     *
     * @throws ProblemException when it is no list of at most {@link UploadPurchases#MAX_PURCHASES} purchases
     */
    static UploadBody parse(String body, ApiKey key) {
        List<UploadBody> found = new ArrayList<>();
        JsonObject.read(body, (name, value) -> {
            if (name.equals(FIELD)) {
                found.add(new UploadBody(items(body, key, value)));
            }
        });
        if (found.isEmpty()) {
            throw invalid("The list of purchases is required.");
        }
        return found.get(0);
    }

    /** The commands of the purchases without fault, in their order. */
    List<RegisterPurchases.Command> commands() {
        return items.stream().flatMap(item -> Stream.ofNullable(item.command)).toList();
    }

    private static List<Item> items(String body, ApiKey key, JsonParser value) throws IOException {
        if (value.currentToken() != JsonToken.START_ARRAY) {
            throw invalid("Send a JSON array.");
        }
        List<Item> items = new ArrayList<>();
        while (value.nextToken() != JsonToken.END_ARRAY) {
            if (items.size() == UploadPurchases.MAX_PURCHASES) {
                throw invalid("An upload has at most " + UploadPurchases.MAX_PURCHASES + " purchases.");
            }
            items.add(item(body, key, value));
        }
        return items;
    }

    private static Item item(String body, ApiKey key, JsonParser value) throws IOException {
        if (value.currentToken() != JsonToken.START_OBJECT) {
            value.skipChildren();
            return new Item(null, Problem.invalid(FIELD, "Send each as a JSON object."));
        }
        OfflinePurchaseFields fields = new OfflinePurchaseFields(body);
        JsonObject.readFields(value, fields);
        try {
            return new Item(fields.command(key), null);
        } catch (ProblemException e) {
            return new Item(null, e.problem());
        }
    }

    private static ProblemException invalid(String issue) {
        return new ProblemException(Problem.invalid(FIELD, issue));
    }
}
