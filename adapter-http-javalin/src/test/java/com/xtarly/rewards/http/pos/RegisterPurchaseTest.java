package com.xtarly.rewards.http.pos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.xtarly.rewards.application.testkit.Entries;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.Metadata;
import com.xtarly.rewards.http.Answer;
import com.xtarly.rewards.http.PosServer;
import com.xtarly.rewards.http.Till;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterPurchaseTest {
    @AutoClose
    private static final PosServer SERVER = PosServer.open();

    private final Till till = SERVER.till();
    private final Customer customer = till.shop().customer();

    @Test
    void a_purchase_is_answered_with_exactly_the_fields_of_the_contract_in_their_order() {
        Answer answer = till.posts(till.purchase());

        Entry entry = onlyEntry();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"success\":true,\"data\":{\"transactionId\":\""
                        + entry.id()
                        + "\",\"earnedPoints\":35,\"earnedStamps\":0,\"customerPoints\":35,\"customerStamps\":0}}");
    }

    @Test
    void the_balance_is_the_one_right_after_the_purchase() {
        till.registers(till.purchase());

        JsonNode second = till.posts(till.purchase()).json();

        assertThat(second.at("/data/earnedPoints").longValue()).isEqualTo(35);
        assertThat(second.at("/data/customerPoints").longValue()).isEqualTo(70);
    }

    @Test
    void a_stamps_program_gives_a_stamp() {
        Till stamps = SERVER.till(SERVER.openShop(Examples.stamps()));

        JsonNode json = stamps.posts(stamps.purchase()).json();

        assertThat(json.at("/data/earnedStamps").longValue()).isEqualTo(1);
        assertThat(json.at("/data/customerStamps").longValue()).isEqualTo(1);
        assertThat(json.at("/data/earnedPoints").longValue()).isZero();
    }

    @Test
    void a_customer_is_found_by_email_however_it_is_written() {
        String email = "  " + customer.email().value().toUpperCase(Locale.ROOT) + "\\t";

        Answer answer = till.posts("{\"amount\":35000,\"customerEmail\":\"" + email + "\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(onlyEntry().calculation().points()).isEqualTo(35);
    }

    @Test
    void an_id_and_an_email_of_the_same_customer_go_together() {
        Answer answer = till.posts(naming(customer, customer));

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void an_id_and_an_email_of_two_customers_credit_nobody() {
        Customer other = till.shop().customers().get(1);

        Answer answer = till.posts(naming(customer, other));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(Entries.of(SERVER.stores(), customer)).isEmpty();
        assertThat(Entries.of(SERVER.stores(), other)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"customerEmail\":\"nobody\"", "\"customerEmail\":\"a@b@c\"", "\"customerEmail\":\"\\u0000\""})
    void an_id_and_what_is_no_email_credit_nobody(String email) {
        assertMismatch(till.purchase().replace("}", "," + email + "}"));
    }

    @Test
    void an_email_and_what_is_no_id_credit_nobody() {
        assertMismatch("{\"amount\":1,\"customerId\":\"nobody\",\"customerEmail\":\"" + customer.email() + "\"}");
        assertMismatch("{\"amount\":1,\"customerId\":\"nobody\",\"customerEmail\":\"nobody\"}");
    }

    private void assertMismatch(String body) {
        Answer answer = till.posts(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(answer.body()).contains("are not the same customer; nobody was credited");
        assertThat(Entries.of(SERVER.stores(), customer)).isEmpty();
    }

    @Test
    void metadata_is_kept_to_the_letter() {
        String metadata = "{ \"b\" : 1.50e+01 ,\n\t\"a\":[ true,null , \"\\u00f1 ñ 😀 \\/ } \\\" ]\" ], \"a b\" :{} }";

        till.registers(till.purchase().replace("}", ",\"metadata\" :  " + metadata + "  , \"x\":[{}] }"));

        assertThat(onlyEntry().posting().metadata()).isEqualTo(Metadata.of(metadata));
    }

    @Test
    void metadata_may_be_null_or_absent() {
        till.registers(till.purchase().replace("}", ",\"metadata\":null}"));
        till.registers(till.purchase());

        assertThat(Entries.of(SERVER.stores(), customer))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.posting().metadata()).isNull());
    }

    private static String naming(Customer byId, Customer byEmail) {
        return "{\"amount\":1,\"customerId\":\"" + byId.id() + "\",\"customerEmail\":\"" + byEmail.email() + "\"}";
    }

    private Entry onlyEntry() {
        List<Entry> entries = Entries.of(SERVER.stores(), customer);
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }
}
