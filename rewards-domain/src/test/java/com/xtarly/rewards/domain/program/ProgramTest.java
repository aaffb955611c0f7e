package com.xtarly.rewards.domain.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.earning.Calculation;
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.earning.Multiplier;
import com.xtarly.rewards.domain.earning.Tier;
import com.xtarly.rewards.domain.earning.TierLadder;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {
    private static final Amount PESOS_350 = Amount.of(35_000);
    private static final EarnRate RATE = EarnRate.of(1_000, BigDecimal.ONE);
    private static final Tier GOLD = new Tier(Name.of("Gold"), 500, Multiplier.of(new BigDecimal("1.5")));
    private static final Program POINTS = new PointsProgram(RATE);
    private static final Program TIERS = new TiersProgram(RATE, new TierLadder(List.of(GOLD)));
    private static final Program STAMPS = new StampsProgram();

    @Test
    void points_are_the_same_for_everybody() {
        assertThat(POINTS.type()).isEqualTo(ProgramType.POINTS);
        assertThat(POINTS.calculate(PESOS_350, 1_000_000)).isEqualTo(Calculation.ofPoints(PESOS_350, RATE));
        assertThat(POINTS.tierAt(1_000_000)).isEmpty();
    }

    @Test
    void the_tier_held_before_the_purchase_counts() {
        assertThat(TIERS.type()).isEqualTo(ProgramType.TIERS);
        assertThat(TIERS.calculate(PESOS_350, 499).points()).isEqualTo(35);
        assertThat(TIERS.calculate(PESOS_350, 500).points()).isEqualTo(52);
        assertThat(TIERS.tierAt(500)).contains(GOLD);
    }

    @Test
    void a_purchase_is_one_stamp_whatever_was_paid() {
        assertThat(STAMPS.type()).isEqualTo(ProgramType.STAMPS);
        assertThat(STAMPS.calculate(Amount.of(0), 0).stamps()).isEqualTo(1);
        assertThat(STAMPS.calculate(PESOS_350, 0).stamps()).isEqualTo(1);
        assertThat(STAMPS.calculate(PESOS_350, 0).points()).isZero();
        assertThat(STAMPS.tierAt(1_000_000)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_type_is_parsed_from_its_code(ProgramType type) {
        assertThat(ProgramType.parse(type.code())).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "POINTS", "point", "points "})
    void another_text_is_no_type(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProgramType.parse(text))
                .withMessageContaining("points, tiers or stamps");
    }

    @Test
    void a_version_is_active_until_it_ends() {
        ProgramVersion version = version(1);

        ProgramVersion ended = version.endedAt(Instant.EPOCH.plusSeconds(1));

        assertThat(version.active()).isTrue();
        assertThat(ended.active()).isFalse();
        assertThat(ended.endedAt()).isEqualTo(Instant.EPOCH.plusSeconds(1));
        assertThat(ended.program()).isEqualTo(version.program());
    }

    @Test
    void versions_are_numbered_from_one() {
        assertThatIllegalArgumentException().isThrownBy(() -> version(0));
    }

    private static ProgramVersion version(int number) {
        return new ProgramVersion(
                OrganizationId.parse("org_1"), ProgramId.parse("prg_1"), number, POINTS, Instant.EPOCH, null);
    }

    @Test
    void a_version_is_in_force_from_its_beginning_to_right_before_its_end() {
        Instant begun = Instant.parse("2026-01-01T06:00:00Z");
        Instant ended = Instant.parse("2026-02-01T06:00:00Z");
        ProgramVersion open = new ProgramVersion(
                OrganizationId.parse("org_1"), ProgramId.parse("prg_1"), 1, new StampsProgram(), begun, null);
        ProgramVersion closed = open.endedAt(ended);

        assertThat(open.inForceAt(begun.minusNanos(1))).isFalse();
        assertThat(open.inForceAt(begun)).isTrue();
        assertThat(open.inForceAt(ended)).isTrue();
        assertThat(closed.inForceAt(ended.minusNanos(1))).isTrue();
        assertThat(closed.inForceAt(ended)).isFalse();
    }

    @Test
    void only_where_money_becomes_points_there_is_a_rate_and_the_amount_is_required() {
        EarnRate rate = EarnRate.of(1_000, BigDecimal.ONE);
        Tier gold = new Tier(Name.of("Gold"), 1_000, Multiplier.ONE);
        Program points = new PointsProgram(rate);
        Program tiers = new TiersProgram(rate, new TierLadder(List.of(gold)));

        assertThat(points.earnRate()).contains(rate);
        assertThat(tiers.earnRate()).contains(rate);
        assertThat(tiers.tiers()).containsExactly(gold);
        assertThat(points.amountOptional() || tiers.amountOptional()).isFalse();
        assertThat(new StampsProgram(true, TicketRules.NONE).amountOptional()).isTrue();
        assertThat(new StampsProgram().earnRate()).isEmpty();
    }
}
