package com.xtarly.rewards.benchmarks.load;

import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.benchmarks.installation.Installation;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/**
 * Tills at work while somebody at their own address tries keys, on each connection as fast as it is answered. The keys
 * are well-formed: others cost the server less.
 */
record BesideGuesser(Load tills, int connections) implements Load {
    private static final Set<Integer> REFUSALS = Set.of(401, 429);

    @Override
    public Observation run(Turn turn) {
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            List<Future<?>> guessers = IntStream.range(0, connections)
                    .<Future<?>>mapToObj(connection -> threads.submit(() -> {
                        guess(turn.installation(), new Random(turn.seed() * 1_000L + connection), over);
                        return null;
                    }))
                    .toList();
            Observation seen = tills.run(turn);
            over.set(true);
            for (Future<?> guesser : guessers) {
                guesser.get();
            }
            return seen;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A guesser was answered something else than a refusal.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The benchmark was interrupted.", e);
        } finally {
            over.set(true);
            threads.shutdown();
        }
    }

    private static void guess(Installation installation, Random random, AtomicBoolean over) throws IOException {
        try (Till till = new Till(installation.port(), installation.apiKey())) {
            while (!over.get()) {
                int status = till.show(guessed(random), 1, 1);
                if (!REFUSALS.contains(status)) {
                    throw new IOException("A guess was answered with " + status + ".");
                }
            }
        }
    }

    private static String guessed(Random random) {
        String secret = random.ints(ApiKey.SECRET_LENGTH, 0, ApiKey.ALPHABET.length())
                .mapToObj(digit -> String.valueOf(ApiKey.ALPHABET.charAt(digit)))
                .reduce("", String::concat);
        return ApiKey.of(secret).reveal();
    }
}
