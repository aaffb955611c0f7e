package com.xtarly.rewards.domain.program;

import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.earning.Calculation;
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.earning.Tier;
import java.util.List;
import java.util.Optional;

/** Points for money, the same for everybody. */
public record PointsProgram(EarnRate rate, TicketRules tickets) implements Program {
    /** Without a rule about tickets. */
    public PointsProgram(EarnRate rate) {
        this(rate, TicketRules.NONE);
    }

    @Override
    public ProgramType type() {
        return ProgramType.POINTS;
    }

    @Override
    public Optional<EarnRate> earnRate() {
        return Optional.of(rate);
    }

    @Override
    public List<Tier> tiers() {
        return List.of();
    }

    @Override
    public boolean amountOptional() {
        return false;
    }

    @Override
    public Calculation.Earned calculate(Amount amount, long lifetimePoints) {
        return Calculation.ofPoints(amount, rate);
    }

    @Override
    public Optional<Tier> tierAt(long lifetimePoints) {
        return Optional.empty();
    }
}
