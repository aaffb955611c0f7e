package com.xtarly.rewards.application.broken;

import com.xtarly.rewards.application.port.SearchQuery;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Stores that each find the wrong customers. */
final class BrokenCustomers {
    private BrokenCustomers() {}

    /** Finds customers of every organization. */
    static Transactions leakingSearch(Transactions honest) {
        return Facade.changing(honest, "customers.search", (tx, method, arguments) -> {
            List<Account> found = new ArrayList<>();
            for (var organization : tx.organizations().list()) {
                found.addAll(tx.customers()
                        .search(organization.id(), (SearchQuery) arguments[1], (CustomerId) arguments[2], (int)
                                arguments[3]));
            }
            return found;
        });
    }

    /** Says that a customer was changed, and leaves them as they are. */
    static Transactions unchanging(Transactions honest) {
        return Facade.changing(
                honest, "customers.change", (tx, method, arguments) -> Outcome.accepted((Customer) arguments[0]));
    }

    /** Erases nobody. */
    static Transactions remembering(Transactions honest) {
        return Facade.changing(honest, "customers.erase", (tx, method, arguments) -> null);
    }

    /** Answers with who the customer is by now. */
    static Transactions forgettingFirstAnswers(Transactions honest) {
        return Facade.changing(
                honest,
                "customers.asEnrolled",
                (tx, method, arguments) -> tx
                        .customers()
                        .find(List.of(
                                CustomerReference.of((CustomerId) arguments[1]).within((OrganizationId) arguments[0])))
                        .stream()
                        .map(Account::customer)
                        .findFirst());
    }

    /** Finds only what is written as it was typed. */
    static Transactions literalSearch(Transactions honest) {
        return Facade.changing(
                honest,
                "customers.search",
                (tx, method, arguments) -> tx
                        .customers()
                        .search((OrganizationId) arguments[0], SearchQuery.EVERYBODY, null, Integer.MAX_VALUE)
                        .stream()
                        .filter(account -> ((SearchQuery) arguments[1])
                                .beginnings().stream()
                                        .allMatch(account.customer().name().value()::startsWith))
                        .sorted(Comparator.comparing((Account account) ->
                                        account.customer().id().value())
                                .reversed())
                        .toList());
    }
}
