package com.example.jsonlines;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.xtarly.rewards.application.Caller;
import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.RegisterPurchases;
import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.application.access.SecretHash;
import com.xtarly.rewards.application.port.StoresUnavailable;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.ledger.Fingerprint;
import com.xtarly.rewards.domain.ledger.Idempotency;
import com.xtarly.rewards.domain.ledger.IdempotencyKey;
import com.xtarly.rewards.persistence.Database;
import com.xtarly.rewards.persistence.JdbiStores;
import com.xtarly.rewards.persistence.Migrations;
import com.xtarly.rewards.persistence.StoreLimits;
import com.xtarly.rewards.persistence.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Credits the purchases of one till: a line is one, and is answered with one line, in order, once it is on disk. A line
 * that cannot be understood is answered with what is wrong with it, and the next one is read.
 */
public final class JsonLines {
    /** Of characters; far more than a purchase has. */
    static final int MAX_LINE = 8_192;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Caller till;
    private final RegisterPurchases registerPurchases;

    JsonLines(Transactions stores, Clock clock, Caller till) {
        this.till = till;
        this.registerPurchases = new RegisterPurchases(stores, new IdSource(clock, new SecureRandom()), clock);
    }

    /** Of an installation, whose server may be running: {@code REWARDS_API_KEY=… java … DATA_DIRECTORY < lines}. */
    public static void main(String[] arguments) throws IOException {
        Caller till =
                new Caller.Till(ApiKey.find(System.getenv("REWARDS_API_KEY")).orElseThrow());
        Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.joinOrStart(Path.of(arguments[0]))) {
            Database database = new Database(postgres.jdbcUrl(), postgres.owner(), postgres.application());
            int schema = Migrations.migrateIfBehind(database);
            try (JdbiStores stores = JdbiStores.open(database, StoreLimits.forServing(), schema)) {
                new JsonLines(stores, clock, till).serve(new InputStreamReader(System.in, UTF_8), System.out);
            }
        }
    }

    void serve(Reader in, PrintStream out) throws IOException {
        String line = next(in);
        for (int number = 1; line != null; number++, line = next(in)) {
            out.println(answer(line).put("line", number));
            out.flush();
        }
    }

    private ObjectNode answer(String line) {
        try {
            require(line.length() <= MAX_LINE, "A line has at most " + MAX_LINE + " characters.");
            JsonNode asked = JSON.readTree(line);
            require(asked.isObject(), "A line is one JSON object.");
            return purchase(asked);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return refused("VALIDATION_ERROR", e.getMessage());
        } catch (StoresUnavailable e) {
            return refused(Reason.UNAVAILABLE.code(), Reason.UNAVAILABLE.sentence());
        }
    }

    private ObjectNode purchase(JsonNode asked) {
        JsonNode given = asked.path("amount");
        require(given.isIntegralNumber() && given.canConvertToLong(), "The amount is a whole number, as in 35000.");
        Amount amount = Amount.of(given.longValue());
        CustomerReference customer = new CustomerReference(
                asked.has("customerId") ? CustomerId.parse(text(asked, "customerId")) : null,
                asked.has("customerEmail") ? Email.parse(text(asked, "customerEmail")) : null);
        String email = customer.email() == null ? "" : encode(customer.email().key(), UTF_8);
        String meaning = "json-lines %s %d %s".formatted(customer.id(), amount.minorUnits(), email);
        Idempotency request = new Idempotency(
                IdempotencyKey.parse(text(asked, "idempotencyKey")),
                Fingerprint.of(SecretHash.of(meaning).bytes())); // Its SHA-256: what this key has to come with again.
        return registerPurchases
                .register(List.of(new RegisterPurchases.Command(till, customer, amount, null, null, request, null)))
                .get(0)
                .map(receipt -> JSON.createObjectNode()
                        .put("transactionId", receipt.transactionId().value())
                        .put("earnedPoints", receipt.earnedPoints())
                        .put("earnedStamps", receipt.earnedStamps())
                        .put("customerPoints", receipt.customerPoints())
                        .put("customerStamps", receipt.customerStamps())
                        .put("replayed", receipt.replayed()))
                .fold(credited -> credited, reason -> refused(reason.code(), reason.sentence()));
    }

    private static String text(JsonNode asked, String field) {
        require(asked.path(field).isTextual(), field + " has to be there, as a text.");
        return asked.get(field).textValue();
    }

    private static void require(boolean condition, String sentence) {
        if (!condition) {
            throw new IllegalArgumentException(sentence);
        }
    }

    private static ObjectNode refused(String code, String message) {
        return JSON.createObjectNode().put("error", code).put("message", message);
    }

    /** The next line, null at the end; of one that is too long only enough to see that it is. */
    private static String next(Reader in) throws IOException {
        int character = in.read();
        StringBuilder line = character < 0 ? null : new StringBuilder();
        for (; character >= 0 && character != '\n'; character = in.read()) {
            if (line.length() <= MAX_LINE) {
                line.append((char) character);
            }
        }
        return line == null ? null : line.toString();
    }
}
