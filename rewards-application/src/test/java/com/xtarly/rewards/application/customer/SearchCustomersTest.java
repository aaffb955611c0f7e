package com.xtarly.rewards.application.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.xtarly.rewards.application.Standing;
import com.xtarly.rewards.application.port.SearchQuery;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.application.testkit.Shop;
import com.xtarly.rewards.application.testkit.UseCases;
import com.xtarly.rewards.domain.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchCustomersTest {
    private final InMemoryStores stores = new InMemoryStores();
    private final Shop shop = Shop.open(stores, Examples.tiers(), 5);
    private final SearchCustomers searchCustomers = new SearchCustomers(stores);

    @Test
    void a_page_says_where_the_next_one_begins_and_the_last_one_that_it_is() {
        SearchCustomers.Page first = searchCustomers.search(shop.organization().id(), SearchQuery.EVERYBODY, null, 3);
        SearchCustomers.Page second =
                searchCustomers.search(shop.organization().id(), SearchQuery.EVERYBODY, first.next(), 3);

        assertThat(first.customers()).hasSize(3);
        assertThat(second.customers()).hasSize(2);
        assertThat(second.next()).isNull();
        assertThat(searchCustomers
                        .search(shop.organization().id(), SearchQuery.EVERYBODY, null, 5)
                        .next())
                .isNull();
    }

    @Test
    void each_is_found_with_their_tier() {
        assertThat(UseCases.over(stores).registerPurchases().register(List.of(shop.purchase(100_000))))
                .allMatch(Outcome.Accepted.class::isInstance);

        List<Standing> found = searchCustomers
                .search(
                        shop.organization().id(),
                        SearchQuery.of(shop.customer().email().value()),
                        null,
                        3)
                .customers();

        assertThat(found).hasSize(1);
        assertThat(found.get(0).tier()).isEqualTo(Examples.tier("Silver", 100, "1.25"));
    }

    @Test
    void a_page_has_its_limits() {
        for (int limit : new int[] {0, SearchCustomers.MAX_LIMIT + 1}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> searchCustomers.search(shop.organization().id(), SearchQuery.EVERYBODY, null, limit));
        }
    }
}
