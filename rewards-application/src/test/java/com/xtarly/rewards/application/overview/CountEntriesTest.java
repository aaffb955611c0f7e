package com.xtarly.rewards.application.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.testkit.Accepted;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.application.testkit.SettableClock;
import com.xtarly.rewards.application.testkit.Shop;
import com.xtarly.rewards.application.testkit.UseCases;
import com.xtarly.rewards.domain.customer.Customer;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class CountEntriesTest {
    private final InMemoryStores stores = new InMemoryStores();
    private final UseCases useCases = UseCases.over(stores, SettableClock.at(Examples.MOMENT));
    private final Shop shop = Shop.open(stores, Examples.points(), 3);
    private final CountEntries countEntries = useCases.countEntries();

    @Test
    void whoever_has_more_than_a_step_counts_is_counted_in_the_next_ones() {
        for (Customer customer : shop.customers()) {
            var unused = Accepted.all(
                    useCases.registerPurchases().register(Collections.nCopies(1_700, shop.purchase(customer, 10_000))));
        }

        assertThat(countEntries.count(shop.organization(), 2)).isFalse();
        assertThat(countEntries.count(shop.organization(), 2)).isTrue();

        Overview overview = useCases.showOverview().show(shop.organization(), 1);
        assertThat(overview.complete()).isTrue();
        assertThat(overview.now().figures().purchases()).isEqualTo(5_100);
        assertThat(overview.now().visitors().all()).isEqualTo(3);
        assertThat(overview.best())
                .extracting(best -> best.patron().purchases())
                .containsExactly(1_700L, 1_700L, 1_700L);
    }
}
