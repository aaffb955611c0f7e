package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.application.port.Figures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.ToLongFunction;

/**
 * A number for each of some days, as bars of a picture that is {@value #HEIGHT} high and {@value #STEP} wide a day.
 *
 * @param title the key of the message that says what is counted
 * @param bars at least one, in their order
 */
public record BarChart(String title, List<Bar> bars) {
    public static final int HEIGHT = 100;
    public static final int STEP = 10;

    /**
     * One day.
     *
     * @param left where it begins, from the left
     * @param height of {@value #HEIGHT}; at least 1 when there is anything at all
     */
    public record Bar(LocalDate day, long count, int left, long height) {}

    static BarChart of(String title, SortedMap<LocalDate, Figures> days, ToLongFunction<Figures> number) {
        long highest =
                Math.max(1, days.values().stream().mapToLong(number).max().orElse(0));
        List<Bar> bars = new ArrayList<>();
        days.forEach((day, figures) -> {
            long count = number.applyAsLong(figures);
            long height = count == 0 ? 0 : Math.max(1, count * HEIGHT / highest);
            bars.add(new Bar(day, count, bars.size() * STEP, height));
        });
        return new BarChart(title, bars);
    }

    public int width() {
        return bars.size() * STEP;
    }

    public Bar first() {
        return bars.get(0);
    }

    public Bar last() {
        return bars.get(bars.size() - 1);
    }

    /** The day with most, the first of them. */
    public Bar highest() {
        return bars.stream()
                .reduce((best, next) -> next.count > best.count ? next : best)
                .orElseThrow();
    }

    public long total() {
        return bars.stream().mapToLong(Bar::count).sum();
    }
}
