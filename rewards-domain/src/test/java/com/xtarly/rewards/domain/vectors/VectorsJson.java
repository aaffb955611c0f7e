package com.xtarly.rewards.domain.vectors;

import com.xtarly.rewards.domain.vectors.Scenario.Move;
import com.xtarly.rewards.domain.vectors.Scenario.Rules;
import com.xtarly.rewards.domain.vectors.Scenario.Rung;
import com.xtarly.rewards.domain.vectors.Scenario.Standing;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The vectors as the text of their file: a line for each, so that a change is seen in a diff. */
final class VectorsJson {
    /** Moves when a reader of the file before could misread this one; more vectors alone do not move it. */
    private static final int FORMAT = 1;

    private VectorsJson() {}

    static String write(List<Scenario> scenarios) {
        return scenarios.stream()
                .map(VectorsJson::line)
                .collect(Collectors.joining(
                        ",\n",
                        "{\"format\":" + FORMAT + ",\"count\":" + scenarios.size() + ",\"vectors\":[\n",
                        "\n]}\n"));
    }

    private static String line(Scenario scenario) {
        String question = "{\"id\":%s,\"about\":%s,\"program\":%s"
                .formatted(text(scenario.id()), text(scenario.about()), program(scenario.program()));
        if (!Oracle.accepts(scenario.program())) {
            return question + ",\"refused\":\"VALIDATION_ERROR\"}";
        }
        List<Answer> answers = Oracle.answers(scenario);
        String moves = IntStream.range(0, answers.size())
                .mapToObj(i -> move(scenario.moves().get(i), answers.get(i)))
                .collect(Collectors.joining(","));
        return question + ",\"before\":{" + standing(scenario.before()) + "},\"moves\":[" + moves + "]}";
    }

    private static String program(Rules program) {
        String type = "{\"type\":" + text(program.type());
        if (program.type().equals("stamps")) {
            return type + "}";
        }
        String rate = type + ",\"currencyUnit\":" + program.unit() + ",\"pointsPerCurrency\":" + text(program.rate());
        return program.type().equals("points") ? rate + "}" : rate + ",\"tiers\":[" + tiers(program.ladder()) + "]}";
    }

    private static String tiers(List<Rung> ladder) {
        return ladder.stream()
                .map(rung -> "{\"name\":%s,\"pointsRequired\":%d,\"multiplier\":%s}"
                        .formatted(text(rung.name()), rung.pointsRequired(), text(rung.multiplier())))
                .collect(Collectors.joining(","));
    }

    private static String move(Move move, Answer answer) {
        String asked = move.refundOf() == null
                ? "{\"purchase\":" + move.amount()
                : "{\"refund\":" + move.amount() + ",\"of\":" + move.refundOf();
        if (!answer.refused().isEmpty()) {
            return asked + ",\"refused\":" + text(answer.refused()) + "}";
        }
        return asked
                + ",\"earned\":{\"basePoints\":%d,\"tier\":%s,\"points\":%d,\"stamps\":%d}"
                        .formatted(answer.basePoints(), text(answer.tier()), answer.points(), answer.stamps())
                + ",\"after\":{" + standing(answer.after()) + ",\"tier\":" + text(answer.tierAfter()) + "}}";
    }

    private static String standing(Standing standing) {
        return "\"points\":%d,\"stamps\":%d,\"lifetimePoints\":%d"
                .formatted(standing.points(), standing.stamps(), standing.lifetimePoints());
    }

    /** No text of a scenario has a character that JSON escapes. */
    private static String text(String plain) {
        return plain == null ? "null" : "\"" + plain + "\"";
    }
}
