package com.xtarly.rewards.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.earning.Calculation;
import org.junit.jupiter.api.Test;

class BalanceTest {
    private static final long LIMIT = 9_007_199_254_740_991L;
    private static final Outcome<Balance> OUT_OF_RANGE = Outcome.refused(Reason.BALANCE_OUT_OF_RANGE);

    @Test
    void an_entry_adds_points_stamps_lifetime_points_and_itself() {
        Balance before = new Balance(10, 2, 30, 4);

        assertThat(before.plus(earning(5, 1))).isEqualTo(Outcome.accepted(new Balance(15, 3, 35, 5)));
    }

    @Test
    void the_limit_itself_can_be_reached() {
        assertThat(new Balance(LIMIT - 1, 0, 0, 0).plus(earning(1, 0)))
                .isEqualTo(Outcome.accepted(new Balance(LIMIT, 0, 1, 1)));
        assertThat(new Balance(0, 0, LIMIT - 1, 0).plus(earning(1, 0)))
                .isEqualTo(Outcome.accepted(new Balance(1, 0, LIMIT, 1)));
        assertThat(new Balance(0, LIMIT - 1, 0, 0).plus(earning(0, 1)))
                .isEqualTo(Outcome.accepted(new Balance(0, LIMIT, 0, 1)));
        assertThat(Balance.ZERO.plus(earning(-LIMIT, -LIMIT)))
                .isEqualTo(Outcome.accepted(new Balance(-LIMIT, -LIMIT, -LIMIT, 1)));
    }

    @Test
    void one_past_the_limit_is_refused() {
        assertThat(new Balance(LIMIT, 0, 0, 0).plus(earning(1, 0))).isEqualTo(OUT_OF_RANGE);
        assertThat(new Balance(0, 0, LIMIT, 0).plus(earning(1, 0))).isEqualTo(OUT_OF_RANGE);
        assertThat(new Balance(0, LIMIT, 0, 0).plus(earning(0, 1))).isEqualTo(OUT_OF_RANGE);
        assertThat(new Balance(-LIMIT, 0, 0, 0).plus(earning(-1, 0))).isEqualTo(OUT_OF_RANGE);
        assertThat(new Balance(0, 0, -LIMIT, 0).plus(earning(-1, 0))).isEqualTo(OUT_OF_RANGE);
        assertThat(new Balance(0, -LIMIT, 0, 0).plus(earning(0, -1))).isEqualTo(OUT_OF_RANGE);
    }

    @Test
    void nothing_overflows() {
        for (long huge : new long[] {Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertThat(Balance.ZERO.plus(earning(huge, 0))).isEqualTo(OUT_OF_RANGE);
            assertThat(new Balance(LIMIT, LIMIT, LIMIT, 1).plus(earning(huge, 0)))
                    .isEqualTo(OUT_OF_RANGE);
            assertThat(new Balance(-LIMIT, -LIMIT, -LIMIT, 1).plus(earning(huge, 0)))
                    .isEqualTo(OUT_OF_RANGE);
            assertThat(new Balance(LIMIT, LIMIT, LIMIT, 1).plus(earning(0, huge)))
                    .isEqualTo(OUT_OF_RANGE);
            assertThat(new Balance(-LIMIT, -LIMIT, -LIMIT, 1).plus(earning(0, huge)))
                    .isEqualTo(OUT_OF_RANGE);
        }
    }

    @Test
    void no_balance_is_out_of_range() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Balance(LIMIT + 1, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Balance(0, -LIMIT - 1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Balance(0, 0, Long.MIN_VALUE, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Balance(0, 0, 0, -1));
    }

    private static Calculation earning(long points, long stamps) {
        return new Calculation.Earned(Amount.of(0), null, points, null, points, stamps);
    }
}
