package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.application.access.IssuedApiKey;
import com.xtarly.rewards.application.access.PasswordHash;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.EntryFilter;
import com.xtarly.rewards.application.port.SearchQuery;
import com.xtarly.rewards.application.port.Statistics;
import com.xtarly.rewards.application.port.Statistics.Measure;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.application.port.Visit;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.ledger.PostingKind;
import com.xtarly.rewards.domain.ledger.Reporter;
import com.xtarly.rewards.domain.ledger.Ticket;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether stores keep two organizations apart in which everything goes by the same ids. */
public final class Isolation {
    private static final int ALL = 99;
    private static final Instant LATER = Examples.MOMENT.plusSeconds(60);
    private static final LocalDate LAST = Twin.DAY.plusDays(9);

    private final Transactions transactions;
    private final Twin first;
    private final Twin second;

    private Isolation(Transactions transactions, Twin first, Twin second) {
        this.transactions = transactions;
        this.first = first;
        this.second = second;
    }

    /** Two that are yet to move in, the one with the lower or with the higher id first. */
    public static Isolation of(Transactions transactions, boolean lowerFirst) {
        Twin.Names names = Twin.Names.fresh();
        List<Organization> two = Stream.generate(Examples::organization)
                .limit(2)
                .sorted((one, other) -> one.id().value().compareTo(other.id().value()) * (lowerFirst ? 1 : -1))
                .toList();
        return new Isolation(transactions, Twin.of(two.get(0), 1, names), Twin.of(two.get(1), 2, names));
    }

    /**
     * One moves in after the other and is turned upside down.
     *
     * @throws AssertionError when one sees anything of it that is the other's
     */
    public void verify() {
        write(first::movesIn);
        Map<String, Object> alone = seen(first);
        write(second::movesIn);
        same("after another moved in", alone, seen(first));
        Map<String, Object> before = seen(second);
        write(this::turnOver);
        same("after another was changed", before, seen(second));
    }

    private void write(Consumer<UnitOfWork> work) {
        var unused = transactions.write(tx -> {
            work.accept(tx);
            return true;
        });
    }

    private static void same(String when, Map<String, Object> before, Map<String, Object> after) {
        before.forEach((what, seen) -> {
            if (!seen.equals(after.get(what))) {
                throw new AssertionError("%s is another %s: %s%nwas %s".formatted(what, when, after.get(what), seen));
            }
        });
    }

    /** In a transaction that may write, since to look at figures is to lock them. */
    private Map<String, Object> seen(Twin twin) {
        return transactions.write(tx -> {
            Map<String, Object> seen = new LinkedHashMap<>();
            settings(tx, twin, seen);
            customers(tx, twin, seen);
            ledger(tx, twin, seen);
            people(tx, twin, seen);
            figures(tx, twin, seen);
            return seen;
        });
    }

    private static void settings(UnitOfWork tx, Twin twin, Map<String, Object> seen) {
        OrganizationId id = twin.organization().id();
        seen.put("organization", tx.organizations().find(id));
        seen.put("locked organization", tx.organizations().lock(id));
        seen.put("active program", Set.copyOf(tx.programs().active(List.of(id))));
        seen.put("programs", Set.copyOf(tx.programs().since(List.of(id), Examples.MOMENT)));
        seen.put("latest program", tx.programs().latest(id));
        seen.put("keys", tx.apiKeys().list(id));
        seen.put("locked key", tx.apiKeys().lock(id, twin.till().id()));
        seen.put("identified key", tx.apiKeys().identify(List.of(twin.till().hash())));
    }

    private static void customers(UnitOfWork tx, Twin twin, Map<String, Object> seen) {
        OrganizationId id = twin.organization().id();
        for (Customer customer : List.of(twin.ana(), twin.beto(), twin.cleo())) {
            for (CustomerReference named :
                    List.of(CustomerReference.of(customer.id()), CustomerReference.of(customer.email()))) {
                seen.put("found by " + named, tx.customers().find(List.of(named.within(id))));
                seen.put("locked by " + named, tx.customers().lock(List.of(named.within(id))));
            }
            seen.put("as enrolled " + customer.id(), tx.customers().asEnrolled(id, customer.id()));
            seen.put("erased " + customer.id(), tx.customers().erasedAt(id, customer.id()));
        }
        for (String typed : List.of(
                "", "somebody", "word1", "word2", "somebody word1", "somebody word2", "word1 some", "word2 some")) {
            seen.put("search " + typed, tx.customers().search(id, SearchQuery.of(typed), null, ALL));
        }
    }

