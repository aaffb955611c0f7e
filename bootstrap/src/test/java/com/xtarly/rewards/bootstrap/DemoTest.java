package com.xtarly.rewards.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.Caller;
import com.xtarly.rewards.application.Receipt;
import com.xtarly.rewards.application.RegisterPurchases;
import com.xtarly.rewards.application.testkit.Accepted;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.application.testkit.SettableClock;
import com.xtarly.rewards.bootstrap.cli.Administration;
import com.xtarly.rewards.bootstrap.cli.Answer;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.earning.Amount;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoTest {
    private static final Welcome WELCOME =
            new Welcome("http://127.0.0.1:8080", new Storage.DataDirectory(Path.of("/srv/rewards")));

    private final SettableClock clock = SettableClock.at(Examples.MOMENT);
    private final InMemoryStores stores = new InMemoryStores();
    private final Administration administration = Administration.of(stores, Examples.ids(), clock);
    private final RegisterPurchases registerPurchases = new RegisterPurchases(stores, Examples.ids(), clock);
    private final List<Demo.Till> tills = new Demo(administration, registerPurchases).make();

    @Test
    void the_purchases_earn_what_their_stories_say() {
        List<Receipt> receipts = tills.stream().map(this::buy).toList();

        assertThat(receipts).extracting(Receipt::earnedPoints).containsExactly(35L, 52L, 0L);
        assertThat(receipts).extracting(Receipt::earnedStamps).containsExactly(0L, 0L, 1L);
        assertThat(administration.auditLedger().audit().clean()).isTrue();
    }

    @Test
    void the_welcome_has_a_curl_with_the_live_key_for_each_till() {
        Answer welcome = WELCOME.toDemo(tills);

        assertThat(welcome.text())
                .containsSequence(
                        "  curl -X POST http://127.0.0.1:8080/api/integrations/pos/transaction \\",
                        "    -H 'Content-Type: application/json' \\",
                        "    -H 'X-API-Key: " + tills.get(0).key().reveal() + "' \\",
                        "    -d '{\"amount\":35000,\"customerEmail\":\"cliente@ejemplo.com\","
                                + "\"metadata\":{\"ticket\":\"T-00412\"}}'",
                        "  curl http://127.0.0.1:8080/api/integrations/pos/customer/"
                                + tills.get(0).customer().id() + " \\")
                .anyMatch(line -> line.contains("35900"))
                .anyMatch(line -> line.contains("12000"))
                .endsWith("  export REWARDS_DATA_DIR='/srv/rewards'", "  bin/rewards --help");
    }

    @Test
    void an_owner_is_told_how_to_make_new_keys_for_the_examples() {
        Answer welcome = WELCOME.toOwner(administration.listOrganizations().list(), true);

        assertThat(welcome.text()).contains("--demo only fills an empty database; this one is served as it is.");
        assertThat(welcome.text().stream().filter(line -> line.contains("api-key generate")))
                .hasSize(3);
    }

    @Test
    void a_newcomer_is_told_every_step_to_a_first_purchase() {
        assertThat(String.join(
                        "\n",
                        WELCOME.toNewcomer("http://127.0.0.1:8080/setup/x").text()))
                .containsSubsequence(
                        "export REWARDS_DATA_DIR='/srv/rewards'",
                        "organization create",
                        "program set",
                        "customer add",
                        "api-key generate",
                        "curl -X POST");
    }

    private Receipt buy(Demo.Till till) {
        CustomerReference customer = CustomerReference.of(till.customer().email());
        Amount amount = till.amount();
        return Accepted.of(registerPurchases
                .register(List.of(new RegisterPurchases.Command(new Caller.Till(till.key()), customer, amount, null)))
                .get(0));
    }
}
