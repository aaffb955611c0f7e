package com.xtarly.rewards.application;

import static com.xtarly.rewards.application.testkit.Commands.changed;
import static com.xtarly.rewards.application.testkit.Commands.keyed;
import static com.xtarly.rewards.application.testkit.Counter.reason;
import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.RegisterPurchases.Command;
import com.xtarly.rewards.application.access.Overlap;
import com.xtarly.rewards.application.testkit.Accepted;
import com.xtarly.rewards.application.testkit.Commands;
import com.xtarly.rewards.application.testkit.Counter;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.application.testkit.SettableClock;
import com.xtarly.rewards.application.testkit.Shop;
import com.xtarly.rewards.application.testkit.UseCases;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.ledger.Balance;
import com.xtarly.rewards.domain.ledger.Idempotency;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A request that is sent again is answered again, and done once. */
class IdempotencyTest {
    private final InMemoryStores stores = new InMemoryStores();
    private final SettableClock clock = SettableClock.at(Examples.MOMENT.plusSeconds(60));
    private final UseCases useCases = UseCases.over(stores, clock);
    private final Shop shop = Shop.open(stores, Examples.tiers(), 2);
    private final Counter counter = new Counter(useCases, shop);
    private final Idempotency request = Examples.idempotency();
    private final Command purchase = keyed(shop.purchase(35_000), request);

    @Test
    void the_same_request_again_is_answered_with_the_very_same_entry_and_changes_nothing() {
        Receipt first = counter.registered(purchase);
        assertThat(counter.registered(shop.purchase(70_000)).customerPoints()).isEqualTo(105);
        Balance before = counter.balance();
        clock.advance(Duration.ofDays(400));

        Receipt again = counter.registered(purchase);

        assertThat(first.replayed()).isFalse();
        assertThat(again).isEqualTo(new Receipt(first.entry(), true));
        assertThat(again.customerPoints()).as("as it was answered then").isEqualTo(35);
        assertThat(counter.balance()).isEqualTo(before);
        assertThat(counter.entries()).hasSize(2);
    }

    @Test
    void the_key_is_kept_with_the_entry() {
        Receipt receipt = counter.registered(purchase);

        assertThat(receipt.entry().posting().idempotency()).isEqualTo(request);
        assertThat(counter.entries()).containsExactly(receipt.entry());
    }

    @Test
    void the_same_request_twice_in_one_batch_is_done_once() {
        List<Receipt> receipts = Accepted.all(counter.registerAll(purchase, shop.purchase(1_000), purchase, purchase));

        assertThat(receipts).extracting(Receipt::replayed).containsExactly(false, false, true, true);
        assertThat(receipts.get(2).entry()).isEqualTo(receipts.get(0).entry());
        assertThat(counter.balance().points()).isEqualTo(36);
    }

    @Test
    void a_key_that_comes_with_another_request_is_refused_in_the_same_batch_and_later() {
        Command other = keyed(shop.purchase(36_000), changed(request));

        List<Outcome<Receipt>> batch = counter.registerAll(purchase, other);

        assertThat(reason(batch.get(1))).isEqualTo(Reason.IDEMPOTENCY_KEY_REUSED);
        assertThat(reason(counter.register(other))).isEqualTo(Reason.IDEMPOTENCY_KEY_REUSED);
        assertThat(counter.entries()).hasSize(1);
    }

    @Test
    void a_reused_key_is_refused_before_anything_else_is_looked_at() {
        assertThat(counter.registered(purchase).replayed()).isFalse();
        counter.stop();
        Command wrongInEveryWay = Commands.amounting(
                Commands.of(
                        keyed(purchase, changed(request)),
                        CustomerReference.of(Examples.ids().customerId())),
                null);

        assertThat(reason(counter.register(wrongInEveryWay))).isEqualTo(Reason.IDEMPOTENCY_KEY_REUSED);
        assertThat(reason(counter.register(Commands.by(wrongInEveryWay, Examples.unissuedKey()))))
                .as("but after the API key")
                .isEqualTo(Reason.UNKNOWN_API_KEY);
    }

    @Test
    void a_refusal_is_not_remembered() {
        Command refused =
                Commands.of(purchase, CustomerReference.of(Examples.ids().customerId()));

        assertThat(reason(counter.register(refused))).isEqualTo(Reason.CUSTOMER_NOT_FOUND);
        assertThat(counter.registered(purchase).replayed()).isFalse();
        assertThat(counter.registered(purchase).replayed()).isTrue();
    }

