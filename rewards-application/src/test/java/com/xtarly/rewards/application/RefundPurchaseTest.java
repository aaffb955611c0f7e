package com.xtarly.rewards.application;

import static com.xtarly.rewards.application.testkit.Commands.changed;
import static com.xtarly.rewards.application.testkit.Counter.reason;
import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.access.Overlap;
import com.xtarly.rewards.application.testkit.Accepted;
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
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.earning.Tier;
import com.xtarly.rewards.domain.ledger.Balance;
import com.xtarly.rewards.domain.ledger.Idempotency;
import com.xtarly.rewards.domain.ledger.Refund;
import com.xtarly.rewards.domain.ledger.RefundReason;
import com.xtarly.rewards.domain.ledger.Reporter;
import com.xtarly.rewards.domain.ledger.TransactionId;
import com.xtarly.rewards.domain.program.PointsProgram;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RefundPurchaseTest {
    private final InMemoryStores stores = new InMemoryStores();
    private final SettableClock clock = SettableClock.at(Examples.MOMENT.plusSeconds(60));
    private final UseCases useCases = UseCases.over(stores, clock);
    private final Shop shop = Shop.open(stores, Examples.tiers(), 1);
    private final Counter counter = new Counter(useCases, shop);

    @Test
    void a_whole_refund_takes_back_all_that_was_earned() {
        Receipt purchase = counter.registered(shop.purchase(35_900));

        Receipt refund = Accepted.of(counter.refund(purchase.transactionId(), null));

        assertThat(refund.earnedPoints()).isEqualTo(-35);
        assertThat(refund.customerPoints()).isZero();
        assertThat(refund.entry().calculation().amount()).isEqualTo(Amount.of(35_900));
        assertThat(counter.balance()).isEqualTo(new Balance(0, 0, 0, 2));
    }

    @Test
    void the_entry_of_a_refund_says_everything_about_it() {
        Receipt purchase = counter.registered(shop.purchase(35_900));
        counter.activate(Examples.stamps());
        Idempotency request = Examples.idempotency();
        RefundReason sour = RefundReason.of("La leche estaba agria");

        Receipt refund = Accepted.of(useCases.refundPurchase()
                .refund(new RefundPurchase.Command(
                        new Caller.Till(shop.key()), purchase.transactionId(), Amount.of(900), sour, request)));

        assertThat(refund.entry().posting())
                .isEqualTo(new Refund(
                        refund.transactionId(),
                        new Reporter.Till(shop.issuedKey().id()),
                        purchase.transactionId(),
                        clock.instant(),
                        sour,
                        request));
        assertThat(refund.entry().programVersion()).as("its purchase's").isEqualTo(1);
        assertThat(counter.entries()).containsExactly(purchase.entry(), refund.entry());
    }

    @Test
    void parts_take_back_what_they_earned_and_no_more_than_all() {
        TransactionId purchase = counter.registered(shop.purchase(35_900)).transactionId();

        assertThat(Accepted.of(counter.refund(purchase, 900L)).earnedPoints()).isZero();
        assertThat(Accepted.of(counter.refund(purchase, 1L)).earnedPoints()).isEqualTo(-1);
        assertThat(reason(counter.refund(purchase, 35_000L))).isEqualTo(Reason.REFUND_EXCEEDS_PURCHASE);
        assertThat(Accepted.of(counter.refund(purchase, null)).earnedPoints()).isEqualTo(-34);
        assertThat(reason(counter.refund(purchase, null))).isEqualTo(Reason.REFUND_EXCEEDS_PURCHASE);
        assertThat(reason(counter.refund(purchase, 1L))).isEqualTo(Reason.REFUND_EXCEEDS_PURCHASE);
        assertThat(counter.balance()).isEqualTo(new Balance(0, 0, 0, 4));
    }

    @Test
    void more_than_was_paid_is_not_given_back() {
        TransactionId purchase = counter.registered(shop.purchase(35_900)).transactionId();

        assertThat(reason(counter.refund(purchase, 35_901L))).isEqualTo(Reason.REFUND_EXCEEDS_PURCHASE);
        assertThat(counter.entries()).hasSize(1);
        assertThat(Accepted.of(counter.refund(purchase, 35_900L)).customerPoints())
                .isZero();
    }

    @Test
    void a_refund_is_not_refunded() {
        Receipt purchase = counter.registered(shop.purchase(35_900));
        Receipt refund = Accepted.of(counter.refund(purchase.transactionId(), 900L));

        assertThat(reason(counter.refund(refund.transactionId(), null))).isEqualTo(Reason.NOT_A_PURCHASE);
        assertThat(reason(counter.refund(refund.transactionId(), 1L))).isEqualTo(Reason.NOT_A_PURCHASE);
    }

    @Test
    void another_organizations_purchase_is_as_unknown_as_one_that_never_was() {
        Counter other = new Counter(useCases, Shop.open(stores, Examples.points(), 1));
        Receipt theirs = other.registered(other.shop().purchase(35_000));

        assertThat(counter.refund(theirs.transactionId(), null))
                .isEqualTo(Outcome.refused(Reason.TRANSACTION_NOT_FOUND))
                .isEqualTo(counter.refund(Examples.ids().transactionId(), null));
        assertThat(other.balance().points()).isEqualTo(35);
    }

    @Test
    void without_a_usable_key_nothing_is_refunded() {
        Receipt purchase = counter.registered(shop.purchase(35_000));
        NewApiKey rotated = Accepted.of(useCases.rotateApiKey()
                .rotate(shop.organization().id(), shop.issuedKey().id(), Overlap.NONE));

        assertThat(reason(counter.refund(purchase.transactionId(), null))).isEqualTo(Reason.UNKNOWN_API_KEY);
        assertThat(Accepted.of(useCases.refundPurchase()
                                .refund(new RefundPurchase.Command(
                                        new Caller.Till(rotated.key()), purchase.transactionId(), null, null, null)))
                        .customerPoints())
                .isZero();
    }

    @Test
    void the_same_refund_again_is_answered_with_the_very_same_entry() {
        TransactionId purchase = counter.registered(shop.purchase(35_900)).transactionId();
        Idempotency request = Examples.idempotency();
        Receipt first = Accepted.of(counter.refund(purchase, 10_000L, request));
        assertThat(counter.registered(shop.purchase(99_000)).replayed()).isFalse();
        counter.stop();

        Receipt again = Accepted.of(counter.refund(purchase, 10_000L, request));

        assertThat(again).isEqualTo(new Receipt(first.entry(), true));
        assertThat(reason(counter.refund(purchase, 10_001L, changed(request))))
                .isEqualTo(Reason.IDEMPOTENCY_KEY_REUSED);
        assertThat(reason(counter.refund(Examples.ids().transactionId(), null, changed(request))))
                .as("before the purchase is looked for")
                .isEqualTo(Reason.IDEMPOTENCY_KEY_REUSED);
        assertThat(counter.entries()).hasSize(3);
    }

    @Test
    void a_refused_refund_uses_no_key() {
        TransactionId purchase = counter.registered(shop.purchase(35_900)).transactionId();
        Idempotency request = Examples.idempotency();

        assertThat(reason(counter.refund(purchase, 99_000L, request))).isEqualTo(Reason.REFUND_EXCEEDS_PURCHASE);
        assertThat(Accepted.of(counter.refund(purchase, 900L, request)).replayed())
                .isFalse();
    }

    @Test
    void a_tier_reached_by_a_purchase_is_lost_with_its_refund() {
        Receipt large = counter.registered(shop.purchase(500_000));
        assertThat(tier()).isEqualTo("Gold");
        Receipt inGold = counter.registered(shop.purchase(35_900));

        Receipt refund = Accepted.of(counter.refund(large.transactionId(), 1L));

        assertThat(inGold.earnedPoints()).isEqualTo(52);
        assertThat(refund.earnedPoints()).isEqualTo(-1);
        assertThat(tier()).as("551 lifetime points").isEqualTo("Gold");
        assertThat(Accepted.of(counter.refund(large.transactionId(), null)).customerPoints())
                .isEqualTo(52);
        assertThat(tier()).isNull();
        assertThat(counter.registered(shop.purchase(35_900)).earnedPoints()).isEqualTo(35);
        assertThat(Accepted.of(counter.refund(inGold.transactionId(), null)).earnedPoints())
                .as("with the multiplier it was earned with")
                .isEqualTo(-52);
    }

    @Test
    void a_balance_may_fall_to_the_lowest_there_is_and_not_beyond() {
        counter.activate(new PointsProgram(EarnRate.of(1, new BigDecimal("9000"))));
        Receipt huge = counter.registered(shop.purchase(Amount.MAX_MINOR_UNITS));
        spend(huge.customerPoints());

        Receipt refund = Accepted.of(counter.refund(huge.transactionId(), null));

        assertThat(refund.customerPoints()).isEqualTo(-huge.earnedPoints());
        assertThat(counter.balance().lifetimePoints()).isEqualTo(-huge.earnedPoints());
    }

    @Test
    void what_leaves_the_range_is_refused_and_stays_refundable_in_parts() {
        counter.activate(new PointsProgram(EarnRate.of(1, new BigDecimal("9000"))));
        Receipt huge = counter.registered(shop.purchase(Amount.MAX_MINOR_UNITS));
        spend(huge.customerPoints());
        spend(Balance.LIMIT / 2);

        assertThat(reason(counter.refund(huge.transactionId(), null))).isEqualTo(Reason.BALANCE_OUT_OF_RANGE);
        assertThat(Accepted.of(counter.refund(huge.transactionId(), 1_000L)).earnedPoints())
                .isEqualTo(-9_000_000);
    }

    /** Points leave an account by nothing but refunds so far; this stands for a reward that was bought. */
    private void spend(long points) {
        Spending.of(stores, shop, points);
    }

    private @Nullable String tier() {
        FindCustomers.Query query = new FindCustomers.Query(
                new Caller.Till(shop.key()),
                CustomerReference.of(shop.customer().id()));
        Tier tier = Accepted.of(useCases.findCustomers().find(List.of(query)).get(0))
                .tier();
        return tier == null ? null : tier.name().value();
    }
}
