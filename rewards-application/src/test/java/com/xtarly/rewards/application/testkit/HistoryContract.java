package com.xtarly.rewards.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.Refund;
import com.xtarly.rewards.domain.ledger.RefundReason;
import com.xtarly.rewards.domain.ledger.Refundable;
import com.xtarly.rewards.domain.ledger.TransactionId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the ledger holds can be read back: page by page, by its id, and with what was refunded of it. */
public abstract class HistoryContract extends StoresContract {
    private Shop shop;

    @BeforeEach
    void open_a_shop() {
        shop = Shop.open(transactions(), Examples.tiers(), 2);
    }

    @Test
    void history_is_newest_first_and_only_the_customers_own() {
        Entry first = purchase(shop, shop.customer(), 35_000);
        Entry second = purchase(shop, shop.customer(), 70_000);
        Entry others = purchase(shop, shop.customers().get(1), 1_000);

        assertThat(history(shop.customer(), Long.MAX_VALUE, 10)).containsExactly(second, first);
        assertThat(history(shop.customers().get(1), Long.MAX_VALUE, 10)).containsExactly(others);
    }

    @Test
    void pages_follow_each_other_without_a_gap_while_the_ledger_grows() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            entries.add(purchase(shop, shop.customer(), i * 1_000L));
        }
        Collections.reverse(entries);

        List<Entry> read = new ArrayList<>(history(shop.customer(), Long.MAX_VALUE, 3));
        assertThat(purchase(shop, shop.customer(), 9_000)).isNotNull();
        while (read.size() < entries.size()) {
            read.addAll(
                    history(shop.customer(), read.get(read.size() - 1).after().entries(), 3));
        }

        assertThat(read).isEqualTo(entries);
        assertThat(history(shop.customer(), 1, 3)).isEmpty();
    }

    @Test
    void transactions_are_found_by_their_ids_within_their_organization() {
        Shop other = Shop.open(transactions(), Examples.stamps(), 1);
        Entry mine = purchase(shop, shop.customer(), 35_000);
        Entry theirs = purchase(other, other.customer(), 9_000);

        List<Refundable> found = read(tx -> tx.ledger()
                .find(List.of(
                        mine.id().within(shop.organization().id()),
                        theirs.id().within(other.organization().id()),
                        theirs.id().within(shop.organization().id()),
                        Examples.ids()
                                .transactionId()
                                .within(shop.organization().id()))));

        assertThat(found).containsExactlyInAnyOrder(new Refundable(mine, 0, 0), new Refundable(theirs, 0, 0));
    }

    @Test
    void refunds_are_counted_and_explain_themselves() {
        assertThat(purchase(shop, shop.customer(), 500_000).after().points()).isEqualTo(500);
        Entry purchase = purchase(shop, shop.customer(), 35_900);

        Entry part = refund(purchase, 10_000L, RefundReason.of("La leche estaba agria"));
        Entry rest = refund(purchase, null, null);

        assertThat(purchase.calculation().points()).isEqualTo(52);
        assertThat(find(purchase.id())).isEqualTo(new Refundable(purchase, 35_900, 2));
        assertThat(find(part.id())).isEqualTo(new Refundable(part, 0, 0));
        assertThat(history(shop.customer(), Long.MAX_VALUE, 2)).containsExactly(rest, part);
        assertThat(account(shop.customer()).balance()).isEqualTo(rest.after());
    }

    @Test
    void a_refunded_stamp_is_read_back() {
        Shop stamping = Shop.open(transactions(), Examples.stamps(), 1);
        Entry purchase = purchase(stamping, stamping.customer(), 9_000);

        Entry part = refund(purchase, 8_999L, null);
        Entry rest = refund(purchase, 1L, null);

        assertThat(history(stamping.customer(), Long.MAX_VALUE, 9)).containsExactly(rest, part, purchase);
        assertThat(rest.after().stamps()).isZero();
    }

    private List<Entry> history(Customer customer, long before, int limit) {
        return read(tx -> tx.ledger().history(customer, before, limit));
    }

    private Refundable find(TransactionId id) {
        List<Refundable> found = read(
                tx -> tx.ledger().find(List.of(id.within(shop.organization().id()))));
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private Entry purchase(Shop at, Customer customer, long minorUnits) {
        return appended(
                customer,
                account -> account.judge(
                        Examples.purchase(at.issuedKey(), Amount.of(minorUnits), Examples.metadata()), at.version()));
    }

    private Entry refund(Entry purchase, @Nullable Long minorUnits, @Nullable RefundReason reason) {
        Refund refund = new Refund(
                Examples.ids().transactionId(),
                purchase.posting().reportedBy(),
                purchase.id(),
                Examples.MOMENT,
                reason,
                Examples.idempotency());
        Amount amount = minorUnits == null ? null : Amount.of(minorUnits);
        Customer customer = customerOf(purchase);
        return appended(customer, account -> account.judge(refund, refundable(purchase), amount));
    }

    private Customer customerOf(Entry entry) {
        return read(tx -> tx.customers()
                        .find(List.of(CustomerReference.of(entry.customerId()).within(entry.organizationId()))))
                .get(0)
                .customer();
    }

    private Refundable refundable(Entry entry) {
        return read(tx -> tx.ledger().find(List.of(entry.id().within(entry.organizationId()))))
                .get(0);
    }

    private Entry appended(Customer customer, Function<Account, Outcome<Entry>> judge) {
        return transactions().write(tx -> {
            Entry entry = Accepted.of(judge.apply(lockedAccount(tx, customer)));
            tx.ledger().append(List.of(entry));
            return entry;
        });
    }
}
