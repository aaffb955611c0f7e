package com.xtarly.rewards.persistence;

import static com.xtarly.rewards.persistence.Column.text;

import com.xtarly.rewards.application.port.SearchQuery;
import com.xtarly.rewards.application.port.SearchTerms;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.util.Collection;
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
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    /** The limit is written out: a plan for any limit at all would read everybody. */
    private static final String EVERYBODY = """
            select * from customers
            where organization_id = :organizationId and customer_id < :before and erased_at is null
            order by customer_id desc
            limit %d
            """;

    private static final String FOUND = """
            with found as (
                %2$s
                order by customer_id desc
                limit %1$d
            )
            select * from customers
            where organization_id = :organizationId and customer_id in (select customer_id from found)
            order by customer_id desc
            """;

    /** One for each beginning: each is a range of the primary key, whatever the plan. */
    private static final String BEGINNING = """
            select distinct customer_id from customer_search_terms
            where organization_id = :organizationId
              and term >= :beginning%1$d and term < :beyond%1$d and customer_id < :before
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

    /** All of a customer as they are still called. */
    void remove(Customer customer) {
        Update delete = handle.createUpdate("""
                delete from customer_search_terms
                where (organization_id, term, customer_id) in (
                    select organization_id, term, customer_id from unnest(%s) as gone (%s))
                """.formatted(Column.parameters(ROWS), Column.names(ROWS)));
        Column.bindAll(delete, ROWS, rows(List.of(customer)));
        delete.execute();
    }

    List<Account> search(OrganizationId organizationId, SearchQuery query, @Nullable CustomerId before, int limit) {
        List<String> beginnings = query.beginnings();
        Query select = handle.createQuery(
                query.isEmpty()
                        ? EVERYBODY.formatted(limit)
                        : FOUND.formatted(
                                limit,
                                IntStream.range(0, beginnings.size())
                                        .mapToObj(BEGINNING::formatted)
                                        .collect(Collectors.joining(" intersect "))));
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
