package com.example.rocksdb;

import com.example.rocksdb.FigureFormats.Hourly;
import com.xtarly.rewards.application.port.Figures;
import com.xtarly.rewards.application.port.Patron;
import com.xtarly.rewards.application.port.Statistics.Away;
import com.xtarly.rewards.application.port.Statistics.Hour;
import com.xtarly.rewards.application.port.Statistics.Increment;
import com.xtarly.rewards.application.port.Visit;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.util.Map;

/** Adds to the figures of an organization. */
record CountedFigures(Tables tables, OrganizationId organizationId) {
    void add(Increment increment) {
        increment.hours().forEach(this::add);
        increment.visits().forEach(this::add);
        increment.away().forEach(this::add);
        increment.customers().forEach(this::add);
    }

    private void add(Hour hour, Figures more) {
        Rows<Hourly> hours = tables.hours(organizationId);
        Key key = Key.of(hour.day()).then(hour.hour());
        Figures before = hours.get(key).map(Hourly::figures).orElse(Figures.NONE);
        hours.put(key, new Hourly(hour, before.plus(more)));
    }

    private void add(Visit visit) {
        tables.visits(organizationId).put(Key.of(visit.customer().value()).then(visit.day()), visit);
    }

    private void add(Away away, long more) {
        Rows<Map.Entry<Away, Long>> visitors = tables.visitors(organizationId);
        Key key = Key.of(away.day()).then(away.days());
        long before = visitors.get(key).map(Map.Entry::getValue).orElse(0L);
        visitors.put(key, Map.entry(away, before + more));
    }

    private void add(Patron more) {
        Rows<Patron> patrons = tables.patrons(organizationId);
        Rows<String> ranking = tables.ranking(organizationId);
        String id = more.customer().value();
        Patron before = patrons.get(id).orElse(Patron.uncounted(more.customer()));
        Patron after = before.plus(more);
        ranking.remove(rank(before));
        ranking.put(rank(after), id);
        patrons.put(id, after);
    }

    /** Whoever paid most comes first. */
    private static Key rank(Patron patron) {
        return Key.of(-patron.paid()).then(patron.customer().value());
    }
}
