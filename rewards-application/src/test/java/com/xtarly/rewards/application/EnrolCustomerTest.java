package com.xtarly.rewards.application;

import static com.xtarly.rewards.application.testkit.Commands.changed;
import static com.xtarly.rewards.application.testkit.Counter.reason;
import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.EnrolCustomer.Enrolment;
import com.xtarly.rewards.application.access.IssuedApiKey;
import com.xtarly.rewards.application.testkit.Accepted;
import com.xtarly.rewards.application.testkit.Counter;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.application.testkit.SettableClock;
import com.xtarly.rewards.application.testkit.Shop;
import com.xtarly.rewards.application.testkit.UseCases;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.ledger.Balance;
import com.xtarly.rewards.domain.ledger.Idempotency;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnrolCustomerTest {
    private final InMemoryStores stores = new InMemoryStores();
    private final SettableClock clock = SettableClock.at(Examples.MOMENT.plusSeconds(60));
    private final UseCases useCases = UseCases.over(stores, clock);
    private final Shop shop = Shop.open(stores, Examples.points(), 1);
    private final Counter counter = new Counter(useCases, shop);
    private final Idempotency request = Examples.idempotency();

    @Test
    void a_customer_is_enrolled_in_the_tills_organization_and_can_buy_at_once() {
        Enrolment enrolment = Accepted.of(counter.enrol(" María García ", "Cliente@Ejemplo.com", null));

        Customer maria = enrolment.customer();
        assertThat(enrolment.replayed()).isFalse();
        assertThat(maria)
                .isEqualTo(new Customer(
                        shop.organization().id(),
                        maria.id(),
                        Name.of(" María García "),
                        Email.parse("Cliente@Ejemplo.com"),
                        clock.instant()));
        assertThat(counter.registered(shop.purchase(maria, 35_000)).entry().after())
                .isEqualTo(new Balance(35, 0, 35, 1));
    }

    @Test
    void an_email_is_one_customers_in_an_organization() {
        Counter other = new Counter(useCases, Shop.open(stores, Examples.points(), 1));
        assertThat(counter.enrol("Ana", "ana@ejemplo.com", null)).isInstanceOf(Outcome.Accepted.class);

        assertThat(reason(counter.enrol("Ana", "ANA@ejemplo.com", null))).isEqualTo(Reason.EMAIL_TAKEN);
        assertThat(other.enrol("Ana", "ana@ejemplo.com", null)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void the_same_request_again_is_answered_with_the_same_customer() {
        Enrolment first = Accepted.of(counter.enrol("Ana", "ana@ejemplo.com", request));
        clock.advance(Duration.ofDays(400));

        Enrolment again = Accepted.of(counter.enrol("Ana", "ana@ejemplo.com", request));

        assertThat(again).isEqualTo(new Enrolment(first.customer(), true));
    }

    @Test
    void the_same_key_with_another_request_is_refused_and_enrols_nobody() {
        Enrolment first = Accepted.of(counter.enrol("Ana", "ana@ejemplo.com", request));

        assertThat(reason(counter.enrol("Luz", "luz@ejemplo.com", changed(request))))
                .isEqualTo(Reason.IDEMPOTENCY_KEY_REUSED);
        assertThat(reason(counter.enrol("Luz", "ana@ejemplo.com", changed(request))))
                .as("the key comes before the email")
                .isEqualTo(Reason.IDEMPOTENCY_KEY_REUSED);
        assertThat(Accepted.of(counter.enrol("Luz", "luz@ejemplo.com", null)).customer())
                .isNotEqualTo(first.customer());
    }

    @Test
    void a_refused_enrolment_uses_no_key() {
        String taken = shop.customer().email().value();

        assertThat(reason(counter.enrol("Ana", taken, request))).isEqualTo(Reason.EMAIL_TAKEN);
        assertThat(Accepted.of(counter.enrol("Ana", "ana@ejemplo.com", request)).replayed())
                .isFalse();
    }

    @Test
    void a_key_means_nothing_in_another_organization() {
        Counter other = new Counter(useCases, Shop.open(stores, Examples.points(), 1));
        Enrolment mine = Accepted.of(counter.enrol("Ana", "ana@ejemplo.com", request));

        Enrolment theirs = Accepted.of(other.enrol("Ana", "ana@ejemplo.com", request));

        assertThat(theirs.replayed()).isFalse();
        assertThat(theirs.customer().organizationId())
                .isNotEqualTo(mine.customer().organizationId());
    }

    @Test
    void without_a_usable_key_nobody_is_enrolled() {
        Outcome<Enrolment> outcome = useCases.enrolCustomer()
                .enrol(new EnrolCustomer.Command(
                        new Caller.Till(Examples.unissuedKey()),
                        Name.of("Ana"),
                        Email.parse("ana@ejemplo.com"),
                        request));

        assertThat(reason(outcome)).isEqualTo(Reason.UNKNOWN_API_KEY);
        assertThat(Accepted.of(counter.enrol("Ana", "ana@ejemplo.com", request)).replayed())
                .isFalse();
    }

    @Test
    void enrolling_is_a_use_of_the_api_key() {
        assertThat(counter.enrol("Ana", "ana@ejemplo.com", null)).isInstanceOf(Outcome.Accepted.class);

        List<IssuedApiKey> keys =
                stores.read(tx -> tx.apiKeys().list(shop.organization().id()));
        assertThat(keys).extracting(IssuedApiKey::lastUsedAt).containsExactly(clock.instant());
    }
}
