package com.xtarly.rewards.application.port;

import com.xtarly.rewards.domain.ledger.IdempotencyKey;
import java.util.Collection;
import java.util.List;

/**
 * The keys of all requests that were done. A key is kept with what its request left behind, by {@link Ledger#append} or
 * {@link Customers#enrol}, and for ever. Two requests of different kinds that come at the very same moment may both
 * use one key, so it can be found twice.
 */
public interface IdempotencyKeys {
    /** Those of the keys that were used, in any order. */
    List<UsedKey> find(Collection<IdempotencyKey.Within> keys);

    /**
     * Keeps further keys for entries that were there before their requests came, because a ticket told what these were.
     * A key that is kept already stays as it is.
     */
    void keep(Collection<UsedKey> furtherKeys);
}
