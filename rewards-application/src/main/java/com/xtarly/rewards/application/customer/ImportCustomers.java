package com.xtarly.rewards.application.customer;

import com.xtarly.rewards.application.AddCustomers.NewCustomer;
import com.xtarly.rewards.application.Errands;
import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.Team;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.ImportId;
import com.xtarly.rewards.application.port.Imports.Fault;
import com.xtarly.rewards.application.port.Imports.Import;
import com.xtarly.rewards.application.port.Imports.RefusedLine;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Enrols the customers of a file in the background, share after share. Each share and how far the import is are
 * committed together, so what is said to be done is done, whatever happens later. The lines themselves are only in
 * memory: an import that a stop of the server cuts off is not taken up again, and says so by its silence. Thread-safe.
 */
public final class ImportCustomers {
    /** More customers than a shop has, few enough to be kept in memory. */
    public static final int MAX_LINES = 10_000;
    /** So many imports at once, or waiting for their turn; beyond, owners are asked to wait. */
    public static final int MAX_UNDER_WAY = 4;
    /** So many refused lines are read at a time. */
    public static final int MAX_REFUSED = 1_000;
    /** So long it can be read how an import went: refused lines are personal data of people who are no customers. */
    public static final Duration KEPT = Duration.ofDays(7);
    /** An import of which nothing was heard for so long was cut off. */
    public static final Duration SILENCE = Duration.ofSeconds(30);

    private static final int SHARE = 200;

    /**
     * A line of a file.
     *
     * @param number its place in the file, from 1
     * @param customer whom it describes; null when it has a fault
     * @param fault what is wrong with it; null when nothing is
     */
    public record Line(
            long number,
            String text,
            @Nullable NewCustomer customer,
            @Nullable Fault fault) {}

    private final Transactions transactions;
    private final IdSource ids;
    private final Clock clock;
    private final Errands background;
    private final Semaphore places = new Semaphore(MAX_UNDER_WAY);

    /** @param background on whose threads it happens; one thread is enough */
    public ImportCustomers(Transactions transactions, IdSource ids, Clock clock, Errands background) {
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        this.background = background;
    }

    /**
     * Begins, and returns at once; to begin one with the same id again changes nothing. What an owner has begun goes
     * on, whatever becomes of them. Refused with {@code OVERLOADED}, when too many are under way, or
     * {@code USER_NOT_FOUND}, of an owner who is none any more.
     *
     * @param lines at most {@value #MAX_LINES}
     */
    public Outcome<ImportId> begin(User owner, ImportId id, List<Line> lines) {
        if (lines.size() > MAX_LINES) {
            throw new IllegalArgumentException("At most " + MAX_LINES + " lines are imported at a time.");
        }
        if (!places.tryAcquire()) {
            return Outcome.refused(Reason.OVERLOADED);
        }
        Instant now = clock.instant();
        Import begun = new Import(owner.organizationId(), id, lines.size(), 0, 0, now, now);
        boolean goesOn = false;
        try {
            Outcome<Boolean> isNew = transactions.write(
                    tx -> Team.lock(tx, owner.organizationId()).owner(owner).map(still -> begin(tx, begun)));
            goesOn = isNew.equals(Outcome.accepted(true));
            if (goesOn) {
                var unused = background
                        .submit(() -> Outcome.accepted(run(begun, lines)))
                        .whenComplete((finished, failure) -> places.release());
            }
            return isNew.map(known -> id);
        } finally {
            if (!goesOn) {
                places.release();
            }
        }
    }

    private static boolean begin(UnitOfWork tx, Import begun) {
        tx.imports().forget(begun.startedAt().minus(KEPT));
        return tx.imports().begin(begun);
    }

    private Import run(Import begun, List<Line> lines) {
        Import progress = begun;
        for (int from = 0; from < lines.size(); from += SHARE) {
            List<Line> share = lines.subList(from, Math.min(lines.size(), from + SHARE));
            Import before = progress;
            progress = transactions.write(tx -> share(tx, before, share));
        }
        return progress;
    }

    private Import share(UnitOfWork tx, Import before, List<Line> share) {
        Instant now = clock.instant();
        List<Line> good = share.stream().filter(line -> line.fault() == null).toList();
        List<RefusedLine> refused = new ArrayList<>(share.stream()
                .flatMap(line -> Stream.ofNullable(line.fault()).map(fault -> refused(line, fault)))
                .toList());
        List<Outcome<Customer>> outcomes = tx.customers()
                .add(good.stream()
                        .flatMap(line -> Stream.ofNullable(line.customer()))
                        .map(customer -> customer(before.organizationId(), customer, now))
                        .toList());
        for (int i = 0; i < outcomes.size(); i++) {
            Line line = good.get(i);
            refused.addAll(outcomes.get(i)
                    .fold(
                            added -> List.<RefusedLine>of(),
                            reason -> List.of(refused(
                                    line, reason == Reason.CUSTOMER_ID_TAKEN ? Fault.ID_TAKEN : Fault.EMAIL_TAKEN))));
        }
        Import after = new Import(
                before.organizationId(),
                before.id(),
                before.lines(),
                before.done() + share.size(),
                before.added() + share.size() - refused.size(),
                before.startedAt(),
                now);
        tx.imports().note(after, refused);
        return after;
    }

    private Customer customer(OrganizationId organizationId, NewCustomer customer, Instant now) {
        CustomerId given = customer.id();
        return new Customer(
                organizationId, given == null ? ids.customerId() : given, customer.name(), customer.email(), now);
    }

    private static RefusedLine refused(Line line, Fault fault) {
        return new RefusedLine(line.number(), line.text(), fault);
    }

    /** How far one is; nothing when there is none, or no longer. */
    public Optional<Import> find(OrganizationId organizationId, ImportId id) {
        return transactions.read(tx -> tx.imports().find(organizationId, id));
    }

    /** Whether one was cut off: what it says to be done is done, and the rest will not be. */
    public boolean isCutOff(Import progress) {
        return !progress.finished() && progress.notedAt().plus(SILENCE).isBefore(clock.instant());
    }

    /** The latest, the last begun first; at most so many. */
    public List<Import> latest(OrganizationId organizationId, int limit) {
        return transactions.read(tx -> tx.imports().latest(organizationId, limit));
    }

    /** The refused lines of one after a place in its file; at most so many. */
    public List<RefusedLine> refused(OrganizationId organizationId, ImportId id, long after, int limit) {
        return transactions.read(tx -> tx.imports().refused(organizationId, id, after, limit));
    }
}
