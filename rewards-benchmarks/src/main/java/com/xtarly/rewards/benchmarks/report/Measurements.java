package com.xtarly.rewards.benchmarks.report;

import com.xtarly.rewards.benchmarks.load.Observation;
import com.xtarly.rewards.benchmarks.load.Scenario;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** All that was measured, over all rounds. */
public record Measurements(List<Measurement> all) {
    /** A scenario at a size of the ledger. */
    record Place(Scenario scenario, long entries) {}

    public Measurements {
        all = List.copyOf(all);
    }

    /** The sizes of the ledger there are measurements of, smallest first. */
    public List<Long> sizes() {
        return all.stream().map(Measurement::entries).distinct().sorted().toList();
    }

    /** The median over the rounds. */
    Observation median(Place place) {
        return new Observation(
                median(place, Observation::perSecond),
                median(place, Observation::p50Millis),
                median(place, Observation::p99Millis));
    }

    /** The median of the ratios of two rates, each of one round: what slows a whole round down divides out. */
    double ratio(Place dividend, Place divisor) {
        return ratio(Observation::perSecond, dividend, divisor);
    }

    /** The same of another property than the rate. */
    double ratio(ToDoubleFunction<Observation> property, Place dividend, Place divisor) {
        return Median.of(at(dividend)
                .mapToDouble(over -> at(divisor)
                        .filter(under -> under.round() == over.round())
                        .mapToDouble(under -> property.applyAsDouble(over.observation())
                                / property.applyAsDouble(under.observation()))
                        .findFirst()
                        .orElse(Double.NaN)));
    }

    private double median(Place place, ToDoubleFunction<Observation> property) {
        DoubleStream values = at(place).map(Measurement::observation).mapToDouble(property);
        return Median.of(values);
    }

    private Stream<Measurement> at(Place place) {
        return all.stream().filter(each -> each.scenario() == place.scenario() && each.entries() == place.entries());
    }
}
