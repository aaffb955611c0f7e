package com.xtarly.rewards.application.testkit;

import org.junit.jupiter.api.Test;

/** Where two organizations have the same ids, folios, keys and emails for everything, neither notices the other. */
public abstract class IsolationContract extends StoresContract {
    @Test
    void nothing_of_one_organization_is_seen_or_changed_by_what_another_does() {
        Isolation.of(transactions(), true).verify();
    }

    @Test
    void nor_is_it_whichever_has_the_lower_id() {
        Isolation.of(transactions(), false).verify();
    }
}
