package com.example.rocksdb;

import com.xtarly.rewards.application.port.Figures;
import com.xtarly.rewards.application.port.KeyCalls.Calls;
import com.xtarly.rewards.application.port.Patron;
import com.xtarly.rewards.application.port.Statistics.Away;
import com.xtarly.rewards.application.port.Statistics.Hour;
import com.xtarly.rewards.application.port.Visit;
import com.xtarly.rewards.domain.organization.ApiKeyId;
import java.util.Map;

/** How figures are written. */
final class FigureFormats {
    /** The figures of one hour. */
    record Hourly(Hour hour, Figures figures) {}

    static final Format<Calls> CALLS = new Format<>(
            (to, calls) -> to.text(calls.organizationId().value())
                    .text(calls.key().value())
                    .moment(calls.hour())
                    .text(calls.code())
                    .number(calls.calls())
                    .number(calls.replays())
                    .moment(calls.lastAt()),
            from -> new Calls(
                    Formats.organizationId(from),
                    ApiKeyId.parse(from.text()),
                    from.moment(),
                    from.text(),
                    from.number(),
                    from.number(),
                    from.moment()));

    static final Format<Hourly> HOURLY = new Format<>(
            (to, hourly) -> to.day(hourly.hour.day())
                    .number(hourly.hour.hour())
                    .number(hourly.figures.purchases())
                    .number(hourly.figures.paid())
                    .number(hourly.figures.refunds())
                    .number(hourly.figures.refunded())
                    .number(hourly.figures.pointsIssued())
                    .number(hourly.figures.pointsTakenBack())
                    .number(hourly.figures.stampsIssued())
                    .number(hourly.figures.stampsTakenBack()),
            from -> new Hourly(new Hour(from.day(), from.count()), figures(from)));

    static final Format<Visit> VISIT = new Format<>(
            (to, visit) -> to.text(visit.customer().value()).day(visit.day()),
            from -> new Visit(Formats.customerId(from), from.day()));

    static final Format<Map.Entry<Away, Long>> AWAY = new Format<>(
            (to, away) ->
                    to.day(away.getKey().day()).number(away.getKey().days()).number(away.getValue()),
            from -> Map.entry(new Away(from.day(), from.count()), from.number()));

    static final Format<Patron> PATRON = new Format<>(
            (to, patron) -> to.text(patron.customer().value())
                    .number(patron.entries())
                    .number(patron.purchases())
                    .number(patron.paid())
                    .maybe(patron.lastVisit(), Packer::day),
            from -> new Patron(
                    Formats.customerId(from), from.number(), from.number(), from.number(), from.maybe(Unpacker::day)));

    private FigureFormats() {}

    private static Figures figures(Unpacker from) {
        return new Figures(
                from.number(),
                from.number(),
                from.number(),
                from.number(),
                from.number(),
                from.number(),
                from.number(),
                from.number());
    }
}
