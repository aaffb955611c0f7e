package com.xtarly.rewards.bootstrap.endtoend;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A storm of tills during which a proxy has a fault, and what became of it.
 *
 * @param well how long after the fault's end the last call began that failed
 */
record Trouble(Aftermath aftermath, Set<Integer> statuses, Duration slowest, Duration well) {
    private static final Duration BEFORE = Duration.ofMillis(500);

    static Trouble of(Fault fault, Duration length, FaultProxy proxy, Supplier<Till> till, Path journals) {
        try (Storm storm = Storm.over(till, journals)) {
            storm.rage(BEFORE);
            proxy.suffer(fault);
            storm.rage(length);
            proxy.heal();
            Duration well = storm.weather().calmAfter(System.nanoTime());
            Aftermath aftermath = storm.aftermath();
            Figures.print(fault.name(), aftermath, storm.weather(), List.of(well));
            return new Trouble(
                    aftermath, storm.weather().statuses(), storm.weather().slowest(), well);
        }
    }
}
