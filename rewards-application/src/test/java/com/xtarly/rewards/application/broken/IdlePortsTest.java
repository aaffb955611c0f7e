package com.xtarly.rewards.application.broken;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.port.Figures;
import com.xtarly.rewards.application.port.Statistics;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.domain.Outcome;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No method of any port can be left out: one that does nothing, and finds nothing, breaks some sentence. */
class IdlePortsTest {
    private static final Map<Class<?>, Object> NOTHING = Map.of(
            List.class,
            List.of(),
            Map.class,
            Map.of(),
            Optional.class,
            Optional.empty(),
            boolean.class,
            false,
            Figures.class,
            Figures.NONE,
            Statistics.Visitors.class,
            new Statistics.Visitors(0, 0));

    private static final Set<Class<?>> WITH_MANY_THREADS =
            Set.of(OnTrial.InStorm.class, OnTrial.InConcurrency.class, OnTrial.InRotation.class);

    @Test
    void a_method_that_does_nothing_is_caught() {
        List<String> unnoticed = methods().filter(method -> !isCaught(method)).toList();

        assertThat(unnoticed)
                .as("methods that no sentence of the contract suite asks for")
                .isEmpty();
    }

    /** Its own contracts first, which mostly are enough; many threads would wait long for what never comes. */
    private static boolean isCaught(String portAndMethod) {
        String port = portAndMethod.replaceAll("s?\\..*", "").toLowerCase(Locale.ROOT);
        return OnTrial.contracts().stream()
                .filter(contract -> !WITH_MANY_THREADS.contains(contract))
                .sorted(Comparator.comparing((Class<?> contract) ->
                        !contract.getSimpleName().toLowerCase(Locale.ROOT).contains(port)))
                .anyMatch(contract -> !trial(portAndMethod, contract).failed().isEmpty());
    }

    private static Verdict trial(String portAndMethod, Class<?> contract) {
        Subject idle = Subject.behind(honest ->
                Facade.changing(honest, portAndMethod, (tx, method, arguments) -> nothing(method, arguments)));
        return OnTrial.trial(idle, List.of(contract));
    }

    /** What a method answers that has not done anything: all is well, and there is nothing. */
    private static Object nothing(Method method, Object[] arguments) {
        if (method.getReturnType().equals(Outcome.class)) {
            return Outcome.accepted(arguments[0]);
        }
        if (method.getName().equals("add") && method.getReturnType().equals(List.class)) {
            return ((Collection<?>) arguments[0])
                    .stream().map(Outcome::accepted).toList();
        }
        return NOTHING.get(method.getReturnType());
    }

    private static Stream<String> methods() {
        return Arrays.stream(UnitOfWork.class.getMethods())
                .flatMap(port -> Arrays.stream(port.getReturnType().getMethods())
                        .map(method -> port.getName() + "." + method.getName()))
                .distinct()
                .sorted();
    }
}
