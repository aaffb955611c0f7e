package com.xtarly.rewards.domain.earning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.xtarly.rewards.domain.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TierLadderTest {
    private static final Tier SILVER = tier("Silver", 100);
    private static final Tier GOLD = tier("Gold", 500);
    private static final Tier PLATINUM = tier("Platinum", 2_000);
    private static final TierLadder LADDER = new TierLadder(List.of(GOLD, PLATINUM, SILVER));

    @Test
    void tiers_are_kept_lowest_first() {
        assertThat(LADDER.tiers()).containsExactly(SILVER, GOLD, PLATINUM);
        assertThat(LADDER).isEqualTo(new TierLadder(List.of(PLATINUM, GOLD, SILVER)));
    }

    @ParameterizedTest
    @CsvSource({"100, Silver", "499, Silver", "500, Gold", "1999, Gold", "2000, Platinum", "9007199254740991, Platinum"
    })
    void a_tier_is_reached_at_exactly_its_threshold(long lifetimePoints, String name) {
        assertThat(LADDER.tierAt(lifetimePoints)).extracting(Tier::name).isEqualTo(Name.of(name));
    }

    @ParameterizedTest
    @ValueSource(longs = {-9_007_199_254_740_991L, -1, 0, 99})
    void below_the_lowest_there_is_no_tier(long lifetimePoints) {
        assertThat(LADDER.tierAt(lifetimePoints)).isNull();
    }

    @Test
    void a_tier_for_nothing_is_everybodys_who_owes_nothing() {
        TierLadder ladder = new TierLadder(List.of(tier("Bronze", 0)));

        assertThat(ladder.tierAt(0)).isNotNull();
        assertThat(ladder.tierAt(-1)).isNull();
    }

    @Test
    void no_two_tiers_share_a_name_or_a_threshold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TierLadder(List.of(SILVER, tier("Silver", 200))))
                .withMessageContaining("name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TierLadder(List.of(SILVER, tier("Other", 100))))
                .withMessageContaining("points");
    }

    @Test
    void a_ladder_has_one_to_twenty_tiers() {
        assertThat(new TierLadder(tiers(TierLadder.MAX_TIERS)).tiers()).hasSize(20);
        assertThatIllegalArgumentException().isThrownBy(() -> new TierLadder(tiers(TierLadder.MAX_TIERS + 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new TierLadder(List.of()));
    }

    @Test
    void a_ladder_does_not_change_with_the_list_it_was_made_from() {
        List<Tier> tiers = new ArrayList<>(List.of(SILVER));
        TierLadder ladder = new TierLadder(tiers);

        tiers.add(GOLD);

        assertThat(ladder.tiers()).containsExactly(SILVER);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 9_007_199_254_740_992L, Long.MIN_VALUE, Long.MAX_VALUE})
    void a_threshold_no_balance_could_reach_is_refused(long pointsRequired) {
        assertThatIllegalArgumentException().isThrownBy(() -> tier("Gold", pointsRequired));
    }

    private static List<Tier> tiers(int count) {
        return IntStream.range(0, count).mapToObj(i -> tier("Tier " + i, i)).toList();
    }

    private static Tier tier(String name, long pointsRequired) {
        return new Tier(Name.of(name), pointsRequired, Multiplier.ONE);
    }
}
