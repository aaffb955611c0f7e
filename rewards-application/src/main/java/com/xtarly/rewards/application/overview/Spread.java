package com.xtarly.rewards.application.overview;

import com.xtarly.rewards.application.port.Statistics;
import com.xtarly.rewards.application.port.Statistics.Measure;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.earning.Tier;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.program.Program;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an organization's customers are spread over its tiers or, without any, over what they have collected. */
final class Spread {
    private static final List<Long> POINTS = List.of(1L, 100L, 500L, 1_000L);
    private static final List<Long> STAMPS = List.of(1L, 5L, 10L, 20L);

    private Spread() {}

    static List<Overview.Band> of(Statistics statistics, OrganizationId organizationId, Program program) {
        List<Name> tiers = program.tiers().stream().map(Tier::name).toList();
        return switch (program.type()) {
            case POINTS -> bands(POINTS, statistics.spread(organizationId, Measure.POINTS, POINTS), tiers);
            case STAMPS -> bands(STAMPS, statistics.spread(organizationId, Measure.STAMPS, STAMPS), tiers);
            case TIERS -> {
                List<Long> required =
                        program.tiers().stream().map(Tier::pointsRequired).toList();
                yield bands(required, statistics.spread(organizationId, Measure.LIFETIME_POINTS, required), tiers);
            }
        };
    }

    private static List<Overview.Band> bands(List<Long> thresholds, List<Long> customers, List<Name> tiers) {
        List<Overview.Band> bands = new ArrayList<>();
        for (int band = 0; band < customers.size(); band++) {
            bands.add(new Overview.Band(
                    at(tiers, band - 1), at(thresholds, band - 1), at(thresholds, band), customers.get(band)));
        }
        return bands;
    }

    private static <T> @Nullable T at(List<T> list, int index) {
        return index < 0 || index >= list.size() ? null : list.get(index);
    }
}
