package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.application.Caller;
import com.xtarly.rewards.application.NewApiKey;
import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.ledger.Idempotency;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What random operations choose from, and what must be true of it. The same seed makes the same choices. */
final class RandomWorld {
    /** So far back a till repeats itself. */
    private static final int LATEST = 6;

    final Transactions stores;
    final Random random;
    final SettableClock clock = SettableClock.at(Examples.MOMENT);
    final UseCases useCases;
    final List<Organization> organizations = new ArrayList<>();
    final List<NewApiKey> keys = new ArrayList<>();
    final ExpectedBalances balances = new ExpectedBalances();
    final ExpectedRequests requests = new ExpectedRequests();

    RandomWorld(Transactions stores, long seed) {
        this.stores = stores;
        this.random = new Random(seed);
        this.useCases = UseCases.over(stores, clock);
    }

    boolean oneIn(int bound) {
        return random.nextInt(bound) == 0;
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> T latest(List<T> choices) {
        return any(choices.subList(Math.max(0, choices.size() - LATEST), choices.size()));
    }

    /** Mostly one of the last, which were not rotated yet; sometimes one that nobody was given. */
    NewApiKey key() {
        return switch (random.nextInt(20)) {
            case 0 -> Examples.key(any(organizations));
            case 1, 2, 3 -> any(keys);
            default -> any(keys.subList(Math.max(0, keys.size() - 4), keys.size()));
        };
    }

    /** Mostly a till with this key; sometimes a person of the same organization. */
    Caller caller(NewApiKey key) {
        return oneIn(5)
                ? new Caller.Person(
                        key.issued().organizationId(), Examples.ids().userId())
                : new Caller.Till(key.key());
    }

    /** For whom somebody acts whose request was accepted. */
    OrganizationId owner(Caller accepted) {
        return accepted.fold(this::owner, Caller.Person::organizationId);
    }

    private OrganizationId owner(ApiKey accepted) {
        return keys.stream()
                .filter(key -> key.key().equals(accepted))
                .findFirst()
                .orElseThrow()
                .issued()
                .organizationId();
    }

    /** Mostly one of the key's own organization. */
    Customer customer(NewApiKey key) {
        List<Customer> own = balances.where(
                customer -> customer.organizationId().equals(key.issued().organizationId()));
        return oneIn(8) ? any(balances.customers()) : any(own);
    }

    CustomerReference reference(Customer customer) {
        return switch (random.nextInt(10)) {
            case 0 -> CustomerReference.of(Examples.ids().customerId());
            case 1 ->
                new CustomerReference(customer.id(), any(balances.customers()).email());
            case 2 -> new CustomerReference(customer.id(), customer.email());
            case 3, 4 -> CustomerReference.of(Email.parse(shouted(customer)));
            default -> CustomerReference.of(customer.id());
        };
    }

    /** Any magnitude: nothing, a coffee, and what one cannot pay without leaving the range. */
    Amount amount() {
        long limit = (long) Math.pow(10, random.nextInt(13));
        return Amount.of(random.nextLong(Math.min(limit, Amount.MAX_MINOR_UNITS)));
    }

    /** Half of the requests have a key, some one that was used for another. */
    @Nullable
    Idempotency request() {
        if (random.nextBoolean()) {
            return null;
        }
        List<Idempotency> sent = requests.sent();
        return oneIn(6) && !sent.isEmpty() ? Commands.changed(latest(sent)) : Examples.idempotency();
    }

    static String shouted(Customer customer) {
        return customer.email().value().toUpperCase(Locale.ROOT);
    }

    static String told(Outcome<?> outcome) {
        return outcome.fold(done -> "done", Enum::name);
    }
}
