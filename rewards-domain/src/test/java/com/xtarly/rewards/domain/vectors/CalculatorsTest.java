package com.xtarly.rewards.domain.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.earning.Multiplier;
import com.xtarly.rewards.domain.earning.Tier;
import com.xtarly.rewards.domain.earning.TierLadder;
import com.xtarly.rewards.domain.program.PointsProgram;
import com.xtarly.rewards.domain.program.Program;
import com.xtarly.rewards.domain.program.StampsProgram;
import com.xtarly.rewards.domain.program.TiersProgram;
import com.xtarly.rewards.domain.vectors.Scenario.Rules;
import com.xtarly.rewards.domain.vectors.Scenario.Rung;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The calculators give the oracle's answer to every question of the published file. */
class CalculatorsTest {
    private static final List<Scenario> SCENARIOS = Scenarios.all();

    @Test
    void every_move_has_the_oracles_answer() {
        for (Scenario scenario : accepted()) {
            Shopper shopper = new Shopper(program(scenario.program()), scenario.before());

            List<Answer> answers =
                    scenario.moves().stream().map(shopper::answer).toList();

            assertThat(answers).as("%s: %s", scenario.id(), scenario.about()).isEqualTo(Oracle.answers(scenario));
        }
    }

    @Test
    void every_program_that_is_none_is_refused() {
        List<Scenario> refused = SCENARIOS.stream()
                .filter(scenario -> !Oracle.accepts(scenario.program()))
                .toList();

        assertThat(refused)
                .hasSizeGreaterThan(10)
                .allSatisfy(scenario -> assertThatIllegalArgumentException()
                        .as(scenario.about())
                        .isThrownBy(() -> program(scenario.program())));
    }

    @Test
    void every_kind_of_answer_is_asked_for() {
        List<Answer> answers = accepted().stream()
                .flatMap(scenario -> Oracle.answers(scenario).stream())
                .toList();

        assertThat(answers).hasSizeGreaterThan(1_500);
        assertThat(answers).extracting(Answer::refused).contains("", "VALIDATION_ERROR", "REFUND_EXCEEDS_PURCHASE");
        assertThat(answers).anyMatch(answer -> answer.points() < 0).anyMatch(answer -> answer.stamps() < 0);
        assertThat(answers).anyMatch(answer -> answer.points() != answer.basePoints());
    }

    private static List<Scenario> accepted() {
        return SCENARIOS.stream()
                .filter(scenario -> Oracle.accepts(scenario.program()))
                .toList();
    }

    private static Program program(Rules rules) {
        return switch (rules.type()) {
            case "stamps" -> new StampsProgram();
            case "points" -> new PointsProgram(rate(rules));
            default ->
                new TiersProgram(
                        rate(rules),
                        new TierLadder(rules.ladder().stream()
                                .map(CalculatorsTest::tier)
                                .toList()));
        };
    }

    private static EarnRate rate(Rules rules) {
        return EarnRate.of(rules.unit(), new BigDecimal(rules.rate()));
    }

    private static Tier tier(Rung rung) {
        return new Tier(Name.of(rung.name()), rung.pointsRequired(), Multiplier.of(new BigDecimal(rung.multiplier())));
    }
}
