package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.earning.Multiplier;
import com.xtarly.rewards.domain.earning.Tier;
import com.xtarly.rewards.domain.earning.TierLadder;
import com.xtarly.rewards.domain.program.PointsProgram;
import com.xtarly.rewards.domain.program.Program;
import com.xtarly.rewards.domain.program.ProgramType;
import com.xtarly.rewards.domain.program.ProgramVersion;
import com.xtarly.rewards.domain.program.StampsProgram;
import com.xtarly.rewards.domain.program.TicketRules;
import com.xtarly.rewards.domain.program.TiersProgram;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A program as its owner types it: money as money, tiers in rows.
 *
 * @param form what stands in its fields
 * @param tiers what stands in the rows of tiers, empty ones included
 */
public record ProgramForm(Form form, List<TierRow> tiers) {
    /** One row; empty when all of it is. */
    public record TierRow(String name, String points, String multiplier) {
        static final TierRow EMPTY = new TierRow("", "", "");

        boolean isEmpty() {
            return equals(EMPTY);
        }
    }

    /** So many rows there are at least, so that one can be added without a script. */
    private static final int ROWS = 5;

    /** With the present program in it; a point for each ten when there is none. */
    static ProgramForm of(Optional<ProgramVersion> version, Money money) {
        Map<String, String> values = new HashMap<>(Map.of("type", "points", "unit", money.typed(1_000), "points", "1"));
        values.put("seen", String.valueOf(version.map(ProgramVersion::number).orElse(0)));
        List<TierRow> rows = new ArrayList<>();
        version.map(ProgramVersion::program).ifPresent(program -> {
            values.put("type", program.type().code());
            program.earnRate().ifPresent(rate -> {
                values.put("unit", money.typed(rate.currencyUnit()));
                values.put("points", rate.pointsPerCurrency().toPlainString());
            });
            program.tiers()
                    .forEach(tier -> rows.add(new TierRow(
                            tier.name().value(),
                            String.valueOf(tier.pointsRequired()),
                            tier.multiplier().decimal().toPlainString())));
            tick(values, "requireTicket", program.tickets().required());
            tick(values, "uniqueTicket", program.tickets().unique());
            tick(values, "amountOptional", program.amountOptional());
        });
        return new ProgramForm(Form.fresh(values), padded(rows));
    }

    /** As it was sent. */
    static ProgramForm of(Form form) {
        List<String> names = form.values("tierName");
        List<String> points = form.values("tierPoints");
        List<String> multipliers = form.values("tierMultiplier");
        List<TierRow> rows = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            TierRow row = new TierRow(names.get(i), at(points, i), at(multipliers, i));
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return new ProgramForm(form, padded(rows));
    }

    /** The program that was typed; nothing, and faults in the form, when it is none. */
    Optional<Program> program(Money money) {
        TicketRules tickets = new TicketRules(form.has("requireTicket"), form.has("uniqueTicket"));
        return form.read("type", ProgramType::parse).flatMap(type -> switch (type) {
            case STAMPS -> Optional.of(new StampsProgram(form.has("amountOptional"), tickets));
            case POINTS -> rate(money).map(rate -> new PointsProgram(rate, tickets));
            case TIERS -> rate(money).flatMap(rate -> ladder().map(ladder -> new TiersProgram(rate, ladder, tickets)));
        });
    }

    private Optional<EarnRate> rate(Money money) {
        Optional<Long> unit = form.read("unit", typed -> new EarnRate(money.parse(typed), 1).currencyUnit());
        Optional<BigDecimal> points = form.read(
                "points", typed -> EarnRate.of(1, new BigDecimal(typed)).pointsPerCurrency());
        return unit.flatMap(per -> points.map(earned -> EarnRate.of(per, earned)));
    }

    private Optional<TierLadder> ladder() {
        return form.read(
                "tiers",
                none -> new TierLadder(tiers.stream()
                        .filter(row -> !row.isEmpty())
                        .map(ProgramForm::tier)
                        .toList()));
    }

    /** The number of the version that its owner saw when they began. */
    int seen() {
        return form.read("seen", Integer::parseInt).orElse(-1);
    }

    private static Tier tier(TierRow row) {
        return new Tier(
                Name.of(row.name),
                Long.parseLong(row.points.replace(",", "")),
                Multiplier.of(new BigDecimal(row.multiplier)));
    }

    private static List<TierRow> padded(List<TierRow> rows) {
        List<TierRow> padded = new ArrayList<>(rows);
        padded.add(TierRow.EMPTY);
        while (padded.size() < ROWS) {
            padded.add(TierRow.EMPTY);
        }
        return padded;
    }

    private static String at(List<String> values, int index) {
        return index < values.size() ? values.get(index) : "";
    }

    private static void tick(Map<String, String> values, String box, boolean ticked) {
        if (ticked) {
            values.put(box, "on");
        }
    }
}
