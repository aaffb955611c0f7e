package com.xtarly.rewards.application;

import static com.xtarly.rewards.application.testkit.Commands.amounting;
import static com.xtarly.rewards.application.testkit.Commands.keyed;
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
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.program.PointsProgram;
import com.xtarly.rewards.domain.program.Program;
import com.xtarly.rewards.domain.program.StampsProgram;
import com.xtarly.rewards.domain.program.TicketRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A preview tells exactly what a purchase would do, and does nothing. */
class PreviewPurchaseTest {
    private static final long SEED = System.nanoTime();

    private final InMemoryStores stores = new InMemoryStores();
    private final UseCases useCases = UseCases.over(stores, SettableClock.at(Examples.MOMENT.plusSeconds(60)));
    private final Shop shop = Shop.open(stores, Examples.tiers(), 2);
    private final Counter counter = new Counter(useCases, shop);

    @Test
    void a_preview_says_what_registering_then_does() {
        Random random = new Random(SEED);
        List<Program> programs = List.of(
                Examples.points(), Examples.tiers(), Examples.stamps(), new StampsProgram(true, TicketRules.NONE));
        for (int i = 0; i < 200; i++) {
            counter.activate(programs.get(random.nextInt(programs.size())));
            Command purchase = shop.purchase(shop.customers().get(random.nextInt(2)), random.nextInt(500_000));

            Entry previewed = Accepted.of(preview(purchase));
            Entry registered = counter.registered(purchase).entry();

            assertThat(previewed.calculation()).as("seed %d", SEED).isEqualTo(registered.calculation());
            assertThat(previewed.after()).as("seed %d", SEED).isEqualTo(registered.after());
            assertThat(previewed.programVersion()).isEqualTo(registered.programVersion());
            assertThat(previewed.customerId()).isEqualTo(registered.customerId());
        }
    }

    @Test
    void a_preview_records_nothing_not_even_the_use_of_its_keys() {
        Command purchase = ticketed(keyed(shop.purchase(35_000), Examples.idempotency()), "T-00412");

        Outcome<Entry> first = preview(purchase);
        Outcome<Entry> second = preview(purchase);

        assertThat(Accepted.of(first).after()).isEqualTo(Accepted.of(second).after());
        assertThat(counter.entries()).isEmpty();
        assertThat(counter.balance()).isEqualTo(Balance.ZERO);
        assertThat(stores.<Object>read(
                        tx -> tx.apiKeys().list(shop.organization().id())))
                .isEqualTo(List.of(shop.issuedKey()));
        assertThat(counter.registered(purchase).replayed()).isFalse();
    }

    @Test
    void a_preview_of_a_purchase_that_was_registered_tells_what_another_one_would_earn() {
        Command purchase = keyed(shop.purchase(35_000), Examples.idempotency());
        assertThat(counter.registered(purchase).customerPoints()).isEqualTo(35);

        assertThat(Accepted.of(preview(purchase)).after().points()).isEqualTo(70);
    }

    @Test
    void a_preview_is_refused_as_the_purchase_would_be() {
        Command purchase = shop.purchase(35_000);
        Command ofStranger =
                Commands.of(purchase, CustomerReference.of(Examples.ids().customerId()));
        Command mismatched = Commands.of(
                purchase,
                new CustomerReference(
                        shop.customer().id(), shop.customers().get(1).email()));
        Shop other = Shop.open(stores, Examples.points(), 1);
        Command foreign =
                Commands.of(purchase, CustomerReference.of(other.customer().id()));
        Command withoutKey = Commands.by(ofStranger, Examples.unissuedKey());
        Command bare = amounting(ofStranger, null);

        for (Command refused : List.of(ofStranger, mismatched, foreign, withoutKey, bare)) {
            assertThat(reason(preview(refused))).isEqualTo(reason(counter.register(refused)));
        }
        counter.activate(new StampsProgram(false, new TicketRules(true, true)));
        assertThat(reason(preview(purchase))).isEqualTo(Reason.TICKET_REQUIRED);
        counter.stop();
        assertThat(reason(preview(purchase))).isEqualTo(Reason.NO_ACTIVE_PROGRAM);
    }

    @Test
    void a_purchase_out_of_range_is_foreseen() {
        counter.activate(new PointsProgram(EarnRate.of(1, new BigDecimal("5000"))));
        Command huge = shop.purchase(Amount.MAX_MINOR_UNITS);

        assertThat(preview(huge)).isInstanceOf(Outcome.Accepted.class);
        assertThat(counter.registered(huge).replayed()).isFalse();

        assertThat(reason(preview(huge))).isEqualTo(Reason.BALANCE_OUT_OF_RANGE);
    }

    private Outcome<Entry> preview(Command purchase) {
        return useCases.previewPurchase().preview(purchase);
    }
}