    @Test
    void a_refusal_is_not_remembered_within_its_batch_either() {
        Command refused = Commands.of(
                keyed(purchase, changed(request)),
                CustomerReference.of(Examples.ids().customerId()));

        List<Outcome<Receipt>> outcomes = counter.registerAll(refused, purchase, purchase);

        assertThat(reason(outcomes.get(0))).isEqualTo(Reason.CUSTOMER_NOT_FOUND);
        assertThat(Accepted.of(outcomes.get(1)).replayed()).isFalse();
        assertThat(Accepted.of(outcomes.get(2)).replayed()).isTrue();
    }

    @Test
    void a_retry_with_the_key_of_a_rotation_credits_nothing_twice() {
        Receipt first = counter.registered(purchase);
        NewApiKey rotated = Accepted.of(useCases.rotateApiKey()
                .rotate(shop.organization().id(), shop.issuedKey().id(), Overlap.NONE));

        assertThat(reason(counter.register(purchase))).isEqualTo(Reason.UNKNOWN_API_KEY);
        assertThat(counter.registered(Commands.by(purchase, rotated.key())))
                .isEqualTo(new Receipt(first.entry(), true));
        assertThat(counter.entries()).hasSize(1);
    }

    @Test
    void a_key_means_nothing_in_another_organization() {
        Counter other = new Counter(useCases, Shop.open(stores, Examples.points(), 1));
        Receipt mine = counter.registered(purchase);

        Receipt theirs = other.registered(keyed(other.shop().purchase(9_000), request));
        Receipt together = Accepted.of(counter.registerAll(keyed(other.shop().purchase(9_000), request), purchase)
                .get(1));

        assertThat(theirs.replayed()).isFalse();
        assertThat(together).isEqualTo(new Receipt(mine.entry(), true));
        assertThat(other.entries()).containsExactly(theirs.entry());
    }

    @Test
    void the_answer_stays_when_the_program_is_switched_or_stopped() {
        Receipt first = counter.registered(purchase);

        counter.activate(Examples.stamps());
        Receipt switched = counter.registered(purchase);
        counter.stop();
        Receipt stopped = counter.registered(purchase);

        assertThat(List.of(switched, stopped)).containsOnly(new Receipt(first.entry(), true));
        assertThat(reason(counter.register(shop.purchase(35_000)))).isEqualTo(Reason.NO_ACTIVE_PROGRAM);
    }

    @Test
    void a_key_is_used_up_whatever_kind_of_request_it_came_with() {
        Receipt bought = counter.registered(purchase);
        Idempotency ofRefund = Examples.idempotency();
        Idempotency ofEnrolment = Examples.idempotency();
        assertThat(counter.refund(bought.transactionId(), 1_000L, ofRefund)).isInstanceOf(Outcome.Accepted.class);
        assertThat(counter.enrol("Ana", "ana@ejemplo.com", ofEnrolment)).isInstanceOf(Outcome.Accepted.class);

        for (Idempotency used : List.of(ofRefund, ofEnrolment)) {
            assertThat(reason(counter.register(keyed(purchase, changed(used)))))
                    .isEqualTo(Reason.IDEMPOTENCY_KEY_REUSED);
        }
        for (Idempotency used : List.of(request, ofEnrolment)) {
            assertThat(reason(counter.refund(bought.transactionId(), 1_000L, changed(used))))
                    .isEqualTo(Reason.IDEMPOTENCY_KEY_REUSED);
        }
        for (Idempotency used : List.of(request, ofRefund)) {
            assertThat(reason(counter.enrol("Luz", "luz@ejemplo.com", changed(used))))
                    .isEqualTo(Reason.IDEMPOTENCY_KEY_REUSED);
        }
        assertThat(counter.entries()).hasSize(2);
    }

    /** Even if their fingerprints collided, a customer is no transaction. */
    @Test
    void an_enrolment_is_never_the_answer_to_a_purchase() {
        assertThat(counter.enrol("Ana", "ana@ejemplo.com", request)).isInstanceOf(Outcome.Accepted.class);

        assertThat(reason(counter.register(purchase))).isEqualTo(Reason.IDEMPOTENCY_KEY_REUSED);
        assertThat(reason(counter.register(Commands.amounting(purchase, Amount.of(1)))))
                .isEqualTo(Reason.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void purchases_without_a_key_are_never_taken_for_each_other() {
        assertThat(Accepted.all(counter.registerAll(shop.purchase(35_000), shop.purchase(35_000))))
                .extracting(Receipt::replayed)
                .containsExactly(false, false);
        assertThat(counter.entries()).hasSize(2);
    }
}
