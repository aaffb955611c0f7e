package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.earning.TierLadder;
import com.xtarly.rewards.domain.program.PointsProgram;
import com.xtarly.rewards.domain.program.Program;
import com.xtarly.rewards.domain.program.ProgramType;
import com.xtarly.rewards.domain.program.ProgramVersion;
import com.xtarly.rewards.domain.program.StampsProgram;
import com.xtarly.rewards.domain.program.TicketRules;
import com.xtarly.rewards.domain.program.TiersProgram;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A program as its owner types it: money as money, tiers in rows.
 *
 * @param form what stands in its fields
 * @param tiers what stands in the rows of tiers
 */
public record ProgramForm(Form form, TierRows tiers) {
    /** With the present program in it; a point for each ten when there is none. */
    static ProgramForm of(Optional<ProgramVersion> version, Money money, Messages messages) {
        Map<String, String> values = new HashMap<>(Map.of("type", "points", "unit", money.typed(1_000), "points", "1"));
        version.map(ProgramVersion::program).ifPresent(program -> {
            values.put("type", program.type().code());
            program.earnRate().ifPresent(rate -> {
                values.put("unit", money.typed(rate.currencyUnit()));
                values.put("points", rate.pointsPerCurrency().toPlainString());
            });
            tick(values, "requireTicket", program.tickets().required());
            tick(values, "uniqueTicket", program.tickets().unique());
            tick(values, "amountOptional", program.amountOptional());
        });
        return new ProgramForm(
                Form.fresh(values),
                TierRows.of(version.map(saved -> saved.program().tiers()).orElse(List.of()), messages));
    }

    /** As it was sent. */
    static ProgramForm of(Form form) {
        return new ProgramForm(form, TierRows.of(form));
    }

    ProgramForm with(TierRows rows) {
        return new ProgramForm(form, rows);
    }

    /** The program that was typed; nothing, and faults in the form, when it is none. */
    Optional<Program> program(Money money) {
        TicketRules tickets = new TicketRules(form.has("requireTicket"), form.has("uniqueTicket"));
        return form.read("type", ProgramType::parse).flatMap(type -> switch (type) {
            case STAMPS -> Optional.of(new StampsProgram(form.has("amountOptional"), tickets));
            case POINTS -> rate(money).map(rate -> new PointsProgram(rate, tickets));
            case TIERS -> tiers(rate(money), tickets);
        });
    }

    private Optional<Program> tiers(Optional<EarnRate> rate, TicketRules tickets) {
        // Read in any case: whoever has two faults is told of both.
        Optional<TierLadder> ladder = tiers.ladder(form);
        return rate.flatMap(earned -> ladder.map(rungs -> new TiersProgram(earned, rungs, tickets)));
    }

    private Optional<EarnRate> rate(Money money) {
        Optional<BigDecimal> points = form.read(
                "points", typed -> EarnRate.of(1, new BigDecimal(typed)).pointsPerCurrency());
        Optional<Long> unit = form.read("unit", typed -> new EarnRate(money.parse(typed), 1).currencyUnit());
        return unit.flatMap(per -> points.map(earned -> EarnRate.of(per, earned)));
    }

    /** Why there is nothing to preview, in words: what is yet to be typed, or else that something is wrong. */
    String lack(Messages messages) {
        if (form.value("points").isEmpty() || form.value("unit").isEmpty()) {
            return messages.of("program.preview.rate");
        }
        if (!form.value("type").equals(ProgramType.TIERS.code())) {
            return messages.of("program.preview.none");
        }
        return tiers.isEmpty()
                ? messages.of("program.preview.noTiers")
                : tiers.begun()
                        .map(row -> messages.of("program.preview.begun", row + 1))
                        .orElseGet(() -> messages.of("program.preview.none"));
    }

    /** The number of the version that its owner saw when they began. */
    int seen() {
        return form.read("seen", Integer::parseInt).orElse(-1);
    }

    private static void tick(Map<String, String> values, String box, boolean ticked) {
        if (ticked) {
            values.put(box, "on");
        }
    }
}
