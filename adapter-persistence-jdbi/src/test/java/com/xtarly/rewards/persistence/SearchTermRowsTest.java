package com.xtarly.rewards.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.port.SearchQuery;
import com.xtarly.rewards.application.testkit.Accepted;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.organization.Organization;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchTermRowsTest {
    private static final int CUSTOMERS = 5_000;

    private final TestDatabase database = TestDatabase.fresh();

    @AutoClose
    private final JdbiStores stores = PostgresStores.open(database.asDatabase());

    @AutoClose
    private final Workload workload = new Workload(database);

    private final Organization organization = Examples.organization();
    private final Customer maria = Examples.maria(organization);

    @BeforeEach
    void save_maria() {
        var unused = stores.write(tx -> {
            tx.organizations().add(organization);
            return Accepted.all(tx.customers().add(List.of(maria)));
        });
    }

    @Test
    void a_term_that_was_left_behind_finds_nobody_who_was_erased() {
        erase();
        plant("maria");
        Customer other = Examples.customer(organization, "Mariana", "mariana@ejemplo.com");
        add(List.of(other));

        assertThat(search("maria", 1)).extracting(Account::customer).containsExactly(other);
        assertThat(search("maria", 9)).extracting(Account::customer).containsExactly(other);
    }

    @Test
    void erasing_leaves_no_term_whoever_wrote_it() {
        plant("mari");

        erase();

        assertThat(terms()).isZero();
    }

    /** What everybody has in common is asked of few. */
    @Test
    void a_search_reads_no_more_than_those_whom_its_longest_word_finds() {
        List<Customer> customers = IntStream.range(0, CUSTOMERS)
                .mapToObj(i -> Examples.customer(organization, "Ana Beatriz Carmen Dora %d".formatted(i), i + "@x.mx"))
                .toList();
        add(customers);
        for (String analyzed : List.of("customers", "customer_search_terms")) {
            assertThat(reads("maria ma gar garcia m")).as(analyzed).isLessThan(100);
            assertThat(reads("a b c d 4999")).as(analyzed).isLessThan(100);
            assertThat(reads("a b c d 49999")).as(analyzed).isLessThan(100);
            assertThat(reads("d do dor dora")).as(analyzed).isLessThan(CUSTOMERS + 500);
            assertThat(reads("ana beatriz carmen dora")).as(analyzed).isLessThan(CUSTOMERS + 500);
            workload.analyze(analyzed);
        }
    }

    @Test
    void the_terms_of_a_customer_are_removed_without_looking_through_anothers() {
        add(IntStream.range(0, CUSTOMERS)
                .mapToObj(i -> Examples.customer(organization, "N%d".formatted(i), i + "@x.mx"))
                .toList());

        assertThat(workload.writes(
                        "pg_stat_get_xact_blocks_fetched", tx -> tx.customers().erase(maria, Examples.MOMENT)))
                .isLessThan(200);
    }

    private long terms() {
        return Jdbi.create(
                        database.jdbcUrl(),
                        database.owner().user(),
                        database.owner().password())
                .withHandle(handle -> handle.createQuery("select count(*) from rewards.customer_search_terms")
                        .mapTo(long.class)
                        .one());
    }

    private long reads(String typed) {
        return workload.reads(tx -> assertThat(tx.customers().search(organization.id(), SearchQuery.of(typed), null, 9))
                .hasSizeLessThan(10));
    }

    private List<Account> search(String typed, int limit) {
        return stores.read(tx -> tx.customers().search(organization.id(), SearchQuery.of(typed), null, limit));
    }

    private void add(List<Customer> customers) {
        assertThat(Accepted.all(stores.write(tx -> tx.customers().add(customers))))
                .hasSameSizeAs(customers);
    }

    private void erase() {
        var unused = stores.write(tx -> {
            tx.customers().erase(maria, Examples.MOMENT);
            return true;
        });
    }

    /** As if a server of another version had written it. */
    private void plant(String term) {
        workload.owner("insert into rewards.customer_search_terms values ('%s', '%s', '%s')"
                .formatted(organization.id(), term, maria.id()));
    }
}
