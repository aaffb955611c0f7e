package com.xtarly.rewards.application.overview;

import com.xtarly.rewards.application.port.Movement;
import com.xtarly.rewards.application.port.Statistics;
import com.xtarly.rewards.application.port.StoresUnavailable;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.organization.Organization;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings the figures up to date with the ledger, some entries at a time, in transactions of their own: no purchase
 * waits for it. Each entry is counted once, by its place in its customer's account, which has no gaps. Thread-safe.
 */
public final class CountEntries {
    /** So many entries are counted in one transaction. */
    private static final int STEP = 2_000;
    /** So many transactions are made for one organization in a turn: the rest can wait, the tills shall not. */
    private static final int STEPS_A_TURN = 10;

    private final Transactions transactions;

    public CountEntries(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Counts some of what is uncounted of every organization. Others may do the same meanwhile. */
    public void countAll() {
        List<Organization> organizations =
                transactions.read(tx -> tx.organizations().list());
        for (Organization organization : organizations) {
            var unused = count(organization, STEPS_A_TURN);
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
            CustomerId from = null;
            for (int step = 0; step < maxSteps; step++) {
                CustomerId first = from;
                List<Movement> counted = transactions.write(tx -> step(tx, organization, first));
                if (counted.size() < STEP) {
                    return true;
                }
                from = counted.get(counted.size() - 1).customer();
            }
            return false;
        } catch (StoresUnavailable e) {
            return false;
        }
    }

    private static List<Movement> step(UnitOfWork tx, Organization organization, @Nullable CustomerId from) {
        Statistics statistics = tx.statistics();
        statistics.lock(organization);
        List<Movement> uncounted = statistics.uncounted(organization.id(), from, STEP);
        if (!uncounted.isEmpty()) {
            Tally tally = Tally.of(uncounted, organization.timeZone());
            statistics.add(organization.id(), tally.increment(statistics.around(organization.id(), tally.visits())));
        }
        return uncounted;
    }
}
