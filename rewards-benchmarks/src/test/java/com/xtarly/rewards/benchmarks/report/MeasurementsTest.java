package com.xtarly.rewards.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.benchmarks.load.Observation;
import com.xtarly.rewards.benchmarks.load.Scenario;
import com.xtarly.rewards.benchmarks.report.Measurements.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasurementsTest {
    private static final Place CLASSIC = new Place(Scenario.CLASSIC, 10);
    private static final Place OURS = new Place(Scenario.PURCHASES_64, 10);

    @Test
    void a_ratio_is_the_median_of_the_ratios_of_each_round() {
        Measurements measured = new Measurements(List.of(
                measured(CLASSIC, 1, 1_000), measured(OURS, 1, 3_000),
                measured(CLASSIC, 2, 100), measured(OURS, 2, 200),
                measured(CLASSIC, 3, 500), measured(OURS, 3, 2_000)));

        assertThat(measured.ratio(OURS, CLASSIC)).isEqualTo(3);
    }

    @Test
    void sizes_do_not_mix() {
        Place large = new Place(Scenario.CLASSIC, 5_000);
        Measurements measured = new Measurements(List.of(measured(large, 1, 900), measured(CLASSIC, 1, 1_000)));

        assertThat(measured.sizes()).containsExactly(10L, 5_000L);
        assertThat(measured.median(CLASSIC).perSecond()).isEqualTo(1_000);
        assertThat(measured.ratio(large, CLASSIC)).isEqualTo(0.9);
    }

    @Test
    void what_was_not_measured_is_unknown() {
        Measurements measured = new Measurements(List.of(measured(CLASSIC, 1, 1_000)));

        assertThat(measured.median(OURS).perSecond()).isNaN();
        assertThat(measured.ratio(CLASSIC, OURS)).isNaN();
    }

    private static Measurement measured(Place place, int round, double perSecond) {
        return new Measurement(place.scenario(), place.entries(), round, new Observation(perSecond, 1, 2));
    }
}
