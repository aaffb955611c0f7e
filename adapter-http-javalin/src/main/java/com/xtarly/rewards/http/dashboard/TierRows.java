package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.earning.Benefits;
import com.xtarly.rewards.domain.earning.Multiplier;
import com.xtarly.rewards.domain.earning.Tier;
import com.xtarly.rewards.domain.earning.TierLadder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The rows of tiers in a form, lowest first; those that are empty are as good as not there. */
public record TierRows(List<TierRow> rows) {
    private static final Pattern POINTS = Pattern.compile("[0-9]{1,16}|[0-9]{1,3}(,[0-9]{3}){1,5}");
    private static final Pattern CHANGE = Pattern.compile("(add|remove|up|down)-([0-9]{1,3})");

    /** The rows after one of them was added, removed or moved, and the field to go on in. */
    record Changed(TierRows rows, String focus) {}

    /** Those of a ladder; of one that is yet to be thought of, an example: easier to change than to make up. */
    static TierRows of(List<Tier> tiers, Messages messages) {
        return new TierRows(
                tiers.isEmpty()
                        ? example(messages)
                        : tiers.stream().map(TierRow::of).toList());
    }

    /** At a point for each ten, one comes there with half a dozen purchases, and with two dozen. */
    private static List<TierRow> example(Messages messages) {
        return List.of(
                new TierRow(messages.of("program.example.low"), "200", "1.25", ""),
                new TierRow(messages.of("program.example.high"), "1000", "1.5", ""));
    }

    /** Whether they are those that one begins with, and nobody changed them. */
    public boolean isExample(Messages messages) {
        return rows.equals(example(messages));
    }

    /** Whether nothing was typed. */
    boolean isEmpty() {
        return rows.stream().allMatch(TierRow::isEmpty);
    }

    /** The place of the first one that was begun and lacks what each tier has; the first is 0. */
    Optional<Integer> begun() {
        return IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).isBegun())
                .boxed()
                .findFirst();
    }

    /** As they were sent. */
    static TierRows of(Form form) {
        List<String> names = form.values("tierName");
        List<TierRow> rows = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            rows.add(new TierRow(
                    names.get(i),
                    at(form.values("tierPoints"), i),
                    at(form.values("tierMultiplier"), i),
                    at(form.values("tierBenefits"), i)));
        }
        return new TierRows(rows).orFirst();
    }

    private TierRows orFirst() {
        return rows.isEmpty() ? new TierRows(List.of(TierRow.EMPTY)) : this;
    }

    public boolean mayGrow() {
        return rows.size() < TierLadder.MAX_TIERS;
    }

    /**
     * The ladder that was typed; nothing, and a fault at each field that is wrong, when it is none.
     */
    Optional<TierLadder> ladder(Form form) {
        List<Optional<Tier>> tiers = new ArrayList<>();
        Set<String> names = new HashSet<>();
        long below = -1;
        for (int row = 0; row < rows.size(); row++) {
            if (!rows.get(row).isEmpty()) {
                Optional<Name> name = name(form, row, names);
                Optional<Long> points = points(form, row, below);
                below = Math.max(below, points.orElse(below));
                tiers.add(tier(form, row, name, points));
            }
        }
        if (tiers.isEmpty() || tiers.size() > TierLadder.MAX_TIERS) {
            form.refuse("tiers", tiers.isEmpty() ? "fault.tiers" : "fault.tiersTooMany");
        }
        return form.isGood()
                ? Optional.of(
                        new TierLadder(tiers.stream().flatMap(Optional::stream).toList()))
                : Optional.empty();
    }

    private Optional<Tier> tier(Form form, int row, Optional<Name> name, Optional<Long> points) {
        TierRow typed = rows.get(row);
        Optional<Multiplier> multiplier = form.read(
                field("tierMultiplier", row),
                typed.multiplier(),
                "fault.tierMultiplier",
                text -> Multiplier.of(new BigDecimal(text)));
        Optional<Benefits> benefits =
                form.read(field("tierBenefits", row), typed.benefits(), "fault.tierBenefits", Benefits::of);
        return name.flatMap(called -> points.flatMap(required ->
                multiplier.flatMap(times -> benefits.map(given -> new Tier(called, required, times, given)))));
    }

    private Optional<Name> name(Form form, int row, Set<String> taken) {
        String field = field("tierName", row);
        Optional<Name> name = form.read(field, rows.get(row).name(), "fault.tierName", Name::of);
        // As people read them, Oro and oro are one.
        if (name.isPresent() && !taken.add(name.get().value().toLowerCase(Locale.ROOT))) {
            form.refuse(field, "fault.tierNameTaken");
        }
        return name;
    }

    private Optional<Long> points(Form form, int row, long below) {
        String field = field("tierPoints", row);
        Optional<Long> points = form.read(field, rows.get(row).points(), "fault.tierPoints", TierRows::parsePoints);
        if (points.isPresent() && points.get() <= below) {
            form.refuse(field, "fault.tierPointsAscending");
        }
        return points;
    }

    private static long parsePoints(String typed) {
        if (!POINTS.matcher(typed).matches()) {
            throw new IllegalArgumentException("This is no number of points.");
        }
        return new Tier(Name.of("-"), Long.parseLong(typed.replace(",", "")), Multiplier.ONE).pointsRequired();
    }

    /** The id of a field in a row, by which its faults are known too. */
    public static String field(String name, int row) {
        return name + "-" + row;
    }

    /**
     * What a button in the rows does to them.
     *
     * @param button its value, such as up-2: an action, and the row it is for, the first being 0. One that there is no
     *     button for changes nothing
     */
    Changed changed(String button) {
        Matcher change = CHANGE.matcher(button);
        int row = change.matches() ? Integer.parseInt(change.group(2)) : rows.size();
        List<TierRow> changed = new ArrayList<>(rows);
        if (row >= rows.size()) {
            return new Changed(this, "");
        }
        return switch (change.group(1)) {
            case "remove" -> {
                changed.remove(row);
                yield new Changed(
                        new TierRows(changed).orFirst(),
                        field("tierName", Math.max(0, Math.min(row, changed.size() - 1))));
            }
            case "up" -> moved(changed, row, row - 1);
            case "down" -> moved(changed, row, row + 1);
            default -> {
                changed.add(TierRow.EMPTY);
                yield new Changed(mayGrow() ? new TierRows(changed) : this, field("tierName", rows.size()));
            }
        };
    }

    /** Focus goes with the row, on the button that moves it on; at an end, on the one that moves it back. */
    private Changed moved(List<TierRow> changed, int row, int place) {
        if (place < 0 || place >= changed.size()) {
            return new Changed(this, "");
        }
        changed.add(place, changed.remove(row));
        boolean up = place < row ? place > 0 : place == changed.size() - 1;
        return new Changed(new TierRows(changed), field(up ? "up" : "down", place));
    }

    private static String at(List<String> values, int index) {
        return index < values.size() ? values.get(index) : "";
    }
}
