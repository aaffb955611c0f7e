package com.xtarly.rewards.persistence;

import static com.xtarly.rewards.persistence.Column.text;

import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.customer.SearchQuery;
import com.xtarly.rewards.domain.customer.SearchTerms;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.util.Collection;
import java.util.List;
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

    private static final List<Column<String>> BEGINNINGS =
            List.of(text("beginnings", beginning -> beginning), text("beyond", beginning -> beginning + LAST));

    private static final String EVERYBODY = """
            select * from customers
            where organization_id = :organization_id
              and (:before::text is null or customer_id < :before)
            order by customer_id desc
            limit :limit
            """;

    private static final String FOUND = """
            with found as (
                select customer_id
                from unnest(:beginnings::text[], :beyond::text[]) as wanted (beginning, beyond)
                join customer_search_terms on organization_id = :organization_id and term >= beginning and term < beyond
                where :before::text is null or customer_id < :before
                group by customer_id
                having count(distinct beginning) = :count
                order by customer_id desc
                limit :limit
            )
            select * from customers
            where organization_id = :organization_id and customer_id in (select customer_id from found)
            order by customer_id desc
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

    List<Account> search(OrganizationId organizationId, SearchQuery query, @Nullable CustomerId before, int limit) {
        Query select = handle.createQuery(query.isEmpty() ? EVERYBODY : FOUND);
        if (!query.isEmpty()) {
            Column.bindAll(select, BEGINNINGS, query.beginnings());
            select.bind("count", query.beginnings().size());
        }
        return select.bind("organization_id", organizationId.value())
                .bind("before", before == null ? null : before.value())
                .bind("limit", limit)
                .map(JdbiCustomers::account)
                .list();
    }

    private static List<Row> rows(Collection<Customer> customers) {
        return customers.stream()
                .flatMap(customer -> SearchTerms.of(customer).terms().stream().map(term -> new Row(customer, term)))
                .toList();
    }
}
