package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.earning.Tier;
import com.xtarly.rewards.domain.program.Program;
import java.util.ArrayList;
import java.util.List;

/** The rules of a program in words: "1 punto por cada $10.00", "Plata desde 100 puntos: × 1.2". */
record ProgramText(Messages messages, Money money) {
    /** One line for each rule. */
    List<String> of(Program program) {
        List<String> rules = new ArrayList<>();
        rules.add(program.earnRate().map(this::rate).orElseGet(() -> messages.of("program.rule.stamp")));
        program.tiers().forEach(tier -> rules.add(tier(tier)));
        if (program.tickets().required()) {
            rules.add(messages.of("program.rule.requireTicket"));
        }
        if (program.tickets().unique()) {
            rules.add(messages.of("program.rule.uniqueTicket"));
        }
        if (program.amountOptional()) {
            rules.add(messages.of("program.rule.amountOptional"));
        }
        return rules;
    }

    private String rate(EarnRate rate) {
        return messages.of(
                "program.rule.rate",
                messages.of("calculation.points", messages.decimal(rate.pointsPerCurrency()), rate.pointsPerCurrency()),
                money.shown(rate.currencyUnit(), messages.locale()));
    }

    private String tier(Tier tier) {
        String rule = messages.of(
                "program.rule.tier",
                tier.name().value(),
                messages.of("calculation.points", messages.number(tier.pointsRequired()), tier.pointsRequired()),
                messages.decimal(tier.multiplier().decimal()));
        return tier.benefits().isEmpty()
                ? rule
                : messages.of("program.rule.benefits", rule, tier.benefits().value());
    }
}
