package com.xtarly.rewards.application;

import com.xtarly.rewards.application.access.IssuedApiKey;
import com.xtarly.rewards.application.port.StoresUnavailable;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.program.ProgramVersion;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks up customers at the counter: any number of them, in one snapshot with the keys that ask. Thread-safe. */
public final class FindCustomers {
    /** Who asks, and for whom. */
    public record Query(Caller caller, CustomerReference customer) {}

    private record Answer(List<Outcome<Standing>> outcomes, List<IssuedApiKey> notedLongAgo) {}

    private final Transactions transactions;
    private final Clock clock;

    public FindCustomers(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Answers the queries.
     *
     * @return one outcome for each query, in their order; refused with {@code UNKNOWN_API_KEY},
     *     {@code CUSTOMER_NOT_FOUND} or {@code CUSTOMER_MISMATCH}
     */
    public List<Outcome<Standing>> find(List<Query> queries) {
        Instant now = clock.instant();
        Answer answer = transactions.read(tx -> find(tx, queries, now));
        if (!answer.notedLongAgo().isEmpty()) {
            noteUse(answer.notedLongAgo(), now);
        }
        return answer.outcomes();
    }

    /** A database that can be read but not written still answers; the use is noted with a later call. */
    private void noteUse(List<IssuedApiKey> keys, Instant now) {
        try {
            var unused = transactions.write(tx -> {
                tx.apiKeys().markUsed(keys, now);
                return keys;
            });
        } catch (StoresUnavailable e) {
            // The stores said so themselves.
        }
    }

    private static Answer find(UnitOfWork tx, List<Query> queries, Instant now) {
        Callers callers = Callers.identify(
                tx.apiKeys(), queries.stream().map(Query::caller).toList(), now);
        Accounts accounts = new Accounts(tx.customers().find(references(queries, callers)));
        Map<OrganizationId, ProgramVersion> programs = tx.programs().active(callers.organizations()).stream()
                .collect(Collectors.toMap(ProgramVersion::organizationId, Function.identity()));
        List<Outcome<Standing>> outcomes = queries.stream()
                .map(query -> callers.of(query.caller())
                        .then(caller -> accounts.find(reference(query, caller))
                                .map(account -> Standing.of(account, programs.get(caller.organizationId())))))
                .toList();
        return new Answer(outcomes, callers.notedLongAgo(now));
    }

    private static List<CustomerReference.Within> references(List<Query> queries, Callers callers) {
        return queries.stream()
                .flatMap(query -> callers.of(query.caller()).stream().map(caller -> reference(query, caller)))
                .toList();
    }

    private static CustomerReference.Within reference(Query query, Callers.Known caller) {
        return query.customer().within(caller.organizationId());
    }
}
