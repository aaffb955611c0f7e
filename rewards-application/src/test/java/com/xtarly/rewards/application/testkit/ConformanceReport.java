package com.xtarly.rewards.application.testkit;

import java.io.PrintStream;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Says at the end of a test run how far the stores that were tried keep the contract. JUnit finds it by itself in the
 * testkit. Test classes of one package are taken to be about the same stores; where no contract was tried it is silent.
 */
public final class ConformanceReport implements TestExecutionListener {
    private final PrintStream out;
    private final Map<String, Conformance> stores = new ConcurrentSkipListMap<>();

    /** What JUnit makes. */
    public ConformanceReport() {
        this(System.out);
    }

    /** A report that is printed elsewhere. */
    public ConformanceReport(PrintStream out) {
        this.out = out;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .ifPresent(source -> note(source, result));
    }

    private void note(MethodSource source, TestExecutionResult result) {
        Method sentence = source.getJavaMethod();
        Class<?> contract = sentence.getDeclaringClass();
        if (!Conformance.CONTRACTS.contains(contract)) {
            return; // A test that an adapter has beside the suite.
        }
        Conformance conformance =
                stores.computeIfAbsent(source.getJavaClass().getPackageName(), first -> new Conformance());
        synchronized (conformance) {
            Optional<Throwable> because = result.getThrowable();
            if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
                conformance.keeps(contract, sentence);
            } else {
                conformance.breaks(contract, sentence, because.orElse(new AssertionError("It was given up.")));
            }
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        stores.forEach((where, conformance) -> {
            out.println("[" + where + "]");
            conformance.report().forEach(out::println);
        });
        stores.clear();
    }
}
