package com.xtarly.rewards.persistence;

import static com.xtarly.rewards.persistence.Column.text;

import com.xtarly.rewards.application.port.SearchQuery;
import com.xtarly.rewards.application.port.SearchTerms;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** What customers are found by, in table {@code customer_search_terms}. */
record SearchTermRows(Handle handle) {
    private record Row(Customer customer, String term) {}

    private static final List<Column<Row>> ROWS = List.of(
            text("organization_id", row -> row.customer.organizationId().value()),
            text("customer_id", row -> row.customer.id().value()),
            text("term", Row::term));

    /** No text that begins alike comes after it. */
    static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    /** The limit is written out: a plan for any limit at all would read everybody. */
    private static final String EVERYBODY = """
            select * from customers
            where organization_id = :organizationId and customer_id < :before and erased_at is null
            order by customer_id desc
            limit %d
            """;

    /**
     * Whoever is found by the longest beginning, which the fewest have, is a range of the primary key; each of these is
     * asked for the others, until there are enough. To read the ranges of all took seconds where all were large.
     */
    private static final String FOUND = """
            select customers.* from (
                select distinct customer_id from customer_search_terms
                where organization_id = :organizationId
                  and term >= :beginning0 and term < :beyond0 and customer_id < :before
                order by customer_id desc
            ) as found cross join lateral (
                select * from customers
                where organization_id = :organizationId and customer_id = found.customer_id and erased_at is null
                  %2$s
                limit 1
            ) as customers
            order by found.customer_id desc
            limit %1$d
            """;

    private static final String ALSO = """
            and exists (
                select from customer_search_terms
                where organization_id = :organizationId and customer_id = found.customer_id
                  and term >= :beginning%1$d and term < :beyond%1$d)
            """;

    /** Those of new customers. */
    void add(Collection<Customer> customers) {
        if (customers.isEmpty()) {
            return;
        }
        Update insert = handle.createUpdate("insert into customer_search_terms (%s) select * from unnest(%s)"
                .formatted(Column.names(ROWS), Column.parameters(ROWS)));
        Column.bindAll(insert, ROWS, rows(customers));
        insert.execute();
    }

    /** All of a customer, whatever they were called. */
    void remove(Customer customer) {
        handle.createUpdate("""
                        delete from customer_search_terms
                        where organization_id = :organizationId and customer_id = :id
                        """)
                .bind("organizationId", customer.organizationId().value())
                .bind("id", customer.id().value())
                .execute();
    }

    List<Account> search(OrganizationId organizationId, SearchQuery query, @Nullable CustomerId before, int limit) {
        List<String> beginnings = query.beginnings().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        Query select = handle.createQuery(
                query.isEmpty()
                        ? EVERYBODY.formatted(limit)
                        : FOUND.formatted(
                                limit,
                                IntStream.range(1, beginnings.size())
                                        .mapToObj(ALSO::formatted)
                                        .collect(Collectors.joining())));
        for (int i = 0; i < beginnings.size(); i++) {
            select.bind("beginning" + i, beginnings.get(i)).bind("beyond" + i, beginnings.get(i) + LAST);
        }
        return select.bind("organizationId", organizationId.value())
                .bind("before", before == null ? LAST : before.value())
                .map(JdbiCustomers::account)
                .list();
    }

    private static List<Row> rows(Collection<Customer> customers) {
        return customers.stream()
                .flatMap(customer -> SearchTerms.of(customer).terms().stream().map(term -> new Row(customer, term)))
                .toList();
    }
}
