package com.xtarly.rewards.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.Caller;
import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.RefundPurchase;
import com.xtarly.rewards.application.RegisterPurchases;
import com.xtarly.rewards.application.RegisterPurchases.Command;
import com.xtarly.rewards.application.port.EntryFilter;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.Metadata;
import com.xtarly.rewards.domain.ledger.PostingKind;
import com.xtarly.rewards.domain.ledger.Reporter;
import com.xtarly.rewards.domain.ledger.Ticket;
import com.xtarly.rewards.domain.ledger.TransactionId;
import com.xtarly.rewards.domain.program.PointsProgram;
import com.xtarly.rewards.domain.program.TicketRules;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ledger of an organization is read backwards, all of it or what a filter says. */
public abstract class BrowseContract extends StoresContract {
    private static final Instant MOMENT = Examples.MOMENT.plusSeconds(86_400);

    /** Of two ids that were made within one millisecond, chance has said which is the higher. */
    private static final Comparator<Entry> NEWEST_FIRST =
            Comparator.comparing((Entry entry) -> entry.id().value()).reversed();

    private final SettableClock clock = SettableClock.at(MOMENT);
    private Shop shop;
    private UseCases useCases;

    @BeforeEach
    void open_a_shop() {
        PointsProgram program = new PointsProgram(EarnRate.of(1_000, BigDecimal.ONE), new TicketRules(false, true));
        shop = Shop.open(transactions(), program, 2);
        // Their ids tell when they were recorded, as they do behind a till.
        useCases = new UseCases(transactions(), new IdSource(clock, new SecureRandom()), clock);
    }

    @Test
    void entries_come_newest_first_and_only_the_organizations_own() {
        Entry first = buys(shop.customer(), 1_000);
        Entry second = buys(shop.customers().get(1), 2_000);
        Shop other = Shop.open(transactions(), Examples.points(), 1);
        Entry theirs = buys(other.purchase(3_000));

        assertThat(browse(EntryFilter.NONE)).isEqualTo(newestFirst(first, second));
        List<Entry> elsewhere =
                read(tx -> tx.ledger().browse(other.organization().id(), EntryFilter.NONE, null, 9));
        assertThat(elsewhere).containsExactly(theirs);
    }

