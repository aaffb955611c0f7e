package com.xtarly.rewards.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.overview.Overview;
import com.xtarly.rewards.application.port.Movement;
import com.xtarly.rewards.application.port.Patron;
import com.xtarly.rewards.application.port.Statistics.Measure;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.program.Program;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The figures are those of the ledger, whatever order its entries come in, and by each organization's own clocks. */
public abstract class StatisticsContract extends StoresContract {
    private static final List<Integer> SPANS = List.of(1, 7, 30, 90);
    /** Summer time, none, half an hour, three quarters of one, and clocks that are turned by half an hour. */
    private static final List<String> ZONES =
            List.of("America/Tijuana", "America/Mexico_City", "Asia/Kolkata", "Asia/Kathmandu", "Australia/Lord_Howe");

    @Test
    void every_number_is_what_looking_at_every_entry_would_say() {
        long seed = new Random().nextLong();
        for (String zone : ZONES) {
            Program program = zone.contains("Mexico") ? Examples.stamps() : Examples.tiers();
            RandomLedger ledger = new RandomLedger(transactions(), program, zone, seed);
            verify(ledger, seed);
            for (int round = 0; round < 3; round++) {
                ledger.go(40);
                verify(ledger, seed);
            }
        }
    }

    @Test
    void what_nobody_counted_meanwhile_is_counted_in_one_go() {
        RandomLedger ledger = new RandomLedger(transactions(), Examples.points(), "America/Tijuana", 7);

        ledger.go(150);

        verify(ledger, 7);
    }

    @Test
    void an_entry_is_counted_once_however_often_it_is_looked_at() {
        RandomLedger ledger = new RandomLedger(transactions(), Examples.points(), "America/Mexico_City", 8);
        ledger.go(20);

        for (int i = 0; i < 3; i++) {
            ledger.useCases.countEntries().countAll();
        }

        verify(ledger, 8);
    }

    @Test
    void an_entry_is_counted_however_far_the_clock_of_its_node_lags() {
        RandomLedger ledger = new RandomLedger(transactions(), Examples.points(), "America/Mexico_City", 9);
        Shop shop = ledger.shop;
        ledger.entries.add(buys(ledger.useCases, shop, 0));
        verify(ledger, 9);
        SettableClock hourAgo = SettableClock.at(ledger.clock.instant().minus(Duration.ofHours(1)));
        UseCases late = new UseCases(transactions(), new IdSource(hourAgo, new Random(10)), hourAgo);

        ledger.entries.add(buys(late, shop, 1));

        verify(ledger, 9);
    }

    @Test
    void what_is_uncounted_comes_by_customer_and_place_in_pieces_as_small_as_one_likes() {
        RandomLedger ledger = new RandomLedger(transactions(), Examples.points(), "America/Mexico_City", 10);
        ledger.go(40);
        List<Movement> all = uncounted(ledger, null, Integer.MAX_VALUE);

        assertThat(all)
                .hasSameSizeAs(ledger.entries)
                .isSortedAccordingTo(Comparator.comparing(
                                (Movement movement) -> movement.customer().value())
                        .thenComparing(Movement::sequence));
        for (int i = 0; i < all.size(); i++) {
            CustomerId from = all.get(i).customer();
            assertThat(uncounted(ledger, from, 7))
                    .isEqualTo(all.stream()
                            .filter(movement -> movement.customer().value().compareTo(from.value()) >= 0)
                            .limit(7)
                            .toList());
        }
    }

    @Test
    void in_another_time_zone_all_is_counted_anew() {
        RandomLedger ledger = new RandomLedger(transactions(), Examples.points(), "America/Mexico_City", 11);
        ledger.go(60);
        verify(ledger, 11);
        Organization there = ledger.organization();
        Organization moved = new Organization(
                there.id(), there.name(), there.currency(), ZoneId.of("Asia/Kolkata"), there.createdAt());

        Overview overview = ledger.useCases.showOverview().show(moved, 90);

        new ExpectedOverview(
                        ledger.entries,
                        moved.timeZone(),
                        ledger.clock.instant().atZone(moved.timeZone()).toLocalDate())
                .verify(overview);
    }

