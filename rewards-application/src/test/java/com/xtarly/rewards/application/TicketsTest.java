package com.xtarly.rewards.application;

import static com.xtarly.rewards.application.testkit.Commands.changed;
import static com.xtarly.rewards.application.testkit.Commands.keyed;
import static com.xtarly.rewards.application.testkit.Commands.ticketed;
import static com.xtarly.rewards.application.testkit.Counter.reason;
import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.RegisterPurchases.Command;
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
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.ledger.GivenTicket;
import com.xtarly.rewards.domain.ledger.Idempotency;
import com.xtarly.rewards.domain.ledger.Purchase;
import com.xtarly.rewards.domain.ledger.Ticket;
import com.xtarly.rewards.domain.program.PointsProgram;
import com.xtarly.rewards.domain.program.Program;
import com.xtarly.rewards.domain.program.StampsProgram;
import com.xtarly.rewards.domain.program.TicketRules;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a program asks of tickets, and that a ticket earns once. */
class TicketsTest {
    private static final Program UNIQUE = points(new TicketRules(false, true));
    private static final Program REQUIRED = points(new TicketRules(true, false));

    private final InMemoryStores stores = new InMemoryStores();
    private final UseCases useCases = UseCases.over(stores, SettableClock.at(Examples.MOMENT.plusSeconds(60)));
    private final Shop shop = Shop.open(stores, UNIQUE, 2);
    private final Counter counter = new Counter(useCases, shop);
    private final Command purchase = ticketed(shop.purchase(35_000), "T-00412");
    private final Command byAnother = ticketed(shop.purchase(shop.customers().get(1), 35_000), "T-00412");

    @Test
    void a_program_may_require_a_ticket() {
        counter.activate(REQUIRED);

        assertThat(reason(counter.register(shop.purchase(35_000)))).isEqualTo(Reason.TICKET_REQUIRED);
        assertThat(counter.registered(purchase).earnedPoints()).isEqualTo(35);
        assertThat(counter.registered(purchase).replayed()).as("not unique").isFalse();
    }

    @Test
    void a_unique_ticket_is_not_required() {
        assertThat(counter.registered(shop.purchase(35_000)).earnedPoints()).isEqualTo(35);
        assertThat(counter.registered(shop.purchase(35_000)).replayed()).isFalse();
    }

    @Test
    void the_same_ticket_customer_and_amount_again_is_answered_with_the_first_entry() {
        Receipt first = counter.registered(purchase);

        Receipt again = counter.registered(purchase);
        Receipt byEmail = counter.registered(new Command(
                new Caller.Till(shop.key()),
                CustomerReference.of(shop.customer().email()),
                purchase.amount(),
                null,
                new Ticket("T-00412"),
                Examples.idempotency(),
                null));

        assertThat(List.of(again, byEmail)).containsOnly(new Receipt(first.entry(), true));
        assertThat(counter.entries()).containsExactly(first.entry());
    }

    @Test
    void the_same_ticket_with_another_customer_or_amount_is_refused() {
        Receipt first = counter.registered(purchase);

        assertThat(reason(counter.register(byAnother))).isEqualTo(Reason.DUPLICATE_TICKET);
        assertThat(reason(counter.register(ticketed(shop.purchase(35_001), "T-00412"))))
                .isEqualTo(Reason.DUPLICATE_TICKET);
        assertThat(counter.entries()).containsExactly(first.entry());
        assertThat(counter.entries(shop.customers().get(1))).isEmpty();
    }

    @Test
    void within_one_batch_the_first_purchase_of_a_ticket_earns() {
        List<Outcome<Receipt>> outcomes = counter.registerAll(purchase, byAnother, purchase);

        assertThat(Accepted.of(outcomes.get(0)).replayed()).isFalse();
        assertThat(reason(outcomes.get(1))).isEqualTo(Reason.DUPLICATE_TICKET);
        assertThat(Accepted.of(outcomes.get(2)).replayed()).isTrue();
    }

    @Test
    void a_refused_purchase_claims_no_ticket() {
        Command stranger = ticketed(
                new Command(
                        new Caller.Till(shop.key()),
                        CustomerReference.of(Examples.ids().customerId()),
                        Examples.PESOS_350,
                        null),
                "T-00412");

        List<Outcome<Receipt>> outcomes = counter.registerAll(stranger, purchase);

        assertThat(reason(outcomes.get(0))).isEqualTo(Reason.CUSTOMER_NOT_FOUND);
        assertThat(Accepted.of(outcomes.get(1)).replayed()).isFalse();
    }

