package com.xtarly.rewards.domain.program;

import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.earning.Calculation;
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.earning.Tier;
import java.util.List;
import java.util.Optional;

/** One stamp a purchase, whatever was paid. */
public record StampsProgram() implements Program {
    private static final long STAMPS_PER_PURCHASE = 1;

    @Override
    public ProgramType type() {
        return ProgramType.STAMPS;
    }

    @Override
    public Optional<EarnRate> earnRate() {
        return Optional.empty();
    }

    @Override
    public List<Tier> tiers() {
        return List.of();
    }

    @Override
    public Calculation calculate(Amount amount, long lifetimePoints) {
        return Calculation.ofStamps(amount, STAMPS_PER_PURCHASE);
    }

    @Override
    public Optional<Tier> tierAt(long lifetimePoints) {
        return Optional.empty();
    }
}
