package com.xtarly.rewards.benchmarks.load;

import com.xtarly.rewards.benchmarks.installation.Execution;
import com.xtarly.rewards.benchmarks.installation.Installation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code pgbench} on the server's own database and tables, as the server's own role: each client is a till that talks
 * to the database itself and runs the classic transaction of one purchase. It reports no percentiles.
 */
record Pgbench(int clients) implements Load {
    private static final Path SCRIPT = Resource.file("classic.sql");
    private static final int THREADS = 2;
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Pattern RATE = Pattern.compile("(?m)^tps = ([0-9.]+) ");
    private static final Pattern FAILED = Pattern.compile("(?m)^number of failed transactions: ([1-9]\\d*)");

    @Override
    public Observation run(Turn turn) {
        Installation installation = turn.installation();
        List<String> command = List.of(
                "pgbench",
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + clients,
                "--jobs=" + THREADS,
                "--time=" + turn.duration().toSeconds(),
                "--random-seed=" + turn.seed(),
                "--define=customers=" + installation.customers(),
                "--define=organization=" + installation.organizationId(),
                "--define=api_key=" + installation.apiKeyId(),
                "--file=" + SCRIPT);
        return observation(Execution.run(
                command,
                installation.database().clientEnvironment(),
                turn.duration().plus(GRACE)));
    }

    static Observation observation(String printed) {
        if (FAILED.matcher(printed).find() || printed.contains("aborted")) {
            throw new IllegalStateException("Some of pgbench's transactions failed: " + printed);
        }
        return new Observation(number(RATE, printed), Double.NaN, Double.NaN);
    }

    private static double number(Pattern pattern, String printed) {
        Matcher matcher = pattern.matcher(printed);
        if (!matcher.find()) {
            throw new IllegalStateException("pgbench did not say what it did: " + printed);
        }
        return Double.parseDouble(matcher.group(1));
    }
}
