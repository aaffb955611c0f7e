package com.xtarly.rewards.http.pos;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.testkit.Entries;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.http.Answer;
import com.xtarly.rewards.http.PosServer;
import com.xtarly.rewards.http.Till;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A till that sends a purchase again with its key: the same request credits once, another never. */
class IdempotentPurchaseTest {
    private static final int TIMES = 1000;
    private static final String METADATA = "{\"ticket\":\"T-1 ñ/\",\"lines\":[1,{\"b\":true,\"a\":null}]}";

    @AutoClose
    private static final PosServer SERVER = PosServer.open();

    private final Till till = SERVER.till();
    private final Customer customer = till.shop().customer();
    private final Answer first = till.posts(purchase("35000", METADATA), "k");

    @Test
    void the_same_request_is_answered_byte_for_byte_and_says_so() {
        till.registers(1_000);

        Answer again = till.posts(purchase("35000", METADATA), "k");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.replayed()).isFalse();
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.replayed()).isTrue();
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(entries()).isEqualTo(2);
    }

    @Test
    void however_it_is_written_it_is_the_same_request() {
        String id = "\"customerId\" :\t\"" + customer.id() + "\"";
        String reordered = "{\"lines\":[ 1 ,{\"a\":null,\"b\":true}] ,\n \"ticket\":\"T-1 ñ/\"}";
        String escaped = "{\"\\u0074icket\":\"\\u0054-1 \\u00F1\\/\",\"lines\":[1,{\"b\":true,\"a\":null}]}";

        assertReplayed("{ \"metadata\" : " + METADATA + ",\"amount\":35000," + id + "}\n");
        assertReplayed(purchase("3.5e4", METADATA));
        assertReplayed(purchase("35000.000", METADATA));
        assertReplayed(purchase("350000E-1", METADATA));
        assertReplayed(purchase("35000", reordered));
        assertReplayed(purchase("35000", escaped));
        assertReplayed(purchase("35000", METADATA).replace("cus_", "\\u0063us_"));
        assertReplayed(purchase("35000", METADATA).replaceFirst("}$", ",\"till\":7,\"customerEmail\":null}"));
        assertReplayed("\uFEFF" + purchase("35000", METADATA));
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void an_email_in_other_case_is_the_same_request() {
        String byEmail = "{\"amount\":1,\"customerEmail\":\"" + customer.email() + "\"}";
        Answer once = till.posts(byEmail, "by-email");

        Answer again = till.posts(byEmail.replace(email(), " " + email().toUpperCase(Locale.ROOT)), "by-email");

        assertThat(again.replayed()).isTrue();
        assertThat(again.body()).isEqualTo(once.body());
    }

    @Test
    void whatever_is_changed_makes_it_another_request() {
        Customer other = till.shop().customers().get(1);

        assertReused(purchase("35001", METADATA));
        assertReused(purchase("0", METADATA));
        assertReused(purchase("35000", METADATA)
                .replace(customer.id().value(), other.id().value()));
        assertReused(purchase("35000", METADATA).replaceFirst("}$", ",\"customerEmail\":\"" + email() + "\"}"));
        assertReused("{\"amount\":35000,\"customerEmail\":\"" + email() + "\",\"metadata\":" + METADATA + "}");
        assertReused(purchase("35000", METADATA.replace("T-1", "T-2")));
        assertReused(purchase("35000", METADATA.replace("true", "\"true\"")));
        assertReused(purchase("35000", METADATA.replace("[1,", "[1.0,")));
        assertReused(purchase("35000", "{}"));
        assertReused(till.purchase());
        assertThat(entries()).isEqualTo(1);
        assertThat(Entries.of(SERVER.stores(), other)).isEmpty();
    }

    @Test
    void halves_of_broken_unicode_are_not_all_the_same() {
        String broken = purchase("1", "{\"a\":\"\\ud800\"}");
        assertThat(till.posts(broken, "broken").replayed()).isFalse();

        assertThat(till.posts(broken, "broken").replayed()).isTrue();
        assertThat(till.posts(broken.replace("d800", "dfff"), "broken").status())
                .isEqualTo(422);
        assertThat(till.posts(broken.replace("\\ud800", "?"), "broken").status())
                .isEqualTo(422);
    }

    @Test
    void a_refusal_is_not_remembered() {
        String unknown = till.purchase().replace(customer.id().value(), "cus_nobody");

        assertThat(till.posts(unknown, "later").status()).isEqualTo(404);
        assertThat(till.posts("{}", "later").status()).isEqualTo(400);
        Answer mended = till.posts(till.purchase(), "later");

        assertThat(mended.status()).isEqualTo(200);
        assertThat(mended.replayed()).isFalse();
    }

    @Test
    void the_first_answer_outlives_the_program_that_gave_it() {
        var unused = SERVER.useCases()
                .activateProgram()
                .activate(till.shop().organization().id(), Examples.stamps());

        Answer again = till.posts(purchase("35000", METADATA), "k");

        assertThat(again.replayed()).isTrue();
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void a_changed_request_never_credits_however_often_it_comes() {
        long seed = System.nanoTime();
        Random random = new Random(seed);

        for (int i = 0; i < TIMES; i++) {
            String amount = String.valueOf(35_001L + random.nextInt(1_000_000));
            String changed = random.nextBoolean()
                    ? purchase(amount, METADATA)
                    : purchase("35000", METADATA.replace("T-1", "T-" + amount));
            Answer answer = till.posts(changed, "k");
            assertThat(answer.status()).as("seed %d, %s", seed, changed).isEqualTo(422);
        }

        assertThat(entries()).isEqualTo(1);
        assertThat(till.looksUp(customer.id().value()).data("points").longValue())
                .isEqualTo(35);
    }

    @Test
    void a_reordered_request_is_replayed_however_often_it_comes() {
        long seed = System.nanoTime();
        Random random = new Random(seed);

        for (int i = 0; i < TIMES; i++) {
            String shuffled = shuffled(random);
            Answer answer = till.posts(shuffled, "k");
            assertThat(answer.replayed()).as("seed %d, %s", seed, shuffled).isTrue();
            assertThat(answer.body()).isEqualTo(first.body());
        }

        assertThat(entries()).isEqualTo(1);
    }

    private String shuffled(Random random) {
        List<String> inner = Arrays.asList("\"ticket\":\"T-1 ñ/\"", "\"lines\":[1,{\"b\":true,\"a\":null}]");
        Collections.shuffle(inner, random);
        List<String> fields = new ArrayList<>(List.of(
                "\"amount\":" + (random.nextBoolean() ? "35000" : "35e3"),
                "\"customerId\":\"" + customer.id() + "\"",
                "\"metadata\": {" + String.join(" , ", inner) + "}",
                "\"ignored" + random.nextInt() + "\":" + random.nextInt()));
        Collections.shuffle(fields, random);
        return "{" + String.join("," + " ".repeat(random.nextInt(3)), fields) + "}";
    }

    private void assertReplayed(String request) {
        Answer answer = till.posts(request, "k");
        assertThat(answer.replayed()).as("%s: %s", request, answer.body()).isTrue();
        assertThat(answer.body()).isEqualTo(first.body());
    }

    private void assertReused(String request) {
        Answer answer = till.posts(request, "k");
        assertThat(answer.status()).as(request).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(answer.replayed()).isFalse();
    }

    private String purchase(String amount, String metadata) {
        return "{\"amount\":" + amount + ",\"customerId\":\"" + customer.id() + "\",\"metadata\":" + metadata + "}";
    }

    private String email() {
        return customer.email().value();
    }

    private int entries() {
        return Entries.of(SERVER.stores(), customer).size();
    }
}
