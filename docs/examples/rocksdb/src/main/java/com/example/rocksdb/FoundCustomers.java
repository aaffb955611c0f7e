package com.example.rocksdb;

import com.xtarly.rewards.application.port.SearchQuery;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom a query finds: each beginning is one stretch of the terms, and who is in all of them is found. */
record FoundCustomers(Tables tables, OrganizationId organizationId) {
    /** The greatest first. */
    Stream<String> ids(SearchQuery query, @Nullable CustomerId before) {
        if (query.isEmpty()) {
            Rows<Customer> all = tables.customers(organizationId);
            return (before == null ? all.descending() : all.descending(Key.of(before.value())))
                    .map(customer -> customer.id().value());
        }
        TreeSet<String> found = new TreeSet<>(withTerm(query.beginnings().get(0)));
        List<String> further = query.beginnings().subList(1, query.beginnings().size());
        further.forEach(beginning -> found.retainAll(withTerm(beginning)));
        return (before == null ? found : found.headSet(before.value(), false)).descendingSet().stream();
    }

    private Set<String> withTerm(String beginning) {
        Set<String> ids = new HashSet<>();
        tables.terms(organizationId).under(Key.beginning(beginning)).ascending().forEach(ids::add);
        return ids;
    }
}
