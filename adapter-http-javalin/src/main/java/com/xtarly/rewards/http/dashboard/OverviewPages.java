package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.application.access.IssuedApiKey;
import com.xtarly.rewards.application.overview.Overview;
import com.xtarly.rewards.application.port.Figures;
import com.xtarly.rewards.domain.program.ProgramType;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What everybody sees first: how the business is doing. */
record OverviewPages(Desk desk, DashboardUseCases useCases) {
    private static final List<Integer> SPANS = List.of(1, 7, 30, 90);
    private static final int USUAL = 7;

    void show(Context ctx) {
        int days = days(ctx);
        desk.member(ctx, member -> {
            Overview overview =
                    useCases.watching().showOverview().show(member.found().organization(), days);
            return overview.empty() ? begin(member, overview) : page(member, overview);
        });
    }

    private Reply page(Desk.Member member, Overview overview) {
        Map<String, Object> content = new HashMap<>();
        content.put("overview", overview);
        content.put("spans", SPANS);
        content.put("charts", charts(overview));
        content.put("heat", new HeatMap(overview.week()));
        content.put("tills", useCases.watching().showTills().show(member.user().organizationId()));
        return Reply.page("overview", content);
    }

    private static List<BarChart> charts(Overview overview) {
        List<BarChart> charts = new ArrayList<>();
        charts.add(BarChart.of("overview.purchases", overview.daily(), Figures::purchases));
        charts.add(
                overview.program() == ProgramType.STAMPS
                        ? BarChart.of("overview.stampsIssued", overview.daily(), Figures::stampsIssued)
                        : BarChart.of("overview.pointsIssued", overview.daily(), Figures::pointsIssued));
        return charts;
    }

    /** Before the first purchase: what is still to be done for it. */
    private Reply begin(Desk.Member member, Overview overview) {
        List<IssuedApiKey> keys =
                useCases.listApiKeys().list(member.user().organizationId()).fold(found -> found, reason -> List.of());
        return Reply.page("begin", Map.of("program", overview.program() != null, "key", !keys.isEmpty()));
    }

    private static int days(Context ctx) {
        String asked = ctx.queryParam("days");
        return SPANS.stream()
                .filter(days -> String.valueOf(days).equals(asked))
                .findFirst()
                .orElse(USUAL);
    }
}
