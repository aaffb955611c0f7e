package com.xtarly.rewards.application;

import com.xtarly.rewards.application.port.StoresUnavailable;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.ledger.Idempotency;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is answered when others hold what a request needs. */
final class Held {
    private Held() {}

    /** Does the work, or something else when it meets a lock that is held for too long; nothing of it was done then. */
    static <T> T otherwise(Supplier<T> work, Supplier<T> whenHeld) {
        try {
            return work.get();
        } catch (StoresUnavailable e) {
            if (e.isHeld()) {
                return whenHeld.get();
            }
            throw e;
        }
    }

    /** A request that comes again with its key most likely meets itself. */
    static <T> Outcome<T> refusal(@Nullable Idempotency request) {
        return Outcome.refused(request == null ? Reason.CUSTOMER_BUSY : Reason.IDEMPOTENCY_IN_PROGRESS);
    }
}
