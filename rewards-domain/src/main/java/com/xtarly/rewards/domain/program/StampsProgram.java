package com.xtarly.rewards.domain.program;

import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.earning.Calculation;
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.earning.Tier;
import java.util.List;
import java.util.Optional;

/**
 * One stamp a purchase, whatever was paid.
 *
 * @param amountOptional a purchase may come without an amount; it then counts as one of 0
 */
public record StampsProgram(boolean amountOptional, TicketRules tickets) implements Program {
    private static final long STAMPS_PER_PURCHASE = 1;

    /** With the amount required, and without a rule about tickets. */
    public StampsProgram() {
        this(false, TicketRules.NONE);
    }

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
    public Calculation.Earned calculate(Amount amount, long lifetimePoints) {
        return Calculation.ofStamps(amount, STAMPS_PER_PURCHASE);
    }

    @Override
    public Optional<Tier> tierAt(long lifetimePoints) {
        return Optional.empty();
    }
}
