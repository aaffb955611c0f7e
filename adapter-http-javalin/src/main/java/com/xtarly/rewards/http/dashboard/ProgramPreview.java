package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.application.ReviewProgram;
import com.xtarly.rewards.application.ReviewProgram.Doubt;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.earning.Calculation;
import com.xtarly.rewards.domain.earning.Tier;
import com.xtarly.rewards.domain.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a program would mean, while it is being typed.
 *
 * @param examples what a purchase would earn; none when what was typed is no program
 * @param lack what to say instead, of what is no program; else empty
 * @param doubts what its owner may not have meant
 */
public record ProgramPreview(List<String> examples, String lack, List<String> doubts) {
    private static final Amount EXAMPLE = Amount.of(35_000);

    static ProgramPreview of(Optional<Program> present, Program rules, Messages messages, Money money) {
        String amount = money.shown(EXAMPLE, messages.locale());
        return new ProgramPreview(
                examples(rules, messages, amount),
                "",
                ReviewProgram.review(present, rules, EXAMPLE).stream()
                        .map(doubt -> text(doubt, messages, amount))
                        .toList());
    }

    /** Of what is no program yet. */
    static ProgramPreview lacking(String lack) {
        return new ProgramPreview(List.of(), lack, List.of());
    }

    /** One without a tier, unless nobody is without, and one in each tier. */
    private static List<String> examples(Program rules, Messages messages, String amount) {
        List<String> examples = new ArrayList<>();
        Calculation.Earned earned = rules.calculate(EXAMPLE, 0);
        // That it earns nothing is a doubt, and said among those.
        boolean something = earned.points() > 0 || earned.stamps() > 0;
        if (rules.tierAt(0).isEmpty() && something) {
            examples.add(
                    earned.stamps() > 0
                            ? messages.of("program.preview.stamp")
                            : messages.of("program.preview.points", amount, earned.points()));
        }
        for (Tier tier : rules.tiers()) {
            examples.add(messages.of(
                    "program.preview.tier",
                    amount,
                    rules.calculate(EXAMPLE, tier.pointsRequired()).points(),
                    tier.name().value(),
                    messages.decimal(tier.multiplier().decimal())));
        }
        return examples;
    }

    private static String text(Doubt doubt, Messages messages, String amount) {
        Tier tier = doubt.tier();
        return messages.of(
                "program.doubt." + doubt.kind(),
                amount,
                tier == null ? "" : tier.name().value(),
                ReviewProgram.MAX_PURCHASES);
    }
}
