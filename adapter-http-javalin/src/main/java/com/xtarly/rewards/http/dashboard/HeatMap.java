package com.xtarly.rewards.http.dashboard;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How many purchases there are at which hour of which day of the week: a table whose cells are the darker the more. */
public record HeatMap(Map<DayOfWeek, Map<Integer, Long>> week) {
    /** Shades there are, beside that of nothing. */
    static final int SHADES = 5;

    public List<DayOfWeek> days() {
        return List.of(DayOfWeek.values());
    }

    /** From the first hour in which anything was ever bought to the last. */
    public List<Integer> hours() {
        IntStream busy =
                week.values().stream().flatMap(day -> day.keySet().stream()).mapToInt(hour -> hour);
        var range = busy.summaryStatistics();
        return range.getCount() == 0
                ? List.of()
                : IntStream.rangeClosed(range.getMin(), range.getMax()).boxed().toList();
    }

    public long count(DayOfWeek day, int hour) {
        return week.getOrDefault(day, Map.of()).getOrDefault(hour, 0L);
    }

    /** 0 for nothing, up to {@value #SHADES} for the most. */
    public long shade(DayOfWeek day, int hour) {
        long most = week.values().stream()
                .flatMap(hours -> hours.values().stream())
                .mapToLong(count -> count)
                .max()
                .orElse(1);
        return (count(day, hour) * SHADES + most - 1) / most;
    }
}
