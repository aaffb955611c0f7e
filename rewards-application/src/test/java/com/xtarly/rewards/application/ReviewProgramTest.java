package com.xtarly.rewards.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.ReviewProgram.Doubt;
import com.xtarly.rewards.application.ReviewProgram.Kind;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.earning.Tier;
import com.xtarly.rewards.domain.earning.TierLadder;
import com.xtarly.rewards.domain.program.PointsProgram;
import com.xtarly.rewards.domain.program.Program;
import com.xtarly.rewards.domain.program.StampsProgram;
import com.xtarly.rewards.domain.program.TicketRules;
import com.xtarly.rewards.domain.program.TiersProgram;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviewProgramTest {
    @Test
    void an_ordinary_program_raises_no_doubt() {
        for (Program program : List.of(
                Examples.points(), Examples.tiers(), Examples.stamps(), tiers(Examples.tier("Bronze", 0, "1")))) {
            assertThat(review(program)).as("%s", program).isEmpty();
        }
    }

    @Test
    void a_purchase_that_earns_nothing_is_told_and_no_tier_is_blamed_for_it() {
        assertThat(review(points(35_001))).containsExactly(new Doubt(Kind.EARNS_NOTHING, null));
        assertThat(review(points(35_000))).isEmpty();

        Program program = new TiersProgram(
                EarnRate.of(35_001, BigDecimal.ONE), new TierLadder(List.of(Examples.tier("Gold", 100, "2"))));
        assertThat(review(program)).containsExactly(new Doubt(Kind.EARNS_NOTHING, null));
    }

    @Test
    void a_tier_that_earns_less_than_none_or_than_the_one_below_is_told() {
        Tier silver = Examples.tier("Silver", 100, "0.9999");
        Tier gold = Examples.tier("Gold", 200, "2");
        Tier platinum = Examples.tier("Platinum", 300, "1.9999");

        assertThat(review(tiers(silver, gold, platinum)))
                .containsExactly(
                        new Doubt(Kind.MULTIPLIER_BELOW_ONE, silver),
                        new Doubt(Kind.MULTIPLIER_BELOW_LOWER_TIER, platinum));
    }

    @Test
    void a_tier_is_out_of_reach_one_purchase_after_ten_years_of_them() {
        Tier last = Examples.tier("Gold", 35 * ReviewProgram.MAX_PURCHASES, "1");
        Tier beyond = Examples.tier("Gold", 35 * ReviewProgram.MAX_PURCHASES + 1, "1");
        Tier far = Examples.tier("Platinum", 9_007_199_254_740_991L, "1");

        assertThat(review(tiers(last))).isEmpty();
        assertThat(review(tiers(beyond))).containsExactly(new Doubt(Kind.OUT_OF_REACH, beyond));
        assertThat(review(tiers(beyond, far))).as("the first says it all").hasSize(1);
    }

    @Test
    void tiers_on_the_way_up_count_and_one_that_earns_nothing_ends_it() {
        Tier doubling = Examples.tier("Silver", 35, "2");
        Tier reached = Examples.tier("Gold", 35 + 70 * (ReviewProgram.MAX_PURCHASES - 1), "2");
        Tier barren = Examples.tier("Silver", 35, "0.02");

        assertThat(review(tiers(doubling, reached))).isEmpty();
        assertThat(review(tiers(barren, Examples.tier("Gold", 36, "2"))))
                .extracting(Doubt::kind)
                .containsExactly(Kind.MULTIPLIER_BELOW_ONE, Kind.OUT_OF_REACH);
    }

    @Test
    void unique_tickets_that_nobody_has_to_give_are_told() {
        assertThat(review(new StampsProgram(false, new TicketRules(false, true))))
                .containsExactly(new Doubt(Kind.TICKET_UNIQUE_BUT_OPTIONAL, null));
        assertThat(review(new StampsProgram(false, new TicketRules(true, true))))
                .isEmpty();
        assertThat(review(new StampsProgram(false, new TicketRules(true, false))))
                .isEmpty();
    }

    @Test
    void it_tells_when_customers_would_lose_their_tiers() {
        Program tiers = tiers(Examples.tier("Gold", 1_000, "1.5"));

        assertThat(replace(tiers, points(1_000))).containsExactly(new Doubt(Kind.ENDS_TIERS, null));
        assertThat(replace(points(1_000), points(2_000))).isEmpty();
        assertThat(replace(tiers, tiers)).isEmpty();
    }

    private static List<Doubt> review(Program program) {
        return ReviewProgram.review(Optional.empty(), program, Examples.PESOS_350);
    }

    private static List<Doubt> replace(Program present, Program program) {
        return ReviewProgram.review(Optional.of(present), program, Examples.PESOS_350);
    }

    private static Program points(long currencyUnit) {
        return new PointsProgram(EarnRate.of(currencyUnit, BigDecimal.ONE));
    }

    private static Program tiers(Tier... tiers) {
        return new TiersProgram(EarnRate.of(1_000, BigDecimal.ONE), new TierLadder(List.of(tiers)));
    }
}
