package com.xtarly.rewards.application;

import static com.xtarly.rewards.application.testkit.Commands.amounting;
import static com.xtarly.rewards.application.testkit.Commands.occurring;
import static com.xtarly.rewards.application.testkit.Commands.ticketed;
import static com.xtarly.rewards.application.testkit.Counter.reason;
import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.RegisterPurchases.Command;
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
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.ledger.Balance;
import com.xtarly.rewards.domain.program.PointsProgram;
import com.xtarly.rewards.domain.program.StampsProgram;
import com.xtarly.rewards.domain.program.TicketRules;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** By which program a purchase is judged, and what that program asks of it. */
class PurchaseRulesTest {
    private static final TicketRules STRICT = new TicketRules(true, true);
    private static final Duration MAX_AGE = Duration.ofDays(90);
    private static final Duration MAX_AHEAD = Duration.ofMinutes(5);

    private final InMemoryStores stores = new InMemoryStores();
    private final SettableClock clock = SettableClock.at(Examples.MOMENT.plusSeconds(60));
    private final UseCases useCases = UseCases.over(stores, clock);
    private final Shop shop = Shop.open(stores, Examples.points(), 1);
    private final Counter counter = new Counter(useCases, shop);
    private final Command purchase = shop.purchase(35_000);
    private final Command bare = amounting(purchase, null);

    @Test
    void only_a_stamps_program_that_says_so_does_without_an_amount() {
        assertThat(reason(counter.register(bare))).isEqualTo(Reason.AMOUNT_REQUIRED);
        counter.activate(Examples.tiers());
        assertThat(reason(counter.register(bare))).isEqualTo(Reason.AMOUNT_REQUIRED);
        counter.activate(Examples.stamps());
        assertThat(reason(counter.register(bare))).isEqualTo(Reason.AMOUNT_REQUIRED);

        counter.activate(new StampsProgram(true, TicketRules.NONE));

        Receipt receipt = counter.registered(bare);
        assertThat(receipt.earnedStamps()).isEqualTo(1);
        assertThat(receipt.entry().calculation().amount()).isEqualTo(Amount.of(0));
        assertThat(counter.registered(purchase).entry().calculation().amount()).isEqualTo(Amount.of(35_000));
    }

    @Test
    void a_stamp_without_an_amount_is_refunded_once() {
        counter.activate(new StampsProgram(true, TicketRules.NONE));
        Receipt receipt = counter.registered(bare);

        assertThat(Accepted.of(counter.refund(receipt.transactionId(), null)).earnedStamps())
                .isEqualTo(-1);
        assertThat(reason(counter.refund(receipt.transactionId(), null))).isEqualTo(Reason.REFUND_EXCEEDS_PURCHASE);
        assertThat(reason(counter.refund(receipt.transactionId(), 0L))).isEqualTo(Reason.REFUND_EXCEEDS_PURCHASE);
        assertThat(counter.balance()).isEqualTo(new Balance(0, 0, 0, 2));
    }

    @Test
    void of_several_reasons_the_first_in_order_is_given() {
        counter.activate(new StampsProgram(false, STRICT));
        Command wrong = Commands.of(
                occurring(bare, Instant.EPOCH),
                CustomerReference.of(Examples.ids().customerId()));

        assertThat(reason(counter.register(Commands.by(wrong, Examples.unissuedKey()))))
                .isEqualTo(Reason.UNKNOWN_API_KEY);
        assertThat(reason(counter.register(wrong))).isEqualTo(Reason.OCCURRED_AT_OUT_OF_RANGE);
        wrong = occurring(wrong, clock.instant());
        assertThat(reason(counter.register(wrong))).isEqualTo(Reason.AMOUNT_REQUIRED);
        wrong = amounting(wrong, Examples.PESOS_350);
        assertThat(reason(counter.register(wrong))).isEqualTo(Reason.TICKET_REQUIRED);
        wrong = ticketed(wrong, "T-1");
        assertThat(reason(counter.register(wrong))).isEqualTo(Reason.CUSTOMER_NOT_FOUND);
    }

    @Test
    void without_a_program_the_amount_comes_first_then_the_customer_then_the_program() {
        counter.stop();

        assertThat(reason(counter.register(bare))).isEqualTo(Reason.AMOUNT_REQUIRED);
        assertThat(reason(counter.register(Commands.of(
                        purchase, CustomerReference.of(Examples.ids().customerId())))))
                .isEqualTo(Reason.CUSTOMER_NOT_FOUND);
        assertThat(reason(counter.register(purchase))).isEqualTo(Reason.NO_ACTIVE_PROGRAM);
    }