    @Test
    void from_when_the_rule_is_switched_on_a_ticket_earns_at_most_once() {
        counter.activate(Examples.points());
        Receipt first = counter.registered(purchase);
        Receipt second = counter.registered(byAnother);

        counter.activate(UNIQUE);
        Receipt claiming = counter.registered(purchase);

        assertThat(List.of(first, second))
                .extracting(Receipt::replayed)
                .as("nobody asked")
                .containsOnly(false);
        assertThat(attached(second)).as("to be found by it").isEqualTo(new Ticket("T-00412"));
        assertThat(claiming.entry().posting().ticket()).isEqualTo(new Ticket("T-00412"));
        assertThat(attached(claiming)).as("once is enough").isNull();
        assertThat(counter.registered(purchase)).isEqualTo(new Receipt(claiming.entry(), true));
        assertThat(reason(counter.register(byAnother))).isEqualTo(Reason.DUPLICATE_TICKET);
    }

    @Test
    void a_ticket_stays_claimed_when_the_program_changes_and_when_its_purchase_was_refunded() {
        Receipt first = counter.registered(purchase);
        assertThat(counter.refund(first.transactionId(), null)).isInstanceOf(Outcome.Accepted.class);

        counter.activate(new StampsProgram(true, new TicketRules(true, true)));

        assertThat(counter.registered(purchase)).isEqualTo(new Receipt(first.entry(), true));
        assertThat(reason(counter.register(byAnother))).isEqualTo(Reason.DUPLICATE_TICKET);
        assertThat(counter.balance().stamps()).isZero();
    }

    @Test
    void a_ticket_means_nothing_in_another_organization() {
        Counter other = new Counter(useCases, Shop.open(stores, UNIQUE, 1));

        List<Receipt> receipts =
                Accepted.all(counter.registerAll(purchase, ticketed(other.shop().purchase(9_000), "T-00412")));

        assertThat(receipts).extracting(Receipt::replayed).containsExactly(false, false);
        assertThat(other.entries()).hasSize(1);
    }

    @Test
    void tickets_are_compared_exactly() {
        assertThat(counter.registered(purchase).replayed()).isFalse();

        assertThat(counter.registered(ticketed(shop.purchase(35_000), "t-00412"))
                        .replayed())
                .isFalse();
        assertThat(counter.registered(ticketed(shop.purchase(35_000), "T-0412")).replayed())
                .isFalse();
    }

    @Test
    void the_idempotency_key_is_looked_at_before_the_ticket() {
        Idempotency request = Examples.idempotency();
        Receipt plain = counter.registered(keyed(shop.purchase(1_000), request));
        assertThat(counter.registered(purchase).replayed()).isFalse();

        assertThat(counter.registered(keyed(byAnother, request))).isEqualTo(new Receipt(plain.entry(), true));
    }

    @Test
    void a_key_that_came_with_a_ticket_is_remembered_whatever_becomes_of_the_rule() {
        Idempotency request = Examples.idempotency();
        Receipt first = counter.registered(purchase);
        List<Receipt> again = Accepted.all(counter.registerAll(keyed(purchase, request), keyed(purchase, request)));

        counter.activate(Examples.points());

        assertThat(again).containsOnly(new Receipt(first.entry(), true));
        assertThat(counter.registered(keyed(purchase, request))).isEqualTo(new Receipt(first.entry(), true));
        assertThat(reason(counter.register(keyed(shop.purchase(2_000), changed(request)))))
                .isEqualTo(Reason.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void a_folio_that_nobody_can_read_is_refused_where_tickets_matter() {
        Command unreadable = ticketed(shop.purchase(35_000), new GivenTicket.Unreadable());

        assertThat(reason(counter.register(unreadable))).isEqualTo(Reason.TICKET_REQUIRED);
        counter.activate(REQUIRED);
        assertThat(reason(counter.register(unreadable))).isEqualTo(Reason.TICKET_REQUIRED);
        counter.activate(Examples.points());
        assertThat(counter.registered(unreadable).earnedPoints()).isEqualTo(35);
    }

    @Test
    void a_duplicate_ticket_uses_no_key() {
        Idempotency request = Examples.idempotency();
        assertThat(counter.registered(purchase).replayed()).isFalse();

        assertThat(reason(counter.register(keyed(byAnother, request)))).isEqualTo(Reason.DUPLICATE_TICKET);
        assertThat(counter.registered(keyed(shop.purchase(2_000), request)).replayed())
                .isFalse();
    }

    private static @Nullable Ticket attached(Receipt receipt) {
        return ((Purchase) receipt.entry().posting()).attachedTicket();
    }

    private static Program points(TicketRules rules) {
        return new PointsProgram(EarnRate.of(1_000, BigDecimal.ONE), rules);
    }
}
