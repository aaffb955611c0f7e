package com.xtarly.rewards.application.overview;

import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.port.Statistics;
import com.xtarly.rewards.application.port.StoresUnavailable;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.domain.ledger.TransactionId;
import com.xtarly.rewards.domain.organization.Organization;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings the figures up to date with the ledger, some entries at a time, in transactions of their own: no purchase
 * waits for it. Each entry is counted once, by its place in its customer's account, which has no gaps; ids only tell
 * where to look. Thread-safe.
 */
public final class CountEntries {
    /** So many entries are looked at in one transaction. */
    private static final int STEP = 2_000;
    /**
     * What was seen before is looked at again for so long: an entry whose transaction took its time, or whose id was
     * made by a clock that lags, is found there. One that is later still is counted with the next of its customer's.
     */
    static final Duration AGAIN = Duration.ofMinutes(15);

    private final Transactions transactions;

    public CountEntries(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Counts whatever is uncounted of every organization. Others may do the same meanwhile. */
    public void countAll() {
        List<Organization> organizations =
                transactions.read(tx -> tx.organizations().list());
        for (Organization organization : organizations) {
            var unused = count(organization, Integer.MAX_VALUE);
        }
    }

    /**
     * Counts what is uncounted of one organization.
     *
     * @param maxSteps give up after so many transactions
     * @return whether nothing that was committed before is left out; not when the stores could not be written to
     */
    public boolean count(Organization organization, int maxSteps) {
        try {
            TransactionId after = null;
            for (int step = 0; step < maxSteps; step++) {
                TransactionId from = after;
                Statistics.Scan scan = transactions.write(tx -> step(tx, organization, from));
                if (!scan.more()) {
                    return true;
                }
                after = scan.last();
            }
            return false;
        } catch (StoresUnavailable e) {
            return false;
        }
    }

    private static Statistics.Scan step(UnitOfWork tx, Organization organization, @Nullable TransactionId after) {
        Statistics statistics = tx.statistics();
        Optional<TransactionId> scannedTo = statistics.lock(organization);
        Statistics.Scan scan = statistics.scan(
                organization.id(),
                after == null ? scannedTo.map(CountEntries::again).orElse(null) : after,
                STEP);
        if (!scan.uncounted().isEmpty()) {
            Tally tally = Tally.of(scan.uncounted(), organization.timeZone());
            statistics.add(
                    organization.id(),
                    tally.increment(statistics.around(organization.id(), tally.visits())),
                    furthest(scannedTo, scan.last()));
        }
        return scan;
    }

    private static TransactionId again(TransactionId scannedTo) {
        return IdSource.earliestTransactionId(IdSource.madeAt(scannedTo).minus(AGAIN));
    }

    private static TransactionId furthest(Optional<TransactionId> scannedTo, @Nullable TransactionId last) {
        return Stream.concat(scannedTo.stream(), Stream.ofNullable(last))
                .max(Comparator.comparing(TransactionId::value))
                .orElseThrow();
    }
}
