package com.xtarly.rewards.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.FindCustomers.Query;
import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.application.access.IssuedApiKey;
import com.xtarly.rewards.application.testkit.Accepted;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.application.testkit.SettableClock;
import com.xtarly.rewards.application.testkit.Shop;
import com.xtarly.rewards.application.testkit.UseCases;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.earning.Tier;
import com.xtarly.rewards.domain.ledger.Balance;
import com.xtarly.rewards.domain.program.Program;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Looking customers up: at the till by {@link FindCustomers}, at home by {@link ShowCustomer}. */
class FindCustomersTest {
    private final InMemoryStores stores = new InMemoryStores();
    private final SettableClock clock = SettableClock.at(Examples.MOMENT);
    private final UseCases useCases = UseCases.over(stores, clock);
    private final Shop shop = Shop.open(stores, Examples.tiers(), 2);

    @Test
    void a_customer_is_found_with_balance_and_tier() {
        buy(shop, 99_000);
        assertThat(tier(Accepted.of(find(shop.key(), shop)))).isNull();

        buy(shop, 1_000);
        Standing standing = Accepted.of(find(shop.key(), shop));

        assertThat(standing.customer()).isEqualTo(shop.customer());
        assertThat(standing.balance()).isEqualTo(new Balance(100, 0, 100, 2));
        assertThat(tier(standing)).isEqualTo(Name.of("Silver"));
    }

    @Test
    void without_a_program_or_in_a_program_without_tiers_there_is_no_tier() {
        buy(shop, 500_000);
        assertThat(tier(Accepted.of(find(shop.key(), shop)))).isEqualTo(Name.of("Gold"));

        activate(Examples.points());
        assertThat(tier(Accepted.of(find(shop.key(), shop)))).isNull();

        assertThat(Accepted.of(useCases.stopProgram().stop(shop.organization().id()))
                        .active())
                .isFalse();
        assertThat(tier(Accepted.of(find(shop.key(), shop)))).isNull();
        assertThat(Accepted.of(find(shop.key(), shop)).balance().points()).isEqualTo(500);
    }

    @Test
    void many_are_answered_in_order_each_for_its_own_key() {
        Shop other = Shop.open(stores, Examples.points(), 1);
        List<Query> queries = List.of(
                new Query(
                        new Caller.Till(shop.key()),
                        CustomerReference.of(other.customer().id())),
                new Query(
                        new Caller.Till(other.key()),
                        CustomerReference.of(other.customer().id())),
                new Query(
                        new Caller.Till(Examples.unissuedKey()),
                        CustomerReference.of(shop.customer().id())),
                new Query(
                        new Caller.Till(shop.key()),
                        CustomerReference.of(shop.customer().id())),
                new Query(
                        new Caller.Till(shop.key()),
                        CustomerReference.of(Examples.ids().customerId())));

        List<Outcome<Standing>> outcomes = useCases.findCustomers().find(queries);

        assertThat(outcomes.get(0)).isEqualTo(Outcome.refused(Reason.CUSTOMER_NOT_FOUND));
        assertThat(Accepted.of(outcomes.get(1)).customer()).isEqualTo(other.customer());
        assertThat(outcomes.get(2)).isEqualTo(Outcome.refused(Reason.UNKNOWN_API_KEY));
        assertThat(Accepted.of(outcomes.get(3)).customer()).isEqualTo(shop.customer());
        assertThat(outcomes.get(4)).isEqualTo(Outcome.refused(Reason.CUSTOMER_NOT_FOUND));
        assertThat(useCases.findCustomers().find(List.of())).isEmpty();
    }

    @Test
    void each_customers_tier_is_that_of_the_own_organizations_program() {
        Shop other = Shop.open(stores, Examples.points(), 1);
        buy(shop, 500_000);
        buy(other, 500_000);

        List<Standing> standings = Accepted.all(useCases.findCustomers()
                .find(List.of(
                        new Query(
                                new Caller.Till(other.key()),
                                CustomerReference.of(other.customer().id())),
                        new Query(
                                new Caller.Till(shop.key()),
                                CustomerReference.of(shop.customer().id())),
                        new Query(
                                new Caller.Till(other.key()),
                                CustomerReference.of(other.customer().id())))));

        assertThat(standings).extracting(FindCustomersTest::tier).containsExactly(null, Name.of("Gold"), null);
    }

    @Test
    void a_keys_last_use_is_noted_at_most_once_a_minute() {
        assertThat(find(shop.key(), shop)).isNotNull();
        assertThat(lastUse()).isEqualTo(Examples.MOMENT);

        clock.advance(Duration.ofSeconds(59));
        buy(shop, 1_000);
        assertThat(find(shop.key(), shop)).isNotNull();
        assertThat(lastUse()).isEqualTo(Examples.MOMENT);

        clock.advance(Duration.ofSeconds(1));
        buy(shop, 1_000);
        assertThat(lastUse()).isEqualTo(Examples.MOMENT.plusSeconds(60));
    }

    @Test
    void whoever_runs_the_installation_sees_a_customer_by_id_or_email() {
        buy(shop, 500_000);

        Standing byId = Accepted.of(show(CustomerReference.of(shop.customer().id())));
        Standing byEmail = Accepted.of(show(CustomerReference.of(shop.customer().email())));

        assertThat(byId).isEqualTo(byEmail).isEqualTo(Accepted.of(find(shop.key(), shop)));
        assertThat(tier(byId)).isEqualTo(Name.of("Gold"));
    }

    @Test
    void what_cannot_be_shown_is_refused() {
        CustomerReference stranger = CustomerReference.of(Examples.ids().customerId());
        CustomerReference two = new CustomerReference(
                shop.customer().id(), shop.customers().get(1).email());

        assertThat(show(stranger)).isEqualTo(Outcome.refused(Reason.CUSTOMER_NOT_FOUND));
        assertThat(show(two)).isEqualTo(Outcome.refused(Reason.CUSTOMER_MISMATCH));
        assertThat(useCases.showCustomer().show(Examples.ids().organizationId(), stranger))
                .isEqualTo(Outcome.refused(Reason.ORGANIZATION_NOT_FOUND));
    }

    private Outcome<Standing> find(ApiKey key, Shop of) {
        return useCases.findCustomers()
                .find(List.of(new Query(
                        new Caller.Till(key), CustomerReference.of(of.customer().id()))))
                .get(0);
    }

    private Outcome<Standing> show(CustomerReference customer) {
        return useCases.showCustomer().show(shop.organization().id(), customer);
    }

    private void buy(Shop at, long amount) {
        assertThat(Accepted.all(useCases.registerPurchases().register(List.of(at.purchase(amount)))))
                .hasSize(1);
    }

    private void activate(Program program) {
        assertThat(Accepted.of(
                        useCases.activateProgram().activate(shop.organization().id(), program)))
                .isNotNull();
    }

    private Instant lastUse() {
        List<IssuedApiKey> keys =
                Accepted.of(useCases.listApiKeys().list(shop.organization().id()));
        return keys.get(0).lastUsedAt();
    }

    private static Name tier(Standing standing) {
        Tier tier = standing.tier();
        return tier == null ? null : tier.name();
    }
}