    @Test
    void customers_are_spread_by_what_they_have() {
        RandomLedger ledger = new RandomLedger(transactions(), Examples.tiers(), "America/Mexico_City", 12);
        ledger.go(60);

        List<Overview.Band> bands = shown(ledger, 1).spread();

        List<Long> expected = new ArrayList<>(List.of(0L, 0L, 0L, 0L));
        ledger.shop.customers().forEach(customer -> {
            long lifetime = account(customer).balance().lifetimePoints();
            int band = lifetime >= 2_000 ? 3 : lifetime >= 500 ? 2 : lifetime >= 100 ? 1 : 0;
            expected.set(band, expected.get(band) + 1);
        });
        assertThat(bands).extracting(Overview.Band::customers).isEqualTo(expected);
        assertThat(bands)
                .extracting(band -> band.tier() == null ? "" : band.tier().value())
                .containsExactly("", "Silver", "Gold", "Platinum");
    }

    @Test
    void whoever_was_erased_is_among_no_customers() {
        Shop shop = Shop.open(transactions(), Examples.points(), 4);
        UseCases useCases = UseCases.over(transactions(), SettableClock.at(Examples.MOMENT));
        for (int customer = 0; customer < 2; customer++) {
            assertThat(buys(useCases, shop, customer).calculation().points()).isEqualTo(35);
        }
        assertThat(spread(shop)).containsExactly(2L, 2L);

        for (int customer = 1; customer < 3; customer++) {
            Customer gone = shop.customers().get(customer);
            write(tx -> tx.customers().erase(lockedAccount(tx, gone).customer(), Examples.MOMENT));
        }

        assertThat(spread(shop)).containsExactly(1L, 1L);
    }

    @Test
    void whoever_came_often_and_then_no_longer_is_missed_who_paid_most_first() {
        RandomLedger ledger = new RandomLedger(transactions(), Examples.points(), "America/Mexico_City", 13);
        List<CustomerId> customers =
                ledger.shop.customers().stream().map(Customer::id).toList();
        buysOften(ledger, 0, 3);
        buysOften(ledger, 1, 4);
        buysOften(ledger, 2, 2);
        LocalDate lastSeen = ledger.today();
        ledger.clock.advance(Duration.ofDays(40));
        buysOften(ledger, 3, 3);
        ledger.useCases.countEntries().countAll();

        assertThat(missed(ledger, lastSeen.plusDays(1), 5)).containsExactly(customers.get(1), customers.get(0));
        assertThat(missed(ledger, lastSeen.plusDays(1), 1)).containsExactly(customers.get(1));
        assertThat(missed(ledger, lastSeen, 5)).isEmpty();
    }

    private static void buysOften(RandomLedger ledger, int customer, int times) {
        for (int i = 0; i < times; i++) {
            ledger.entries.add(buys(ledger.useCases, ledger.shop, customer));
        }
    }

    private List<CustomerId> missed(RandomLedger ledger, LocalDate lastBefore, int limit) {
        return read(tx -> tx.statistics().missed(ledger.organization().id(), 3, lastBefore, limit)).stream()
                .map(Patron::customer)
                .toList();
    }

    private List<Long> spread(Shop shop) {
        return read(tx -> tx.statistics().spread(shop.organization().id(), Measure.POINTS, List.of(1L)));
    }

    private List<Movement> uncounted(RandomLedger ledger, @Nullable CustomerId from, int limit) {
        return transactions()
                .read(tx -> tx.statistics().uncounted(ledger.organization().id(), from, limit));
    }

    private static Entry buys(UseCases node, Shop shop, int customer) {
        return Accepted.of(node.registerPurchases()
                        .register(List.of(shop.purchase(shop.customers().get(customer), 35_000)))
                        .get(0))
                .entry();
    }

    private static Overview shown(RandomLedger ledger, int days) {
        return ledger.useCases.showOverview().show(ledger.organization(), days);
    }

    private void verify(RandomLedger ledger, long seed) {
        for (int days : SPANS) {
            Overview overview = shown(ledger, days);
            try {
                assertThat(overview.complete()).isTrue();
                new ExpectedOverview(ledger.entries, ledger.organization().timeZone(), ledger.today()).verify(overview);
            } catch (AssertionError e) {
                throw new AssertionError("Seed " + seed + ", " + days + " days, " + ledger.organization(), e);
            }
        }
    }
}