    @Test
    void pages_follow_each_other_without_a_gap_while_the_ledger_grows() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            entries.add(buys(shop.customer(), i * 1_000L));
        }
        entries.sort(NEWEST_FIRST);

        List<Entry> page = browse(EntryFilter.NONE, null, 3);
        List<Entry> read = new ArrayList<>(page);
        Entry meanwhile = buys(shop.customer(), 9_000);
        while (!page.isEmpty()) {
            page = browse(EntryFilter.NONE, read.get(read.size() - 1).id(), 3);
            read.addAll(page);
        }

        // Ids of the same millisecond are in no order: it may come on a later page, or on none.
        read.remove(meanwhile);
        assertThat(read).isEqualTo(entries);
    }

    @Test
    void the_time_of_a_purchase_counts_not_that_of_its_recording() {
        Entry late = buys(Commands.occurring(shop.purchase(1_000), MOMENT.minusSeconds(7_200)));
        Entry prompt = buys(shop.purchase(2_000));

        assertThat(browse(between(MOMENT.minusSeconds(7_200), MOMENT))).containsExactly(late);
        assertThat(browse(between(MOMENT.minusSeconds(7_199), MOMENT.plusSeconds(1))))
                .containsExactly(prompt);
        assertThat(browse(between(null, MOMENT))).containsExactly(late);
        assertThat(browse(between(MOMENT, null))).containsExactly(prompt);
    }

    @Test
    void what_was_sent_as_late_as_can_be_is_among_those_of_when_it_happened() {
        clock.advance(RegisterPurchases.MAX_AGE);
        Entry late = buys(Commands.occurring(shop.purchase(1_000), MOMENT));

        assertThat(browse(between(MOMENT, MOMENT.plusMillis(1)))).containsExactly(late);
        assertThat(browse(between(null, MOMENT))).isEmpty();
    }

    @Test
    void a_kind_a_customer_and_a_till_have_their_own() {
        Entry mine = buys(shop.customer(), 1_000);
        Entry others = buys(shop.customers().get(1), 2_000);
        Entry refund = refund(mine);

        assertThat(browse(of(PostingKind.REFUND, null))).containsExactly(refund);
        assertThat(browse(of(PostingKind.PURCHASE, null))).isEqualTo(newestFirst(mine, others));
        assertThat(browse(of(null, shop.customer()))).isEqualTo(newestFirst(mine, refund));
        assertThat(browse(of(PostingKind.PURCHASE, shop.customer()))).containsExactly(mine);
        assertThat(browse(reportedBy(mine.posting().reportedBy()))).isEqualTo(newestFirst(mine, others, refund));
        assertThat(browse(reportedBy(new Reporter.Person(Examples.ids().userId()))))
                .isEmpty();
    }

    @Test
    void the_refunds_of_a_purchase_are_found() {
        Entry purchase = buys(shop.customer(), 1_000);
        Entry other = buys(shop.customer(), 1_000);
        Entry refund = refund(purchase);

        assertThat(browse(EntryFilter.refundsOf(purchase.id()))).containsExactly(refund);
        assertThat(browse(EntryFilter.refundsOf(other.id()))).isEmpty();
    }

    @Test
    void a_ticket_is_found_by_all_of_its_folio_whether_it_earned_or_is_only_on_the_receipt() {
        Entry earned = buys(Commands.ticketed(shop.purchase(1_000), "A-1"));
        new Counter(useCases, shop).activate(Examples.points());
        Entry attached = buys(Commands.ticketed(shop.purchase(2_000), "A-1"));
        Entry others = buys(Commands.ticketed(shop.purchase(shop.customers().get(1), 2_000), "A-1"));
        Entry longer = buys(Commands.ticketed(shop.purchase(3_000), "A-10"));
        Entry elsewhere = buys(new Command(
                new Caller.Till(shop.key()),
                CustomerReference.of(shop.customer().id()),
                Amount.of(1_000),
                Metadata.of("{\"caja\":\"A-1\"}")));

        List<Entry> found = newestFirst(earned, attached, others);
        assertThat(browse(ticketed("A-1"))).isEqualTo(found).doesNotContain(elsewhere);
        assertThat(browse(ticketed("A-1"), null, 2)).isEqualTo(found.subList(0, 2));
        assertThat(browse(ticketed("A-1"), found.get(0).id(), 2)).isEqualTo(found.subList(1, 3));
        assertThat(browse(ticketedOf("A-1", shop.customer()))).isEqualTo(newestFirst(earned, attached));
        assertThat(browse(ticketed("A-10"))).containsExactly(longer);
        for (String none : List.of("a-1", "A", "A_1", "%")) {
            assertThat(browse(ticketed(none))).as(none).isEmpty();
        }
    }

    @Test
    void another_organizations_ticket_is_not_found() {
        Shop other = Shop.open(transactions(), Examples.points(), 1);
        Entry theirs = buys(Commands.ticketed(other.purchase(1_000), "A-1"));
        new Counter(useCases, other).activate(shop.version().program());
        Entry earned = buys(Commands.ticketed(other.purchase(2_000), "A-2"));

        assertThat(List.of(theirs, earned)).hasSize(2);
        assertThat(browse(ticketed("A-1"))).isEmpty();
        assertThat(browse(ticketed("A-2"))).isEmpty();
    }

    private Entry buys(Customer customer, long minorUnits) {
        return buys(shop.purchase(customer, minorUnits));
    }

    private Entry buys(Command command) {
        return Accepted.of(
                        useCases.registerPurchases().register(List.of(command)).get(0))
                .entry();
    }

    private Entry refund(Entry purchase) {
        return Accepted.of(useCases.refundPurchase()
                        .refund(new RefundPurchase.Command(
                                new Caller.Till(shop.key()), purchase.id(), null, null, null)))
                .entry();
    }

    private static List<Entry> newestFirst(Entry... entries) {
        return Stream.of(entries).sorted(NEWEST_FIRST).toList();
    }

    private static EntryFilter between(@Nullable Instant from, @Nullable Instant to) {
        return new EntryFilter(from, to, null, null, null, null, null);
    }

    private static EntryFilter of(@Nullable PostingKind kind, @Nullable Customer customer) {
        return new EntryFilter(null, null, kind, customer == null ? null : customer.id(), null, null, null);
    }

    private static EntryFilter reportedBy(Reporter reporter) {
        return new EntryFilter(null, null, null, null, null, reporter, null);
    }

    private static EntryFilter ticketed(String folio) {
        return new EntryFilter(null, null, null, null, new Ticket(folio), null, null);
    }

    private static EntryFilter ticketedOf(String folio, Customer customer) {
        return new EntryFilter(null, null, null, customer.id(), new Ticket(folio), null, null);
    }

    private List<Entry> browse(EntryFilter filter) {
        return browse(filter, null, 10);
    }

    private List<Entry> browse(EntryFilter filter, @Nullable TransactionId before, int limit) {
        return read(tx -> tx.ledger().browse(shop.organization().id(), filter, before, limit));
    }
}
