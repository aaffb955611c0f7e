package com.xtarly.rewards.application.broken;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.domain.ledger.Refundable;
import com.xtarly.rewards.domain.organization.Organization;
import java.util.ArrayList;
import java.util.List;

/** Stores that read their ledger wrongly. */
final class BrokenLedgers {
    private BrokenLedgers() {}

    /** Browses the ledgers of all organizations as if they were one. */
    static Transactions leakingEntries(Transactions honest) {
        return Facade.changing(honest, "ledger.browse", (tx, method, arguments) -> {
            List<Object> everywhere = new ArrayList<>();
            for (Organization organization : tx.organizations().list()) {
                everywhere.addAll((List<?>)
                        Facade.honestly(tx, method, organization.id(), arguments[1], arguments[2], arguments[3]));
            }
            return everywhere;
        });
    }

    /** Finds transactions as if nothing of them had been refunded. */
    static Transactions losingRefunds(Transactions honest) {
        return Facade.changing(
                honest,
                "ledger.find",
                (tx, method, arguments) -> ((List<?>) Facade.honestly(tx, method, arguments))
                        .stream()
                                .map(found -> new Refundable(((Refundable) found).entry(), 0, 0))
                                .toList());
    }
}
