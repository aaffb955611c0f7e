package com.xtarly.rewards.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.overview.Overview;
import com.xtarly.rewards.application.port.Figures;
import com.xtarly.rewards.application.port.Statistics.Visitors;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.PostingKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an overview must show, by looking at every entry of the organization for each number.
 *
 * @param entries all of them, in any order
 */
record ExpectedOverview(Collection<Entry> entries, ZoneId zone, LocalDate today) {
    void verify(Overview shown) {
        LocalDate from = today.minusDays(shown.days() - 1L);
        verify(shown.now(), from, today);
        verify(shown.before(), from.minusDays(shown.days()), from.minusDays(1));
        shown.daily().forEach((day, figures) -> assertThat(figures).isEqualTo(figures(day, day)));
        assertThat(shown.daily()).hasSize(Math.max(7, shown.days()));
        assertThat(shown.daily().lastKey()).isEqualTo(today);
        verifyWeek(shown);
        assertThat(shown.empty())
                .isEqualTo(entries.stream().noneMatch(entry -> !day(entry).isAfter(today)));
        assertThat(shown.best()).extracting(best -> best.patron().paid()).isEqualTo(best(5));
        assertThat(shown.missed())
                .extracting(missed -> missed.customer().id())
                .containsExactlyInAnyOrderElementsOf(missed(shown.missed().size()));
        shown.best().forEach(this::verify);
    }

    private void verify(Overview.Summary summary, LocalDate from, LocalDate to) {
        Set<CustomerId> came = customers(entry -> isWithin(day(entry), from, to));
        Set<CustomerId> cameBefore = customers(entry -> day(entry).isBefore(from));
        long returned = came.stream().filter(cameBefore::contains).count();
        assertThat(summary.figures()).isEqualTo(figures(from, to));
        assertThat(summary.visitors()).isEqualTo(new Visitors(came.size(), came.size() - returned));
        assertThat(summary.points())
                .isEqualTo(sum(to, entry -> entry.calculation().points()));
        assertThat(summary.stamps())
                .isEqualTo(sum(to, entry -> entry.calculation().stamps()));
        Long rate = came.isEmpty() ? null : Math.round(100.0 * returned / came.size());
        assertThat(summary.returnRate()).isEqualTo(rate);
    }

    private void verify(Overview.Regular regular) {
        List<Entry> own =
                purchases(entry -> entry.customerId().equals(regular.customer().id()));
        assertThat(regular.patron().purchases()).isEqualTo(own.size());
        assertThat(regular.patron().lastVisit()).isEqualTo(last(own));
    }

    private void verifyWeek(Overview shown) {
        LocalDate from = today.minusDays(Math.max(30, shown.days()) - 1L);
        Map<List<Object>, Long> expected = purchases(entry -> isWithin(day(entry), from, today)).stream()
                .map(this::local)
                .collect(Collectors.groupingBy(
                        local -> List.<Object>of(local.getDayOfWeek(), local.getHour()), Collectors.counting()));
        shown.week()
                .forEach((day, hours) -> hours.forEach((hour, count) ->
                        assertThat(expected.remove(List.<Object>of(day, hour))).isEqualTo(count)));
        assertThat(expected).isEmpty();
    }

    private List<Long> best(int limit) {
        return purchases(entry -> true).stream()
                .map(Entry::customerId)
                .distinct()
                .map(this::paid)
                .sorted((one, other) -> Long.compare(other, one))
                .limit(limit)
                .toList();
    }

    /** Those who were missed most. Two who paid the same may come in any order, but not at the end of the list. */
    private List<CustomerId> missed(int limit) {
        return purchases(entry -> true).stream().collect(Collectors.groupingBy(Entry::customerId)).entrySet().stream()
                .filter(own -> own.getValue().size() >= 3)
                .filter(own -> last(own.getValue()).isBefore(today.minusDays(29)))
                .map(Map.Entry::getKey)
                .sorted((one, other) -> Long.compare(paid(other), paid(one)))
                .limit(limit == 5 ? 5 : Integer.MAX_VALUE)
                .toList();
    }

    private long paid(CustomerId customer) {
        return entries.stream()
                .filter(entry -> entry.customerId().equals(customer))
                .mapToLong(entry -> (isPurchase(entry) ? 1 : -1)
                        * entry.calculation().amount().minorUnits())
                .sum();
    }

    private Figures figures(LocalDate from, LocalDate to) {
        Predicate<Entry> then = entry -> isWithin(day(entry), from, to);
        List<Entry> bought = purchases(then);
        List<Entry> refunded = entries.stream()
                .filter(then)
                .filter(entry -> !isPurchase(entry))
                .toList();
        return new Figures(
                bought.size(),
                sum(bought, entry -> entry.calculation().amount().minorUnits()),
                refunded.size(),
                sum(refunded, entry -> entry.calculation().amount().minorUnits()),
                sum(bought, entry -> entry.calculation().points()),
                -sum(refunded, entry -> entry.calculation().points()),
                sum(bought, entry -> entry.calculation().stamps()),
                -sum(refunded, entry -> entry.calculation().stamps()));
    }

    private long sum(LocalDate to, ToLongFunction<Entry> number) {
        return sum(entries.stream().filter(entry -> !day(entry).isAfter(to)).toList(), number);
    }

    private static long sum(Collection<Entry> entries, ToLongFunction<Entry> number) {
        return entries.stream().mapToLong(number).sum();
    }

    private Set<CustomerId> customers(Predicate<Entry> then) {
        return purchases(then).stream().map(Entry::customerId).collect(Collectors.toSet());
    }

    private List<Entry> purchases(Predicate<Entry> condition) {
        return entries.stream()
                .filter(ExpectedOverview::isPurchase)
                .filter(condition)
                .toList();
    }

    private @Nullable LocalDate last(List<Entry> purchases) {
        return purchases.stream().map(this::day).max(LocalDate::compareTo).orElse(null);
    }

    private static boolean isPurchase(Entry entry) {
        return entry.posting().kind() == PostingKind.PURCHASE;
    }

    private static boolean isWithin(LocalDate day, LocalDate from, LocalDate to) {
        return day.compareTo(from) >= 0 && day.compareTo(to) <= 0;
    }

    private LocalDate day(Entry entry) {
        return local(entry).toLocalDate();
    }

    private LocalDateTime local(Entry entry) {
        return ZonedDateTime.ofInstant(entry.posting().occurredAt(), zone).toLocalDateTime();
    }
}
