package com.xtarly.rewards.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.Caller;
import com.xtarly.rewards.application.EnrolCustomer;
import com.xtarly.rewards.application.Receipt;
import com.xtarly.rewards.application.RefundPurchase;
import com.xtarly.rewards.application.RegisterPurchases;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.application.testkit.Accepted;
import com.xtarly.rewards.application.testkit.Commands;
import com.xtarly.rewards.application.testkit.Counter;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.SettableClock;
import com.xtarly.rewards.application.testkit.Shop;
import com.xtarly.rewards.application.testkit.Threads;
import com.xtarly.rewards.application.testkit.UseCases;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.Idempotency;
import com.xtarly.rewards.domain.ledger.Purchase;
import com.xtarly.rewards.domain.ledger.Reporter;
import com.xtarly.rewards.domain.ledger.TransactionId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who needs what another transaction holds beyond all patience is turned away, and nobody else. */
class HeldTest {
    private final JdbiStores stores = PostgresStores.shared();
    private final UseCases useCases = UseCases.over(stores, SettableClock.at(Examples.MOMENT));
    private final Shop shop = Shop.open(stores, Examples.points(), 2);
    private final Counter counter = new Counter(useCases, shop);
    private final Customer held = shop.customers().get(0);
    private final Customer free = shop.customers().get(1);
    private final Idempotency request = Examples.idempotency();

    @Test
    void who_shares_a_batch_with_a_held_customer_is_credited() {
        RegisterPurchases.Command[] batch = {
            shop.purchase(held, 1_000), shop.purchase(held, 1_000, request), shop.purchase(free, 2_000)
        };

        List<Outcome<Receipt>> outcomes = whileHolding(this::account, () -> counter.registerAll(batch));

        assertThat(reasons(outcomes)).containsExactly(Reason.CUSTOMER_BUSY, Reason.IDEMPOTENCY_IN_PROGRESS);
        assertThat(Accepted.of(outcomes.get(2)).customerPoints()).isEqualTo(2);
        assertThat(Accepted.all(counter.registerAll(batch)))
                .extracting(Receipt::customerPoints)
                .containsExactly(1L, 2L, 4L);
    }

    @Test
    void whose_id_and_email_differ_is_told_so_although_one_of_both_is_held() {
        CustomerReference both = new CustomerReference(held.id(), free.email());

        List<Outcome<Receipt>> outcomes = whileHolding(
                this::account,
                () -> counter.registerAll(shop.purchase(held, 1_000), Commands.of(shop.purchase(held, 1_000), both)));

        assertThat(reasons(outcomes)).containsExactly(Reason.CUSTOMER_BUSY, Reason.CUSTOMER_MISMATCH);
    }

    @Test
    void a_refund_of_a_held_customer_is_turned_away_and_done_later() {
        TransactionId purchase = counter.registered(shop.purchase(held, 35_000)).transactionId();
        RefundPurchase.Command refund =
                new RefundPurchase.Command(new Caller.Till(shop.key()), purchase, null, null, null);

        Outcome<Receipt> outcome =
                whileHolding(this::account, () -> useCases.refundPurchase().refund(refund));

        assertThat(outcome).isEqualTo(Outcome.refused(Reason.CUSTOMER_BUSY));
        assertThat(Accepted.of(useCases.refundPurchase().refund(refund)).customerPoints())
                .isZero();
    }

    @Test
    void a_held_api_key_harms_no_other_organization() {
        Shop other = Shop.open(stores, Examples.points(), 1);

        List<Outcome<Receipt>> outcomes = whileHolding(
                tx -> tx.apiKeys()
                        .lock(other.organization().id(), other.issuedKey().id()),
                () -> counter.registerAll(other.purchase(1_000), shop.purchase(free, 2_000)));

        assertThat(reasons(outcomes)).containsExactly(Reason.CUSTOMER_BUSY);
        assertThat(Accepted.of(outcomes.get(1)).customerPoints()).isEqualTo(2);
    }

    @Test
    void a_request_whose_key_is_just_being_used_harms_nobody_else() {
        List<Outcome<Receipt>> outcomes = whileHolding(
                this::append,
                () -> counter.registerAll(shop.purchase(free, 1_000, request), shop.purchase(free, 2_000)));

        assertThat(reasons(outcomes)).containsExactly(Reason.IDEMPOTENCY_IN_PROGRESS);
        assertThat(Accepted.of(outcomes.get(1)).customerPoints()).isEqualTo(2);
    }

    /** Two tables keep keys, so at the very same moment one key gets into both. Neither request may lose its answer. */
    @Test
    void an_enrolment_and_a_purchase_with_one_key_are_each_answered_again_as_before() {
        Customer enrolled = Examples.customer(shop.organization());
        RegisterPurchases.Command purchase = shop.purchase(free, 2_000, Commands.changed(request));

        Receipt receipt = whileHolding(
                tx -> Accepted.of(tx.customers().enrol(enrolled, request)), () -> counter.registered(purchase));

        assertThat(counter.registered(purchase)).isEqualTo(new Receipt(receipt.entry(), true));
        assertThat(counter.enrol(enrolled.name().value(), enrolled.email().value(), request))
                .isEqualTo(Outcome.accepted(new EnrolCustomer.Enrolment(enrolled, true)));
        assertThat(Counter.reason(counter.register(shop.purchase(free, 2_000, Commands.changed(request)))))
                .isEqualTo(Reason.IDEMPOTENCY_KEY_REUSED);
    }

    private Object account(UnitOfWork tx) {
        return tx.customers().lock(List.of(shop.reference(held))).get(0);
    }

    private Object append(UnitOfWork tx) {
        Purchase purchase = new Purchase(
                Examples.ids().transactionId(),
                new Reporter.Till(shop.issuedKey().id()),
                Amount.of(1_000),
                Examples.MOMENT,
                Examples.MOMENT,
                null,
                null,
                null,
                request);
        Entry entry = Accepted.of(
                tx.customers().lock(List.of(shop.reference(held))).get(0).judge(purchase, shop.version()));
        tx.ledger().append(List.of(entry));
        return entry;
    }

    /** Does the work while another transaction has done something and does not come to its end. */
    private <T> T whileHolding(Function<UnitOfWork, Object> doing, Supplier<T> work) {
        CountDownLatch holding = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Future<Object> holder = Threads.start(() -> stores.write(tx -> {
            Object result = doing.apply(tx);
            holding.countDown();
            Threads.await(done);
            return result;
        }));
        Threads.await(holding);
        try {
            return work.get();
        } finally {
            done.countDown();
            assertThat(Threads.result(holder)).isNotNull();
        }
    }

    private static List<Reason> reasons(List<Outcome<Receipt>> outcomes) {
        return outcomes.stream()
                .flatMap(outcome -> outcome.fold(receipt -> Stream.<Reason>empty(), Stream::of))
                .toList();
    }
}
