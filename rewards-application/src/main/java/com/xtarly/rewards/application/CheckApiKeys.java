package com.xtarly.rewards.application;

import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.application.access.IssuedApiKey;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.domain.Outcome;
import java.time.Clock;
import java.util.List;

/**
 * Tells whether keys are usable, for requests that cannot be understood and for those too large to be understood for
 * anybody: a stranger learns nothing but that their key is refused. Thread-safe.
 */
public final class CheckApiKeys {
    private final Transactions transactions;
    private final Clock clock;

    public CheckApiKeys(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Checks the keys.
     *
     * @return one outcome for each key, in their order; refused with {@code UNKNOWN_API_KEY}
     */
    public List<Outcome<IssuedApiKey>> check(List<ApiKey> keys) {
        List<Caller> tills = keys.stream().<Caller>map(Caller.Till::new).toList();
        Callers callers = transactions.read(tx -> Callers.identify(tx.apiKeys(), tills, clock.instant()));
        return keys.stream().map(callers::of).toList();
    }
}
