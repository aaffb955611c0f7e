package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.application.port.Figures;
import com.xtarly.rewards.application.port.Patron;
import com.xtarly.rewards.application.port.Statistics.Away;
import com.xtarly.rewards.application.port.Statistics.Hour;
import com.xtarly.rewards.application.port.Statistics.Increment;
import com.xtarly.rewards.application.port.Visit;
import com.xtarly.rewards.domain.customer.CustomerId;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The figures of one organization, counted so far by the clocks of a zone. */
record Counted(
        ZoneId zone,
        Map<Hour, Figures> hours,
        Set<Visit> visits,
        Map<Away, Long> away,
        Map<CustomerId, Patron> patrons) {
    static Counted nothing(ZoneId zone) {
        return new Counted(zone, Map.of(), Set.of(), Map.of(), Map.of());
    }

    Counted plus(Increment increment) {
        Map<Hour, Figures> nextHours = new HashMap<>(hours);
        increment.hours().forEach((hour, figures) -> nextHours.merge(hour, figures, Figures::plus));
        Set<Visit> nextVisits = new HashSet<>(visits);
        if (!nextVisits.addAll(increment.visits()) && !increment.visits().isEmpty()) {
            throw new IllegalStateException("These visits were counted already: " + increment.visits());
        }
        Map<Away, Long> nextAway = new HashMap<>(away);
        increment.away().forEach((days, change) -> nextAway.merge(days, change, Long::sum));
        Map<CustomerId, Patron> nextPatrons = new HashMap<>(patrons);
        increment.customers().forEach(patron -> nextPatrons.merge(patron.customer(), patron, Patron::plus));
        return new Counted(zone, nextHours, nextVisits, nextAway, nextPatrons);
    }

    long entriesOf(CustomerId customer) {
        Patron patron = patrons.get(customer);
        return patron == null ? 0 : patron.entries();
    }
}
