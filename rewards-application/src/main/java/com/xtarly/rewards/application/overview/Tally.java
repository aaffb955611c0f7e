package com.xtarly.rewards.application.overview;

import com.xtarly.rewards.application.port.Figures;
import com.xtarly.rewards.application.port.Movement;
import com.xtarly.rewards.application.port.Patron;
import com.xtarly.rewards.application.port.Statistics.Away;
import com.xtarly.rewards.application.port.Statistics.Hour;
import com.xtarly.rewards.application.port.Statistics.Increment;
import com.xtarly.rewards.application.port.Visit;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.ledger.PostingKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Counts some entries. For one thread. */
final class Tally {
    private final ZoneId zone;
    private final Map<Hour, Figures> hours = new LinkedHashMap<>();
    private final Map<CustomerId, Patron> customers = new LinkedHashMap<>();
    private final Set<Visit> visits = new LinkedHashSet<>();

    private Tally(ZoneId zone) {
        this.zone = zone;
    }

    /** @param zone where the organization's days begin */
    static Tally of(List<Movement> entries, ZoneId zone) {
        Tally tally = new Tally(zone);
        entries.forEach(tally::count);
        return tally;
    }

    private void count(Movement entry) {
        LocalDateTime local = LocalDateTime.ofInstant(entry.occurredAt(), zone);
        LocalDate day = local.toLocalDate();
        hours.merge(new Hour(day, local.getHour()), Figures.of(entry), Figures::plus);
        boolean purchase = entry.kind() == PostingKind.PURCHASE;
        if (purchase) {
            visits.add(new Visit(entry.customer(), day));
        }
        Patron patron = new Patron(
                entry.customer(),
                entry.sequence(),
                purchase ? 1 : 0,
                purchase ? entry.amount() : -entry.amount(),
                purchase ? day : null);
        customers.merge(entry.customer(), patron, Patron::plus);
    }

    /** The days on which these customers bought, each once. */
    Set<Visit> visits() {
        return visits;
    }

    /**
     * What all of it adds to the figures.
     *
     * @param known the visits around {@link #visits} that were counted before
     */
    Increment increment(Collection<Visit> known) {
        Map<CustomerId, NavigableSet<LocalDate>> days = new HashMap<>();
        known.forEach(visit -> days(days, visit.customer()).add(visit.day()));
        Map<Away, Long> away = new LinkedHashMap<>();
        List<Visit> added = new ArrayList<>();
        for (Visit visit : visits) {
            NavigableSet<LocalDate> visited = days(days, visit.customer());
            if (!visited.contains(visit.day())) {
                arrive(visit.day(), visited, away);
                visited.add(visit.day());
                added.add(visit);
            }
        }
        away.values().removeIf(change -> change == 0);
        return new Increment(hours, added, away, List.copyOf(customers.values()));
    }

    /** Between two visits that were known, the later one's customer was away for less long than it seemed. */
    private static void arrive(LocalDate day, NavigableSet<LocalDate> visited, Map<Away, Long> away) {
        LocalDate before = visited.lower(day);
        LocalDate after = visited.higher(day);
        away.merge(away(before, day), 1L, Long::sum);
        if (after != null) {
            away.merge(away(before, after), -1L, Long::sum);
            away.merge(away(day, after), 1L, Long::sum);
        }
    }

    private static Away away(@Nullable LocalDate before, LocalDate day) {
        long days = before == null ? 0 : day.toEpochDay() - before.toEpochDay();
        return new Away(day, (int) Math.min(days, Away.MAX_AWAY));
    }

    private static NavigableSet<LocalDate> days(Map<CustomerId, NavigableSet<LocalDate>> days, CustomerId customer) {
        return days.computeIfAbsent(customer, none -> new TreeSet<>());
    }
}
