package com.xtarly.rewards.application.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.Caller;
import com.xtarly.rewards.application.FindCustomers;
import com.xtarly.rewards.application.RefundPurchase;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.testkit.Accepted;
import com.xtarly.rewards.application.testkit.Counter;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.application.testkit.SettableClock;
import com.xtarly.rewards.application.testkit.Shop;
import com.xtarly.rewards.application.testkit.UseCases;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.Idempotency;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EraseCustomerTest {
    private final InMemoryStores stores = new InMemoryStores();
    private final SettableClock clock = SettableClock.at(Examples.MOMENT);
    private final UseCases useCases = UseCases.over(stores, clock);
    private final Shop shop = Shop.open(stores, Examples.points(), 1);
    private final User owner = shop.owner(stores);
    private final Caller till = new Caller.Till(shop.key());
    private final EraseCustomer eraseCustomer = new EraseCustomer(stores, clock);
    private final Customer customer = shop.customer();
    private final Idempotency request = Examples.idempotency();
    private final Entry entry = new Counter(useCases, shop)
            .registered(shop.purchase(customer, 35_000, request))
            .entry();

    @Test
    void tills_no_longer_find_whoever_was_erased() {
        assertThat(erased()).isEqualTo(clock.instant());

        for (CustomerReference reference :
                List.of(CustomerReference.of(customer.id()), CustomerReference.of(customer.email()))) {
            assertThat(useCases.findCustomers().find(List.of(new FindCustomers.Query(till, reference))))
                    .containsExactly(Outcome.refused(Reason.CUSTOMER_NOT_FOUND));
        }
        assertThat(useCases.registerPurchases().register(List.of(shop.purchase(customer, 1_000))))
                .containsExactly(Outcome.refused(Reason.CUSTOMER_NOT_FOUND));
        assertThat(useCases.refundPurchase().refund(new RefundPurchase.Command(till, entry.id(), null, null, null)))
                .isEqualTo(Outcome.refused(Reason.CUSTOMER_NOT_FOUND));
    }

    @Test
    void the_ledger_keeps_the_entries_and_still_sums() {
        assertThat(erased()).isEqualTo(clock.instant());

        assertThat(Accepted.of(useCases.findTransaction().find(till, entry.id()))
                        .entry())
                .isEqualTo(entry);
        assertThat(useCases.auditLedger().audit().clean()).isTrue();
        assertThat(useCases.auditLedger().audit().points()).isEqualTo(35);
    }

    @Test
    void a_purchase_that_was_answered_is_answered_as_before() {
        assertThat(erased()).isEqualTo(clock.instant());

        var again = Accepted.of(useCases.registerPurchases()
                .register(List.of(shop.purchase(customer, 35_000, request)))
                .get(0));

        assertThat(again.replayed()).isTrue();
        assertThat(again.entry()).isEqualTo(entry);
    }

    @Test
    void to_erase_again_is_to_be_told_when_it_was() {
        Instant first = erased();
        clock.advance(Duration.ofDays(1));

        assertThat(erased()).isEqualTo(first);
        assertThat(new ShowStatement(stores).show(shop.organization().id(), customer.id(), null))
                .isEqualTo(Outcome.refused(Reason.CUSTOMER_ERASED));
    }

    @Test
    void nobody_elses_customer_is_erased() {
        User stranger = Shop.open(stores, Examples.points(), 0).owner(stores);

        assertThat(eraseCustomer.erase(stranger, customer.id())).isEqualTo(Outcome.refused(Reason.CUSTOMER_NOT_FOUND));
    }

    @Test
    void whoever_is_no_owner_any_more_erases_nobody() {
        User gone = Examples.owner(shop.organization());

        assertThat(eraseCustomer.erase(gone, customer.id())).isEqualTo(Outcome.refused(Reason.USER_NOT_FOUND));

        assertThat(new ShowStatement(stores).show(shop.organization().id(), customer.id(), null))
                .isInstanceOf(Outcome.Accepted.class);
    }

    private Instant erased() {
        return Accepted.of(eraseCustomer.erase(owner, customer.id()));
    }
}