    private static void ledger(UnitOfWork tx, Twin twin, Map<String, Object> seen) {
        OrganizationId id = twin.organization().id();
        seen.put(
                "transactions",
                new HashSet<>(tx.ledger()
                        .find(twin.names().transactions().stream()
                                .map(transaction -> transaction.within(id))
                                .toList())));
        seen.put("used tickets", tx.ledger().usedTickets(List.of(new Ticket("A-1").within(id))));
        seen.put("history", tx.ledger().history(twin.ana(), Long.MAX_VALUE, ALL));
        Map<String, EntryFilter> filters = Map.of(
                "all", EntryFilter.NONE,
                "refunds", EntryFilter.refundsOf(twin.names().transactions().get(0)),
                "a claimed ticket", filter(null, new Ticket("A-1"), null),
                "an attached ticket", filter(null, new Ticket("A-2"), null),
                "a kind", filter(PostingKind.REFUND, null, null),
                "a reporter", filter(null, null, new Reporter.Till(twin.till().id())));
        filters.forEach((name, filter) -> seen.put(name, tx.ledger().browse(id, filter, null, ALL)));
        seen.put(
                "keys that were used",
                Set.copyOf(tx.idempotencyKeys()
                        .find(twin.names().requests().stream()
                                .map(request -> request.key().within(id))
                                .toList())));
    }

    private static EntryFilter filter(
            @Nullable PostingKind kind, @Nullable Ticket ticket, @Nullable Reporter reporter) {
        return new EntryFilter(null, null, kind, null, ticket, reporter, null);
    }

    private static void people(UnitOfWork tx, Twin twin, Map<String, Object> seen) {
        OrganizationId id = twin.organization().id();
        seen.put("user", tx.users().find(id, twin.user().id()));
        seen.put("locked user", tx.users().lock(id, twin.user().id()));
        seen.put("users", tx.users().list(id));
        seen.put("locked users", tx.users().lock(id));
        seen.put("names", tx.users().names(id));
        seen.put("credentials", tx.users().findByEmail(twin.user().email()));
        seen.put("session", tx.sessions().find(twin.tokens().get(0)));
        seen.put("invitation", tx.invitations().find(twin.tokens().get(1)));
        seen.put("reset link", tx.invitations().find(twin.tokens().get(2)));
        seen.put("open invitations", tx.invitations().listOpen(id, LATER));
    }

    private static void figures(UnitOfWork tx, Twin twin, Map<String, Object> seen) {
        OrganizationId id = twin.organization().id();
        tx.statistics().lock(twin.organization());
        Statistics statistics = tx.statistics();
        seen.put("uncounted", statistics.uncounted(id, null, ALL));
        seen.put(
                "visits",
                Set.copyOf(statistics.around(
                        id,
                        List.of(
                                new Visit(twin.ana().id(), Twin.DAY),
                                new Visit(twin.ana().id(), LAST)))));
        seen.put("hours", statistics.hours(id, Twin.DAY, LAST));
        seen.put("before", statistics.before(id, LAST));
        seen.put("visitors", statistics.visitors(id, Twin.DAY, LAST));
        seen.put("best", statistics.best(id, ALL));
        seen.put("missed", statistics.missed(id, 1, LAST, ALL));
        seen.put("spread", statistics.spread(id, Measure.POINTS, List.of(1L, 15L)));
        seen.put("calls", Set.copyOf(tx.keyCalls().since(id, Instant.EPOCH)));
        seen.put("import", tx.imports().find(id, twin.names().file()));
        seen.put("imports", tx.imports().latest(id, ALL));
        seen.put("refused lines", tx.imports().refused(id, twin.names().file(), 0, ALL));
    }

    /** Everything of the first one that can be changed. */
    private void turnOver(UnitOfWork tx) {
        OrganizationId id = first.organization().id();
        Organization moved = new Organization(
                id,
                first.organization().name(),
                first.organization().currency(),
                ZoneId.of("Asia/Kolkata"),
                first.organization().createdAt());
        first.append(tx, first.beto(), first.purchase(3, null, null, null));
        Customer ana = first.locked(tx, first.ana()).customer();
        var unused = tx.customers()
                .change(new Customer(ana.organizationId(), ana.id(), Name.of("Another"), ana.email(), ana.createdAt()));
        tx.customers().erase(first.beto(), LATER);
        IssuedApiKey till = tx.apiKeys().lock(id, first.till().id()).orElseThrow();
        tx.apiKeys().markUsed(List.of(till), LATER);
        tx.apiKeys().end(till.retired(LATER));
        tx.programs().endActive(id, LATER);
        User user = tx.users().lock(id, first.user().id()).orElseThrow().user();
        tx.sessions().endAll(user);
        tx.invitations().withdrawMadeBy(user, LATER);
        tx.invitations().withdrawResets(user, LATER);
        tx.users().changePassword(user, new PasswordHash("another"));
        tx.users()
                .change(first.user().described(Name.of("Another"), first.user().language()));
        tx.users().remove(user, LATER);
        tx.imports().note(first.file(9), List.of());
        tx.statistics().lock(moved);
    }
}
