package com.xtarly.rewards.http.pos;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.http.Answer;
import com.xtarly.rewards.http.PosServer;
import com.xtarly.rewards.http.Senders;
import com.xtarly.rewards.http.Till;
import io.github.bucket4j.TimeMeter;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** T18, in short: who guesses keys gets nowhere, costs little, and harms nobody behind the same address. */
class GuessedKeysTest {
    private static final int GUESSES = 1_000;
    private static final int ALLOWED = 60;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @AutoClose
    private final PosServer server = PosServer.limited(
            new RateLimits(new RateLimits.Allowed(1_000, ALLOWED), Senders.TRUSTING_NOBODY, new StoppedTime()));

    private final Till till = server.till();
    private final AtomicInteger asked = new AtomicInteger();
    private int guessed;

    @Test
    void a_guesser_is_never_let_in_and_soon_told_to_wait_while_a_till_beside_it_goes_on() {
        countWhatIsAsked();

        List<Integer> statuses = Stream.generate(() -> guess(ApiKey.of(secret()).reveal()))
                .limit(GUESSES)
                .toList();

        assertThat(statuses.subList(0, ALLOWED)).as("seed %d", seed).containsOnly(401);
        assertThat(statuses.subList(ALLOWED, GUESSES)).as("seed %d", seed).containsOnly(429);
        assertThat(asked).hasValue(GUESSES + GUESSES / 10);
    }

    @Test
    void a_key_with_a_wrong_checksum_asks_the_stores_nothing() {
        countWhatIsAsked();

        List<Integer> statuses = Stream.generate(() -> guess(ApiKey.PREFIX + secret() + "000000"))
                .limit(GUESSES)
                .toList();

        assertThat(statuses).as("seed %d", seed).containsOnly(401, 429);
        assertThat(asked).hasValue(GUESSES / 10);
    }

    /** Every purchase that comes as far as to have its key looked up; a guess at anything else comes no further. */
    private void countWhatIsAsked() {
        server.change(register -> command -> {
            asked.incrementAndGet();
            return register.register(command);
        });
    }

    /** Another till, which has a key, buys after each tenth guess. */
    private int guess(String key) {
        Answer answer = new Till(server.port(), till.shop(), key).posts(till.purchase());
        guessed++;
        if (guessed % 10 == 0) {
            till.registers(till.purchase());
        }
        return answer.status();
    }

    private String secret() {
        return random.ints(ApiKey.SECRET_LENGTH, 0, ApiKey.ALPHABET.length())
                .mapToObj(i -> ApiKey.ALPHABET.substring(i, i + 1))
                .reduce("", String::concat);
    }

    /** In which no bucket fills. */
    private static final class StoppedTime implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return 0;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