    @Test
    void a_purchase_that_happened_before_is_judged_by_the_version_in_force_then() {
        Instant first = clock.instant();
        clock.advance(Duration.ofHours(1));
        counter.activate(new PointsProgram(EarnRate.of(1_000, BigDecimal.TEN)));
        Instant second = clock.instant();
        clock.advance(Duration.ofHours(1));
        counter.activate(Examples.stamps());

        List<Receipt> receipts = Accepted.all(counter.registerAll(
                occurring(purchase, first),
                occurring(purchase, second.minusNanos(1_000)),
                occurring(purchase, second),
                purchase,
                occurring(purchase, clock.instant())));

        assertThat(receipts).extracting(Receipt::earnedPoints).containsExactly(35L, 35L, 350L, 0L, 0L);
        assertThat(receipts).extracting(Receipt::earnedStamps).containsExactly(0L, 0L, 0L, 1L, 1L);
        assertThat(receipts)
                .extracting(receipt -> receipt.entry().programVersion())
                .containsExactly(1, 1, 2, 3, 3);
        assertThat(receipts.get(0).entry().posting().occurredAt()).isEqualTo(first);
        assertThat(receipts.get(0).entry().posting().recordedAt()).isEqualTo(clock.instant());
    }

    @Test
    void the_rules_of_the_version_in_force_then_count_too() {
        Instant before = clock.instant();
        clock.advance(Duration.ofHours(1));
        counter.activate(new StampsProgram(true, new TicketRules(true, false)));

        assertThat(counter.registered(occurring(purchase, before)).earnedPoints())
                .isEqualTo(35);
        assertThat(reason(counter.register(occurring(bare, before)))).isEqualTo(Reason.AMOUNT_REQUIRED);
        assertThat(reason(counter.register(occurring(purchase, clock.instant()))))
                .isEqualTo(Reason.TICKET_REQUIRED);
    }

    @Test
    void a_purchase_happened_at_most_90_days_ago_and_at_most_5_minutes_ahead() {
        clock.set(Examples.MOMENT.plus(MAX_AGE));
        Instant oldest = clock.instant().minus(MAX_AGE);
        Instant latest = clock.instant().plus(MAX_AHEAD);

        List<Outcome<Receipt>> outcomes = counter.registerAll(
                occurring(purchase, oldest),
                occurring(purchase, oldest.minusNanos(1)),
                occurring(purchase, latest),
                occurring(purchase, latest.plusNanos(1)));

        assertThat(Accepted.of(outcomes.get(0)).earnedPoints()).isEqualTo(35);
        assertThat(reason(outcomes.get(1))).isEqualTo(Reason.OCCURRED_AT_OUT_OF_RANGE);
        assertThat(Accepted.of(outcomes.get(2)).earnedPoints()).isEqualTo(35);
        assertThat(reason(outcomes.get(3))).isEqualTo(Reason.OCCURRED_AT_OUT_OF_RANGE);
    }

    @Test
    void a_purchase_from_a_time_without_a_program_is_refused_whatever_came_later() {
        Instant beforeTheFirst = shop.version().effectiveFrom().minusNanos(1_000);
        counter.stop();
        Instant stopped = clock.instant();
        clock.advance(Duration.ofHours(1));
        counter.activate(Examples.stamps());

        assertThat(reason(counter.register(occurring(purchase, beforeTheFirst))))
                .isEqualTo(Reason.NO_PROGRAM_THEN);
        assertThat(reason(counter.register(occurring(purchase, stopped)))).isEqualTo(Reason.NO_PROGRAM_THEN);
        assertThat(counter.registered(occurring(purchase, stopped.minusNanos(1_000)))
                        .earnedPoints())
                .isEqualTo(35);
    }

    @Test
    void a_purchase_made_while_a_program_was_in_force_counts_though_it_has_been_stopped() {
        Instant open = clock.instant();
        clock.advance(Duration.ofHours(1));
        counter.stop();

        assertThat(counter.registered(occurring(purchase, open)).earnedPoints()).isEqualTo(35);
        assertThat(reason(counter.register(purchase))).isEqualTo(Reason.NO_ACTIVE_PROGRAM);
    }

    @Test
    void an_old_upload_sent_again_after_its_time_is_still_answered() {
        Command uploaded = Commands.keyed(occurring(purchase, clock.instant()), Examples.idempotency());
        Receipt first = counter.registered(uploaded);

        clock.advance(Duration.ofDays(91));

        assertThat(counter.registered(uploaded)).isEqualTo(new Receipt(first.entry(), true));
        assertThat(reason(counter.register(Commands.keyed(uploaded, Examples.idempotency()))))
                .isEqualTo(Reason.OCCURRED_AT_OUT_OF_RANGE);
    }
}
