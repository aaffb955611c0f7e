package com.xtarly.rewards.http.pos;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.http.Answer;
import com.xtarly.rewards.http.PosServer;
import com.xtarly.rewards.http.Till;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindCustomerTest {
    @AutoClose
    private static final PosServer SERVER = PosServer.open();

    private final Till till = SERVER.till(SERVER.openShop(Examples.tiers()));
    private final Customer customer = till.shop().customer();

    @Test
    void a_customer_without_a_tier_has_null_for_it() {
        Answer answer = till.looksUp(customer.id().value());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(shown(0, "null"));
    }

    @Test
    void a_customer_is_shown_with_exactly_the_fields_of_the_contract_in_their_order() {
        till.registers(till.purchase().replace("35000", "100000"));

        Answer answer = till.looksUp(customer.id().value());

        assertThat(answer.body()).isEqualTo(shown(100, "\"Silver\""));
    }

    @Test
    void head_is_the_same_without_the_body() {
        String path = Till.BASE + "/customer/" + customer.id();

        Answer head = Till.sends(till.request(path).method("HEAD", BodyPublishers.noBody()));
        Answer stranger = Till.sends(till.keyless(path).method("HEAD", BodyPublishers.noBody()));

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(stranger.status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cus_nobody",
                "cus_",
                "txn_abc",
                "cus_%C3%B1",
                "%20",
                "%25",
                "cus_%2541",
                "cus_a+b",
                "'%20or%20'1'='1"
            })
    void an_id_that_nobody_has_or_could_have_is_not_found(String id) {
        Answer answer = till.looksUp(id);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("NOT_FOUND");
        assertThat(answer.anonymousBody()).contains("No customer found with the given ID or email");
    }

    @Test
    void another_organizations_customer_looks_exactly_like_a_missing_one() {
        Customer stranger = SERVER.openShop().customer();

        Answer foreign = till.looksUp(stranger.id().value());
        Answer missing = till.looksUp("cus_nobody");

        assertThat(foreign.status()).isEqualTo(missing.status());
        assertThat(foreign.anonymousBody()).isEqualTo(missing.anonymousBody());
    }

    private String shown(long points, String tier) {
        return "{\"success\":true,\"data\":{\"id\":\"" + customer.id() + "\",\"name\":\"" + customer.name()
                + "\",\"email\":\"" + customer.email() + "\",\"points\":" + points + ",\"stamps\":0,\"tier\":" + tier
                + "}}";
    }
}
