package com.xtarly.rewards.application.overview;

import com.xtarly.rewards.application.port.Figures;
import com.xtarly.rewards.application.port.Patron;
import com.xtarly.rewards.application.port.Statistics.Visitors;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.program.ProgramType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * How a business is doing, in some days up to today beside as many before them, all of them days of the organization's
 * own calendar.
 *
 * @param days how many, 1 to {@value #MAX_DAYS}
 * @param daily the last days, at least {@value #CHART_DAYS}, oldest first, the idle ones too
 * @param week how many purchases there were at which hour of which day of the week, in the last days, at least
 *     {@value #WEEK_DAYS}; idle hours are left out
 * @param program the active one's type; null when there is none
 * @param spread how many customers have how much; empty without a program
 * @param best the customers who paid most, since the beginning
 * @param missed those who came often, but not for {@value #MISSED_DAYS} days
 * @param complete whether it has everything that the ledger had when it was asked for
 * @param empty whether nothing was ever bought
 */
public record Overview(
        int days,
        Summary now,
        Summary before,
        SortedMap<LocalDate, Figures> daily,
        Map<DayOfWeek, Map<Integer, Long>> week,
        @Nullable ProgramType program,
        List<Band> spread,
        List<Regular> best,
        List<Regular> missed,
        boolean complete,
        boolean empty) {
    /** A quarter of a year; as many before them are looked at too. */
    public static final int MAX_DAYS = 90;
    /** Fewer make no picture of days. */
    public static final int CHART_DAYS = 7;
    /** Fewer make no picture of a week. */
    public static final int WEEK_DAYS = 30;
    /** Who comes often and then not for so long may have found another place. */
    public static final int MISSED_DAYS = 30;

    /**
     * Some days in a few numbers.
     *
     * @param points what all customers together could spend at the end of it
     * @param stamps the same
     */
    public record Summary(Figures figures, Visitors visitors, long points, long stamps) {
        /** Of a hundred customers who came, how many had come before; null when nobody came. */
        public @Nullable Long returnRate() {
            long returned = visitors.all() - visitors.firstTime();
            return visitors.all() == 0 ? null : (200 * returned + visitors.all()) / (2 * visitors.all());
        }
    }

    /**
     * Customers who have about the same.
     *
     * @param tier the one they reached; null for none, and in other programs
     * @param least of points or stamps, or lifetime points where there are tiers; null without a limit
     * @param below null without a limit
     */
    public record Band(
            @Nullable Name tier,
            @Nullable Long least,
            @Nullable Long below,
            long customers) {}

    /** A customer, and what they bought. */
    public record Regular(Customer customer, Patron patron) {}
}
