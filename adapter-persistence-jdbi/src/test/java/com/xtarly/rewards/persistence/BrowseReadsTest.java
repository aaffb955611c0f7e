package com.xtarly.rewards.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.NewApiKey;
import com.xtarly.rewards.application.RegisterPurchases.Command;
import com.xtarly.rewards.application.port.EntryFilter;
import com.xtarly.rewards.application.testkit.Accepted;
import com.xtarly.rewards.application.testkit.Commands;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.SettableClock;
import com.xtarly.rewards.application.testkit.Shop;
import com.xtarly.rewards.application.testkit.UseCases;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.ledger.PostingKind;
import com.xtarly.rewards.domain.ledger.Reporter;
import com.xtarly.rewards.domain.ledger.Ticket;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a page of the ledger costs does not grow with the ledger. */
class BrowseReadsTest {
    private static final int BATCHES = 20;
    private static final int BATCH = 500;
    private static final Duration BETWEEN = Duration.ofDays(60);
    private static final int PAGE = 51;
    /** A page, its customers' versions, and the way to them; the ledger is as many pages as there could be batches. */
    private static final int FEW = 6 * PAGE;

    private final TestDatabase database = TestDatabase.fresh();

    @AutoClose
    private final JdbiStores stores = PostgresStores.open(database.asDatabase());

    @AutoClose
    private final Workload workload = new Workload(database);

    private final SettableClock clock = SettableClock.at(Examples.MOMENT);
    private final UseCases useCases = new UseCases(stores, new IdSource(clock, new SecureRandom()), clock);
    private final Shop shop = Shop.open(stores, Examples.points(), 40);
    private final NewApiKey oldTill = Examples.key(shop.organization());

    @BeforeEach
    void years_of_purchases_of_which_an_old_till_reported_the_first() {
        var unused = stores.write(tx -> {
            tx.apiKeys().add(oldTill.issued());
            return true;
        });
        register(List.of(Commands.by(ticketed(0), oldTill.key())));
        for (int batch = 0; batch < BATCHES; batch++) {
            int first = 1 + batch * BATCH;
            register(IntStream.range(first, first + BATCH)
                    .mapToObj(this::ticketed)
                    .toList());
            clock.advance(BETWEEN);
        }
    }

    @Test
    void a_page_costs_a_page_whatever_is_known_of_the_tables() {
        workload.analyze("ledger_entries");
        // The small table of versions hardly ever changes often enough for PostgreSQL to look at it.
        verifyAll("the ledger");
        workload.analyze("program_versions");
        verifyAll("all");
    }

    private void verifyAll(String analyzed) {
        Instant firstDays = Examples.MOMENT.plus(Duration.ofDays(1));
        Map<String, EntryFilter> cheap = Map.of(
                "all", EntryFilter.NONE,
                "purchases", new EntryFilter(null, null, PostingKind.PURCHASE, null, null, null, null),
                "refunds", new EntryFilter(null, null, PostingKind.REFUND, null, null, null, null),
                "an old ticket", ticket("T-7"),
                "no ticket", ticket("T-x"),
                "a till", reporter(new Reporter.Till(shop.issuedKey().id())),
                "an old till", reporter(new Reporter.Till(oldTill.issued().id())),
                "nobody", reporter(new Reporter.Person(Examples.ids().userId())),
                "the last days", between(clock.instant().minus(Duration.ofDays(1)), null),
                "before there was anything", between(null, Examples.MOMENT.minus(Duration.ofDays(365))));
        cheap.forEach((name, filter) ->
                assertThat(read(filter)).as(name + ", analyzed: " + analyzed).isLessThan(FEW));
        // Whatever a till may have sent until ninety days later is looked at, too.
        assertThat(read(between(null, firstDays))).as("old days").isLessThan(2 * BATCH + FEW);
    }

    private long read(EntryFilter filter) {
        return workload.reads(
                tx -> assertThat(tx.ledger().browse(shop.organization().id(), filter, null, PAGE))
                        .hasSizeLessThanOrEqualTo(PAGE));
    }

    private Command ticketed(int number) {
        Customer customer = shop.customers().get(number % shop.customers().size());
        return Commands.ticketed(shop.purchase(customer, 1_000), "T-" + number);
    }

    private void register(List<Command> purchases) {
        assertThat(Accepted.all(useCases.registerPurchases().register(purchases)))
                .hasSameSizeAs(purchases);
    }

    private static EntryFilter ticket(String folio) {
        return new EntryFilter(null, null, null, null, new Ticket(folio), null, null);
    }

    private static EntryFilter reporter(Reporter reporter) {
        return new EntryFilter(null, null, null, null, null, reporter, null);
    }

    private static EntryFilter between(@Nullable Instant from, @Nullable Instant to) {
        return new EntryFilter(from, to, null, null, null, null, null);
    }
}
