package com.xtarly.rewards.application.broken;

import com.xtarly.rewards.application.port.Statistics;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Stores whose figures are not those of the ledger. */
final class BrokenStatistics {
    private BrokenStatistics() {}

    /** Takes everybody for somebody who never came before. */
    static Transactions forgettingVisits(Transactions honest) {
        return Facade.changing(honest, "statistics.around", (tx, method, arguments) -> List.of());
    }

    /** Takes what was counted of the entries it looks at for uncounted. */
    static Transactions countingAgain(Transactions honest) {
        return Facade.changing(honest, "statistics.add", (tx, method, arguments) -> {
            Statistics.Increment given = (Statistics.Increment) arguments[1];
            Statistics.Increment forgetful =
                    new Statistics.Increment(given.hours(), given.visits(), given.away(), List.of());
            return Facade.honestly(tx, method, arguments[0], forgetful);
        });
    }

    /** Does not notice that an organization has moved. */
    static Transactions keepingWhatOtherClocksCounted(Transactions honest) {
        return Facade.changing(honest, "statistics.lock", (tx, method, arguments) -> {
            Organization asked = (Organization) arguments[0];
            Organization stored = tx.organizations().find(asked.id()).orElseThrow();
            return Facade.honestly(tx, method, stored);
        });
    }

    /** Counts customers of an organization once, and never notices that one has gone. */
    static Transactions countingTheErased(Transactions honest) {
        Map<Object, Object> counted = new ConcurrentHashMap<>();
        return Facade.changing(honest, "statistics.spread", (tx, method, arguments) -> {
            Object now = Facade.honestly(tx, method, arguments);
            return counted.computeIfAbsent(arguments[0], first -> now);
        });
    }

    /** Keeps whatever was counted of calls. */
    static Transactions rememberingCalls(Transactions honest) {
        return Facade.changing(honest, "keyCalls.forget", (tx, method, arguments) -> null);
    }

    /** Leaves out the last day of those that are asked for. */
    static Transactions shiftingDays(Transactions honest) {
        return Facade.changing(honest, "statistics.visitors", (tx, method, arguments) -> {
            OrganizationId organizationId = (OrganizationId) arguments[0];
            LocalDate to = (LocalDate) arguments[2];
            return Facade.honestly(tx, method, organizationId, arguments[1], to.minusDays(1));
        });
    }
}
