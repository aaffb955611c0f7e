package com.example.jsonlines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.xtarly.rewards.application.Caller;
import com.xtarly.rewards.application.port.StoresUnavailable;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.application.testkit.SettableClock;
import com.xtarly.rewards.application.testkit.Shop;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.Email;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
    private final InMemoryStores stores = new InMemoryStores();
    private final Shop shop = Shop.open(stores, Examples.points(), 1);

    @Test
    void a_purchase_is_credited_and_answered_on_its_line() throws IOException {
        List<JsonNode> answers = served(stores, purchase("a", 35_000), purchase("b", 1_500));

        assertThat(answers).hasSize(2);
        assertThat(answers.get(0).get("transactionId").textValue()).startsWith("txn_");
        assertThat(answers.get(1).get("line").intValue()).isEqualTo(2);
        assertThat(answers.get(1).get("earnedPoints").longValue()).isEqualTo(1);
        assertThat(answers.get(1).get("customerPoints").longValue()).isEqualTo(36);
    }

    @Test
    void a_line_that_comes_twice_is_credited_once() throws IOException {
        List<JsonNode> answers = served(stores, purchase("a", 35_000), purchase("a", 35_000), purchase("a", 1));

        assertThat(answers.get(1).get("replayed").booleanValue()).isTrue();
        assertThat(answers.get(1).get("transactionId")).isEqualTo(answers.get(0).get("transactionId"));
        assertThat(answers.get(2).get("error").textValue()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(points()).isEqualTo(35);
    }

    @Test
    void a_customer_is_named_by_email_too() throws IOException {
        String byEmail = "{\"amount\":35000,\"idempotencyKey\":\"a\",\"customerEmail\":\"%s\"}"
                .formatted(shop.customer().email().value());

        assertThat(served(stores, byEmail).get(0).get("customerPoints").longValue())
                .isEqualTo(35);
    }

    @Test
    void a_key_is_not_for_another_email_whatever_its_letters() throws IOException {
        String line = "{\"amount\":1,\"idempotencyKey\":\"a\",\"customerEmail\":\"%s\"}";
        stores.write(tx -> tx.customers()
                .add(List.of(
                        new Customer(
                                shop.organization().id(),
                                Examples.ids().customerId(),
                                Name.of("A"),
                                Email.parse("ñ@ejemplo.com"),
                                Examples.MOMENT),
                        new Customer(
                                shop.organization().id(),
                                Examples.ids().customerId(),
                                Name.of("B"),
                                Email.parse("ü@ejemplo.com"),
                                Examples.MOMENT))));

        List<JsonNode> answers = served(stores, line.formatted("ñ@ejemplo.com"), line.formatted("ü@ejemplo.com"));

        assertThat(answers.get(0).has("transactionId")).isTrue();
        assertThat(answers.get(1).get("error").textValue()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void a_bad_line_is_told_what_is_wrong_and_spoils_no_other() throws IOException {
        List<String> bad = List.of(
                "",
                "{",
                "[]",
                "\u0000",
                purchase("a", 1) + "x",
                "{\"amount\":1,\"amount\":2}",
                purchase("a", 1).replace(":1,", ":1.5,"),
                purchase("a", 1).replace(":1,", ":-1,"),
                purchase("a", 1).replace(":1,", ":99999999999999999999,"),
                purchase("a", 1).replace("cus_", ""),
                purchase("a", 1).replace("customerId", "customer"),
                purchase("", 1),
                purchase("a".repeat(JsonLines.MAX_LINE), 1));
        for (String line : bad) {
            List<JsonNode> answers = served(stores, line, purchase("good", 35_000));

            assertThat(answers).as(line).hasSize(2);
            assertThat(answers.get(0).get("error").textValue()).as(line).isEqualTo("VALIDATION_ERROR");
            assertThat(answers.get(0).get("message").textValue()).as(line).isNotBlank();
            assertThat(answers.get(1).get("customerPoints").longValue()).isEqualTo(35);
        }
        assertThat(points()).isEqualTo(35);
    }

    @Test
    void a_refusal_has_its_code() throws IOException {
        String stranger = purchase("a", 1).replaceAll("cus_\\w+", "cus_nobody");

        assertThat(served(stores, stranger).get(0).get("error").textValue()).isEqualTo("NOT_FOUND");
    }

    @Test
    void a_line_without_an_answer_from_the_stores_may_be_sent_again() throws IOException {
        Transactions losingAnswers = new Transactions() {
            @Override
            public <T> T write(Function<UnitOfWork, T> work) {
                stores.write(work);
                throw new StoresUnavailable("The answer was lost.", new IOException("cut"));
            }

            @Override
            public <T> T read(Function<UnitOfWork, T> work) {
                return stores.read(work);
            }
        };

        List<JsonNode> first = served(losingAnswers, purchase("a", 35_000));
        List<JsonNode> again = served(stores, purchase("a", 35_000));

        assertThat(first.get(0).get("error").textValue()).isEqualTo("UNAVAILABLE");
        assertThat(again.get(0).get("replayed").booleanValue()).isTrue();
        assertThat(points()).isEqualTo(35);
    }

    private String purchase(String key, long amount) {
        return "{\"amount\":%d,\"customerId\":\"%s\",\"idempotencyKey\":\"%s\"}"
                .formatted(amount, shop.customer().id(), key);
    }

    private long points() {
        return stores.read(tx -> tx.customers().find(List.of(shop.reference(shop.customer()))))
                .get(0)
                .balance()
                .points();
    }

    private List<JsonNode> served(Transactions into, String... lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonLines(into, SettableClock.at(Examples.MOMENT), new Caller.Till(shop.key()))
                .serve(new StringReader(String.join("\n", lines) + "\n"), new PrintStream(out, true, UTF_8));
        ObjectMapper json = new ObjectMapper();
        return out.toString(UTF_8).lines().map(line -> read(json, line)).toList();
    }

    private static JsonNode read(ObjectMapper json, String line) {
        try {
            return json.readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }
}
