package com.xtarly.rewards.domain.program;

import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.earning.Calculation;
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.earning.Tier;
import com.xtarly.rewards.domain.earning.TierLadder;
import java.util.List;
import java.util.Optional;

/** Points for money, more of them the higher the tier a customer has reached. */
public record TiersProgram(EarnRate rate, TierLadder ladder, TicketRules tickets) implements Program {
    /** Without a rule about tickets. */
    public TiersProgram(EarnRate rate, TierLadder ladder) {
        this(rate, ladder, TicketRules.NONE);
    }

    @Override
    public ProgramType type() {
        return ProgramType.TIERS;
    }

    @Override
    public Optional<EarnRate> earnRate() {
        return Optional.of(rate);
    }

    @Override
    public List<Tier> tiers() {
        return ladder.tiers();
    }

    @Override
    public boolean amountOptional() {
        return false;
    }

    @Override
    public Calculation.Earned calculate(Amount amount, long lifetimePoints) {
        return Calculation.ofTier(amount, rate, ladder.tierAt(lifetimePoints));
    }

    @Override
    public Optional<Tier> tierAt(long lifetimePoints) {
        return Optional.ofNullable(ladder.tierAt(lifetimePoints));
    }
}
