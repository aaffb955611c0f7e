package com.xtarly.rewards.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.Receipt;
import com.xtarly.rewards.application.RefundPurchase;
import com.xtarly.rewards.application.RegisterPurchases;
import com.xtarly.rewards.application.testkit.Accepted;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.SettableClock;
import com.xtarly.rewards.application.testkit.Shop;
import com.xtarly.rewards.application.testkit.Threads;
import com.xtarly.rewards.application.testkit.UseCases;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.ledger.TransactionId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A customer whom another transaction holds beyond all patience is turned away, and nobody else. */
class HeldCustomerTest {
    private final JdbiStores stores = PostgresStores.shared();
    private final UseCases useCases = UseCases.over(stores, SettableClock.at(Examples.MOMENT));
    private final Shop shop = Shop.open(stores, Examples.points(), 2);
    private final Customer held = shop.customers().get(0);
    private final Customer free = shop.customers().get(1);

    @Test
    void who_shares_a_batch_with_a_held_customer_is_credited() {
        List<RegisterPurchases.Command> batch = List.of(
                shop.purchase(held, 1_000),
                shop.purchase(held, 1_000, Examples.idempotency()),
                shop.purchase(free, 2_000));

        List<Outcome<Receipt>> outcomes =
                whileHeld(() -> useCases.registerPurchases().register(batch));

        assertThat(reasons(outcomes)).containsExactly(Reason.CUSTOMER_BUSY, Reason.IDEMPOTENCY_IN_PROGRESS);
        assertThat(Accepted.of(outcomes.get(2)).customerPoints()).isEqualTo(2);
        assertThat(Accepted.all(useCases.registerPurchases().register(batch)))
                .extracting(Receipt::customerPoints)
                .containsExactly(1L, 2L, 4L);
    }

    @Test
    void a_refund_of_a_held_customer_is_turned_away_and_done_later() {
        TransactionId purchase = Accepted.of(useCases.registerPurchases()
                        .register(List.of(shop.purchase(held, 35_000)))
                        .get(0))
                .transactionId();
        RefundPurchase.Command refund = new RefundPurchase.Command(shop.key(), purchase, null, null, null);

        Outcome<Receipt> outcome = whileHeld(() -> useCases.refundPurchase().refund(refund));

        assertThat(outcome).isEqualTo(Outcome.refused(Reason.CUSTOMER_BUSY));
        assertThat(Accepted.of(useCases.refundPurchase().refund(refund)).customerPoints())
                .isZero();
    }

    private <T> T whileHeld(Supplier<T> work) {
        CountDownLatch holding = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Future<Integer> holder = Threads.start(() -> stores.write(tx -> {
            int count = tx.customers().lock(List.of(shop.reference(held))).size();
            holding.countDown();
            Threads.await(done);
            return count;
        }));
        Threads.await(holding);
        try {
            return work.get();
        } finally {
            done.countDown();
            assertThat(Threads.result(holder)).isEqualTo(1);
        }
    }

    private static List<Reason> reasons(List<Outcome<Receipt>> outcomes) {
        return outcomes.stream()
                .flatMap(outcome -> outcome.fold(receipt -> Stream.<Reason>empty(), Stream::of))
                .toList();
    }
}
