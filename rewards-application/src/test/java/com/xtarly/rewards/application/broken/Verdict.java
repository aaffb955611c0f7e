package com.xtarly.rewards.application.broken;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** What came of a trial: how many tests passed, the contracts of which at least one failed, and what people read. */
record Verdict(long passed, Set<Class<?>> failed, String report) {
    static Verdict of(TestExecutionSummary summary, String report) {
        return new Verdict(
                summary.getTestsSucceededCount(),
                summary.getFailures().stream()
                        .flatMap(failure -> failure.getTestIdentifier().getSource().stream())
                        .<Class<?>>map(source -> ((MethodSource) source).getJavaClass())
                        .collect(Collectors.toSet()),
                report);
    }
}
