package com.xtarly.rewards.application;

import static com.xtarly.rewards.application.testkit.Counter.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.xtarly.rewards.application.ListTransactions.Page;
import com.xtarly.rewards.application.ListTransactions.Query;
import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.application.testkit.Accepted;
import com.xtarly.rewards.application.testkit.Counter;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.application.testkit.SettableClock;
import com.xtarly.rewards.application.testkit.Shop;
import com.xtarly.rewards.application.testkit.UseCases;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.Refundable;
import com.xtarly.rewards.domain.ledger.TransactionId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A till looks back: at one transaction, and at all of a customer's. */
class HistoryTest {
    private final InMemoryStores stores = new InMemoryStores();
    private final UseCases useCases = UseCases.over(stores, SettableClock.at(Examples.MOMENT.plusSeconds(60)));
    private final Shop shop = Shop.open(stores, Examples.points(), 2);
    private final Counter counter = new Counter(useCases, shop);
    private final Counter other = new Counter(useCases, Shop.open(stores, Examples.points(), 1));

    @Test
    void a_customers_history_is_newest_first_with_running_balances() {
        Receipt purchase = counter.registered(shop.purchase(35_000));
        Receipt refund = Accepted.of(counter.refund(purchase.transactionId(), 5_000L));
        assertThat(counter.registered(shop.purchase(shop.customers().get(1), 9_000))
                        .replayed())
                .isFalse();

        Page page = list(null, 100);

        assertThat(page).isEqualTo(new Page(List.of(refund.entry(), purchase.entry()), null));
        assertThat(page.entries()).extracting(entry -> entry.after().points()).containsExactly(30L, 35L);
    }

    @Test
    void pages_of_any_size_add_up_to_the_history_while_it_grows() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            entries.add(counter.registered(shop.purchase(i * 1_000L)).entry());
        }
        Collections.reverse(entries);
        for (int limit = 1; limit <= 11; limit++) {
            List<Entry> read = new ArrayList<>();
            Long next = null;
            do {
                Page page = list(next, limit);
                assertThat(page.entries()).hasSizeLessThanOrEqualTo(limit).isNotEmpty();
                read.addAll(page.entries());
                next = page.next();
                assertThat(counter.registered(shop.purchase(1)).replayed()).isFalse();
            } while (next != null);

            assertThat(read.subList(read.size() - 10, read.size())).isEqualTo(entries);
            assertThat(read).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_page_that_ends_with_the_first_entry_is_the_last() {
        for (int i = 0; i < 4; i++) {
            assertThat(counter.registered(shop.purchase(1_000)).replayed()).isFalse();
        }

        assertThat(list(null, 4).next()).isNull();
        assertThat(list(null, 3).next()).isEqualTo(2);
        assertThat(list(2L, 3).entries()).hasSize(1);
        assertThat(list(2L, 3).next()).isNull();
    }

    @Test
    void without_entries_or_beyond_the_first_the_page_is_empty_and_the_last() {
        assertThat(list(null, 1)).isEqualTo(new Page(List.of(), null));
        assertThat(list(1L, 100)).isEqualTo(new Page(List.of(), null));
        assertThat(list(0L, 100)).isEqualTo(new Page(List.of(), null));
        assertThat(list(-7L, 100)).isEqualTo(new Page(List.of(), null));
    }

    @Test
    void a_page_has_1_to_100_entries() {
        CustomerId customer = shop.customer().id();

        assertThat(new Query(new Caller.Till(shop.key()), customer, null, 1).limit())
                .isEqualTo(1);
        assertThat(new Query(new Caller.Till(shop.key()), customer, null, 100).limit())
                .isEqualTo(100);
        for (int limit : new int[] {0, 101, -1}) {
            assertThatThrownBy(() -> new Query(new Caller.Till(shop.key()), customer, null, limit))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The limit is 1 to 100.");
        }
    }

    @Test
    void another_organizations_customer_has_no_history_here() {
        assertThat(other.registered(other.shop().purchase(1_000)).replayed()).isFalse();

        assertThat(reason(list(shop.key(), other.shop().customer().id()))).isEqualTo(Reason.CUSTOMER_NOT_FOUND);
        assertThat(reason(list(shop.key(), Examples.ids().customerId()))).isEqualTo(Reason.CUSTOMER_NOT_FOUND);
        assertThat(reason(list(Examples.unissuedKey(), shop.customer().id()))).isEqualTo(Reason.UNKNOWN_API_KEY);
    }

    @Test
    void a_transaction_is_found_with_what_was_refunded_of_it() {
        Receipt purchase = counter.registered(shop.purchase(35_000));
        assertThat(find(purchase.transactionId())).isEqualTo(Outcome.accepted(new Refundable(purchase.entry(), 0, 0)));

        Receipt part = Accepted.of(counter.refund(purchase.transactionId(), 5_000L));
        assertThat(counter.refund(purchase.transactionId(), 6_000L)).isInstanceOf(Outcome.Accepted.class);

        assertThat(find(purchase.transactionId()))
                .isEqualTo(Outcome.accepted(new Refundable(purchase.entry(), 11_000, 2)));
        assertThat(find(part.transactionId())).isEqualTo(Outcome.accepted(new Refundable(part.entry(), 0, 0)));
    }

    @Test
    void another_organizations_transaction_is_as_unknown_as_one_that_never_was() {
        Receipt theirs = other.registered(other.shop().purchase(1_000));

        assertThat(find(theirs.transactionId()))
                .isEqualTo(Outcome.refused(Reason.TRANSACTION_NOT_FOUND))
                .isEqualTo(find(Examples.ids().transactionId()));
        assertThat(reason(useCases.findTransaction()
                        .find(new Caller.Till(Examples.unissuedKey()), theirs.transactionId())))
                .isEqualTo(Reason.UNKNOWN_API_KEY);
    }

    private Outcome<Refundable> find(TransactionId id) {
        return useCases.findTransaction().find(new Caller.Till(shop.key()), id);
    }

    private Page list(@Nullable Long before, int limit) {
        return Accepted.of(useCases.listTransactions()
                .list(new Query(new Caller.Till(shop.key()), shop.customer().id(), before, limit)));
    }

    private Outcome<Page> list(ApiKey key, CustomerId customer) {
        return useCases.listTransactions().list(new Query(new Caller.Till(key), customer, null, 10));
    }
}
