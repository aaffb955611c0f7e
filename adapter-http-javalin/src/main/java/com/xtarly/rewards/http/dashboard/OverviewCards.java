package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.application.overview.Overview;
import com.xtarly.rewards.domain.program.ProgramType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The numbers at the head of an overview, each beside what it was before. */
public final class OverviewCards {
    /**
     * One of them.
     *
     * @param label the key of the message that says what it is
     * @param change how it differs from before, in words; empty when that cannot be said
     */
    public record Card(String label, String value, String change) {}

    private final Overview overview;
    private final View view;
    private final List<Card> cards = new ArrayList<>();

    private OverviewCards(Overview overview, View view) {
        this.overview = overview;
        this.view = view;
    }

    public static List<Card> of(Overview overview, View view) {
        OverviewCards made = new OverviewCards(overview, view);
        made.add(overview.now(), overview.before());
        return made.cards;
    }

    private void add(Overview.Summary now, Overview.Summary before) {
        count("overview.purchases", now.figures().purchases(), before.figures().purchases());
        money("overview.paid", net(now), net(before));
        count("overview.active", now.visitors().all(), before.visitors().all());
        count("overview.new", now.visitors().firstTime(), before.visitors().firstTime());
        rate("overview.returning", now.returnRate(), before.returnRate());
        if (overview.program() != ProgramType.STAMPS || now.points() != 0) {
            count(
                    "overview.pointsIssued",
                    now.figures().pointsIssued(),
                    before.figures().pointsIssued());
            count("overview.pointsOutstanding", now.points(), before.points());
        }
        if (overview.program() == ProgramType.STAMPS || now.stamps() != 0) {
            count(
                    "overview.stampsIssued",
                    now.figures().stampsIssued(),
                    before.figures().stampsIssued());
            count("overview.stampsOutstanding", now.stamps(), before.stamps());
        }
    }

    private static long net(Overview.Summary summary) {
        return summary.figures().paid() - summary.figures().refunded();
    }

    private void count(String label, long now, long before) {
        cards.add(new Card(label, view.number(now), change(view.signed(now - before), view.number(before))));
    }

    private void money(String label, long now, long before) {
        String difference = (now > before ? "+" : "") + view.money(now - before);
        cards.add(new Card(label, view.money(now), change(difference, view.money(before))));
    }

    private void rate(String label, @Nullable Long now, @Nullable Long before) {
        String change = now == null || before == null ? "" : change(view.signed(now - before), percent(before));
        cards.add(new Card(label, now == null ? "—" : percent(now), change));
    }

    private String percent(long rate) {
        return view.number(rate) + " %";
    }

    private String change(String difference, String before) {
        return view.text("overview.change", difference, before, overview.days());
    }
}
