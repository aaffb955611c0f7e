package com.xtarly.rewards.application.testkit;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How far the stores of one adapter keep the contract, in words: which sentences were tried, and with what end. */
final class Conformance {
    /** Every contract of the stores; together they are the suite. */
    static final List<Class<? extends StoresContract>> CONTRACTS = List.of(
            TransactionsContract.class,
            OrganizationsContract.class,
            ApiKeysContract.class,
            ApiKeyLocksContract.class,
            ProgramsContract.class,
            CustomersContract.class,
            SearchContract.class,
            CustomerChangesContract.class,
            CustomerLocksContract.class,
            LedgerContract.class,
            EntriesContract.class,
            HistoryContract.class,
            BrowseContract.class,
            IdempotencyKeysContract.class,
            ImportsContract.class,
            UsersContract.class,
            SessionsContract.class,
            InvitationsContract.class,
            StatisticsContract.class,
            KeyCallsContract.class,
            RandomOperationsContract.class,
            ConcurrencyContract.class,
            StormContract.class,
            RotationContract.class,
            IsolationContract.class);

    private static final int WIDTH_OF_A_REASON = 100;

    private final SortedMap<String, String> broken = new TreeMap<>();
    private final SortedMap<String, String> kept = new TreeMap<>();

    /** How many sentences the suite has. */
    static long sentences() {
        return CONTRACTS.stream().mapToLong(Conformance::sentencesOf).sum();
    }

    void keeps(Class<?> contract, Method sentence) {
        kept.put(key(contract, sentence), "");
    }

    void breaks(Class<?> contract, Method sentence, Throwable because) {
        broken.put(key(contract, sentence), reason(because));
    }

    /** Lines for people. */
    List<String> report() {
        long all = sentences();
        if (kept.size() == all && broken.isEmpty()) {
            return List.of("Your store conforms: %d of %d.".formatted(all, all));
        }
        List<Class<? extends StoresContract>> missing =
                CONTRACTS.stream().filter(contract -> !wasTried(contract)).toList();
        return Stream.of(
                        Stream.of(
                                "Your store keeps %d of the %d sentences of the contract.".formatted(kept.size(), all)),
                        broken.entrySet().stream().flatMap(Conformance::explained),
                        missing.stream().map(Conformance::wanted))
                .flatMap(lines -> lines)
                .toList();
    }

    private boolean wasTried(Class<?> contract) {
        return Stream.of(kept, broken)
                .flatMap(sentences -> sentences.keySet().stream())
                .anyMatch(key -> key.startsWith(title(contract) + ": "));
    }

    private static Stream<String> explained(Map.Entry<String, String> sentence) {
        return Stream.of("  BROKEN  " + sentence.getKey(), "          " + sentence.getValue());
    }

    private static String wanted(Class<?> contract) {
        return "  NOT RUN %s (%d): extend %s"
                .formatted(title(contract), sentencesOf(contract), contract.getSimpleName());
    }

    private static long sentencesOf(Class<?> contract) {
        return Arrays.stream(contract.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();
    }

    private static String key(Class<?> contract, Method sentence) {
        return title(contract) + ": " + sentence.getName().replace('_', ' ');
    }

    private static String title(Class<?> contract) {
        return contract.getSimpleName().replace("Contract", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    }

    private static String reason(Throwable because) {
        String text = String.valueOf(because)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
        return text.length() <= WIDTH_OF_A_REASON ? text : text.substring(0, WIDTH_OF_A_REASON) + "…";
    }
}
