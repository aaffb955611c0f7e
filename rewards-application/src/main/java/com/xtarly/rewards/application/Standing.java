package com.xtarly.rewards.application;

import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.earning.Tier;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.ledger.Balance;
import com.xtarly.rewards.domain.program.ProgramVersion;
import org.jspecify.annotations.Nullable;

/**
 * A customer, their balance, and the tier it gives them today.
 *
 * @param tier null when no tier is reached, or the active program has none
 */
public record Standing(
        Customer customer, Balance balance, @Nullable Tier tier) {
    /** Where an account stands under a program; under none when it is null. */
    public static Standing of(Account account, @Nullable ProgramVersion active) {
        Tier tier = active == null
                ? null
                : active.program().tierAt(account.balance().lifetimePoints()).orElse(null);
        return new Standing(account.customer(), account.balance(), tier);
    }
}
