package com.xtarly.rewards.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.xtarly.rewards.application.port.AuditReport;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.ledger.Balance;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.Purchase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ledger only grows, entry after entry, and the balance beside the customer moves with it. */
public abstract class LedgerContract extends StoresContract {
    private Shop shop;

    @BeforeEach
    void open_a_shop() {
        shop = Shop.open(transactions(), Examples.points(), 3);
    }

    @Test
    void an_entry_moves_the_balance_of_its_customer_and_of_nobody_else() {
        append(purchases(shop.customer(), 35_000));

        assertThat(account(shop.customer()).balance()).isEqualTo(new Balance(35, 0, 35, 1));
        assertThat(account(shop.customers().get(1)).balance()).isEqualTo(Balance.ZERO);
    }

    @Test
    void several_entries_of_one_customer_move_the_balance_to_that_after_the_last() {
        append(purchases(shop.customer(), 1_000, 2_000, 0));
        append(purchases(shop.customer(), 4_000));

        assertThat(account(shop.customer()).balance()).isEqualTo(new Balance(7, 0, 7, 4));
    }

    @Test
    void entries_of_several_customers_may_be_mixed() {
        List<Entry> one = purchases(shop.customers().get(0), 1_000, 2_000);
        List<Entry> two = purchases(shop.customers().get(1), 10_000, 20_000);

        append(List.of(one.get(0), two.get(0), one.get(1), two.get(1)));

        assertThat(account(shop.customers().get(0)).balance()).isEqualTo(new Balance(3, 0, 3, 2));
        assertThat(account(shop.customers().get(1)).balance()).isEqualTo(new Balance(30, 0, 30, 2));
    }

    @Test
    void the_same_customer_id_in_another_organization_keeps_its_own_balance() {
        Shop other = Shop.open(transactions(), Examples.points(), 0);
        Customer mine = shop.customer();
        Customer theirs =
                new Customer(other.organization().id(), mine.id(), mine.name(), mine.email(), mine.createdAt());
        assertThat(saved(List.of(theirs))).hasSize(1);

        append(purchases(mine, 35_000));

        assertThat(account(theirs).balance()).isEqualTo(Balance.ZERO);
    }

    @Test
    void none_and_five_hundred_entries_are_appended_at_once() {
        append(List.of());
        append(purchases(shop.customer(), new long[500]));

        assertThat(account(shop.customer()).balance()).isEqualTo(new Balance(0, 0, 0, 500));
    }

    @Test
    void an_entry_that_skips_a_place_is_not_appended() {
        List<Entry> entries = purchases(shop.customer(), 1_000, 2_000);

        refuses(List.of(entries.get(1)));
    }

    @Test
    void an_entry_is_not_appended_twice() {
        List<Entry> entries = purchases(shop.customer(), 1_000);
        append(entries);

        refuses(List.of(withNewId(entries.get(0))));
        refuses(entries);
    }

    @Test
    void an_entry_that_does_not_add_up_is_not_appended() {
        Entry right = purchases(shop.customer(), 1_000).get(0);

        refuses(List.of(leadingTo(right, new Balance(2, 0, 1, 1))));
        refuses(List.of(leadingTo(right, new Balance(1, 1, 1, 1))));
        refuses(List.of(leadingTo(right, new Balance(1, 0, 2, 1))));
    }

    @Test
    void one_entry_that_does_not_follow_keeps_out_all_the_others() {
        Entry elsewhere = purchases(shop.customers().get(1), 1_000).get(0);
        List<Entry> gap = new ArrayList<>(purchases(shop.customer(), 1_000, 2_000, 3_000));
        gap.remove(1);
        gap.add(0, elsewhere);

        refuses(gap);

        assertThat(account(shop.customers().get(1)).balance()).isEqualTo(Balance.ZERO);
    }

    @Test
    void an_audit_counts_everything_and_finds_every_balance_to_be_the_sum_of_its_entries() {
        AuditReport before = audit();
        Shop stamping = Shop.open(transactions(), Examples.stamps(), 2);
        append(purchases(shop.customer(), 35_000, 1_000));
        append(List.of(Accepted.of(Account.opened(stamping.customer())
                .judge(Examples.purchase(stamping.issuedKey()), stamping.version()))));

        AuditReport after = audit();

        assertThat(after.clean()).as("%s", after.discrepancies()).isTrue();
        assertThat(after.organizations() - before.organizations()).isEqualTo(1);
        assertThat(after.customers() - before.customers()).isEqualTo(2);
        assertThat(after.entries() - before.entries()).isEqualTo(3);
        assertThat(after.points() - before.points()).isEqualTo(36);
        assertThat(after.stamps() - before.stamps()).isEqualTo(1);
    }

    private void append(List<Entry> entries) {
        write(tx -> {
            lockEach(tx, entries);
            tx.ledger().append(entries);
        });
    }

    private static void lockEach(UnitOfWork tx, List<Entry> entries) {
        assertThat(tx.customers()
                        .lock(entries.stream()
                                .map(entry ->
                                        CustomerReference.of(entry.customerId()).within(entry.organizationId()))
                                .toList()))
                .isNotNull();
    }

    private void refuses(List<Entry> entries) {
        Balance before = account(shop.customer()).balance();
        AuditReport counted = audit();

        assertThatThrownBy(() -> append(entries)).isInstanceOf(IllegalStateException.class);

        assertThat(account(shop.customer()).balance()).isEqualTo(before);
        assertThat(audit()).isEqualTo(counted);
    }

    private AuditReport audit() {
        return read(tx -> tx.ledger().audit());
    }

    /** The entries of a customer's purchases of these amounts, one after the other from the present balance on. */
    private List<Entry> purchases(Customer customer, long... amounts) {
        List<Entry> entries = new ArrayList<>();
        Account account = account(customer);
        for (long amount : amounts) {
            Purchase purchase = Examples.purchase(shop.issuedKey(), Amount.of(amount), Examples.metadata());
            Entry entry = Accepted.of(account.judge(purchase, shop.version()));
            entries.add(entry);
            account = account.after(entry);
        }
        return entries;
    }

    private Entry withNewId(Entry entry) {
        return new Entry(
                entry.organizationId(),
                entry.customerId(),
                Examples.purchase(shop.issuedKey()),
                entry.programVersion(),
                entry.calculation(),
                entry.after());
    }

    private static Entry leadingTo(Entry entry, Balance after) {
        return new Entry(
                entry.organizationId(),
                entry.customerId(),
                entry.posting(),
                entry.programVersion(),
                entry.calculation(),
                after);
    }
}
