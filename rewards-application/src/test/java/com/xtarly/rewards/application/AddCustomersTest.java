package com.xtarly.rewards.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.xtarly.rewards.application.AddCustomers.NewCustomer;
import com.xtarly.rewards.application.testkit.Accepted;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.application.testkit.SettableClock;
import com.xtarly.rewards.application.testkit.Shop;
import com.xtarly.rewards.application.testkit.UseCases;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.customer.Email;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AddCustomersTest {
    private static final Name MARIA = Name.of("María García");
    private static final Email EMAIL = Email.parse("cliente@ejemplo.com");

    private final InMemoryStores stores = new InMemoryStores();
    private final SettableClock clock = SettableClock.at(Examples.MOMENT);
    private final UseCases useCases = UseCases.over(stores, clock);
    private final Shop shop = Shop.open(stores, Examples.points(), 0);

    @Test
    void a_customer_gets_an_id_unless_one_is_given() {
        CustomerId given = CustomerId.parse("cus_abc123");

        List<Customer> added = Accepted.all(add(
                new NewCustomer(null, MARIA, EMAIL),
                new NewCustomer(given, Name.of("José Núñez"), Email.parse("jose@ejemplo.com"))));

        assertThat(added.get(0).id()).isNotEqualTo(given);
        assertThat(added.get(1).id()).isEqualTo(given);
        assertThat(added).extracting(Customer::createdAt).containsOnly(clock.instant());
        assertThat(added)
                .extracting(Customer::organizationId)
                .containsOnly(shop.organization().id());
    }

    @Test
    void a_refused_customer_spoils_no_other() {
        List<Outcome<Customer>> outcomes = add(
                new NewCustomer(CustomerId.parse("cus_1"), MARIA, EMAIL),
                new NewCustomer(null, MARIA, Email.parse("CLIENTE@EJEMPLO.COM")),
                new NewCustomer(CustomerId.parse("cus_1"), MARIA, Email.parse("otra@ejemplo.com")),
                new NewCustomer(null, MARIA, Email.parse("otra@ejemplo.com")));

        assertThat(outcomes.get(1)).isEqualTo(Outcome.refused(Reason.EMAIL_TAKEN));
        assertThat(outcomes.get(2)).isEqualTo(Outcome.refused(Reason.CUSTOMER_ID_TAKEN));
        assertThat(Accepted.of(outcomes.get(0)).email()).isEqualTo(EMAIL);
        assertThat(Accepted.of(outcomes.get(3)).name()).isEqualTo(MARIA);
    }

    @Test
    void an_unknown_organization_has_no_customers() {
        assertThat(useCases.addCustomers()
                        .add(Examples.ids().organizationId(), List.of(new NewCustomer(null, MARIA, EMAIL))))
                .isEqualTo(Outcome.refused(Reason.ORGANIZATION_NOT_FOUND));
    }

    @Test
    void a_thousand_are_added_at_a_time_and_not_one_more() {
        List<NewCustomer> thousand = many(AddCustomers.MAX_BATCH);

        assertThat(Accepted.all(add(thousand.toArray(NewCustomer[]::new)))).hasSize(1_000);
        assertThat(add()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> useCases.addCustomers().add(shop.organization().id(), many(AddCustomers.MAX_BATCH + 1)))
                .withMessageContaining("1000");
    }

    private List<Outcome<Customer>> add(NewCustomer... customers) {
        return Accepted.of(useCases.addCustomers().add(shop.organization().id(), List.of(customers)));
    }

    private static List<NewCustomer> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new NewCustomer(null, MARIA, Email.parse(i + "@ejemplo.com")))
                .toList();
    }
}
