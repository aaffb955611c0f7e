package com.xtarly.rewards.domain.program;

import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.earning.Calculation;
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.earning.Tier;
import java.util.List;
import java.util.Optional;

/** The rules by which purchases earn. Immutable: a change is another program, saved as the next version. */
public sealed interface Program permits PointsProgram, TiersProgram, StampsProgram {
    /** Its tag in columns, JSON and commands. */
    ProgramType type();

    /** How money becomes points; none in a stamps program. */
    Optional<EarnRate> earnRate();

    /** The tiers, lowest first; none outside tiers programs. */
    List<Tier> tiers();

    /** What is asked of a purchase's ticket. */
    TicketRules tickets();

    /** Whether a purchase may come without an amount; never where money becomes points. */
    boolean amountOptional();

    /**
     * What a purchase earns.
     *
     * @param lifetimePoints all the points the customer earned <em>before</em> this purchase
     */
    Calculation.Earned calculate(Amount amount, long lifetimePoints);

    /** The tier of a customer with these lifetime points; never any outside tiers programs. */
    Optional<Tier> tierAt(long lifetimePoints);
}
