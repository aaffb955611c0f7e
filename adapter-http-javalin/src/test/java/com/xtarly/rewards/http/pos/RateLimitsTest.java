package com.xtarly.rewards.http.pos;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.http.Answer;
import com.xtarly.rewards.http.PosServer;
import com.xtarly.rewards.http.Senders;
import com.xtarly.rewards.http.Till;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final AtomicLong nanos = new AtomicLong();

    @AutoClose
    private final PosServer server = open(Senders.TRUSTING_NOBODY);

    private final Till till = server.till();

    @Test
    void a_till_is_told_what_it_has_left() {
        Answer first = till.posts(till.purchase());
        Answer second = till.posts(till.purchase());

        assertThat(first.header("ratelimit-policy")).isEqualTo("\"key\";q=20;w=10");
        assertThat(first.header("ratelimit")).isEqualTo("\"key\";r=19;t=1");
        assertThat(second.header("ratelimit")).isEqualTo("\"key\";r=18;t=1");
    }

    @Test
    void a_till_that_calls_too_often_waits_and_no_other_does() {
        spend(20);

        Answer refused = till.posts(till.purchase());
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("RATE_LIMITED");
        assertThat(refused.header("retry-after")).isEqualTo("1");
        assertThat(refused.header("ratelimit")).isEqualTo("\"key\";r=0;t=10");
        assertThat(server.till().posts(till.purchase()).status()).isNotEqualTo(429);

        pass(Duration.ofMillis(499));
        assertThat(till.posts(till.purchase()).status()).isEqualTo(429);
        pass(Duration.ofMillis(1));
        till.registers(till.purchase());
        assertThat(till.posts(till.purchase()).status()).isEqualTo(429);
    }

    @Test
    void an_upload_is_a_call_for_each_ten_purchases_is_never_refused_for_its_size_and_is_told_what_it_leaves() {
        assertThat(uploads(1).header("ratelimit")).isEqualTo("\"key\";r=19;t=1");
        assertThat(uploads(10).header("ratelimit")).isEqualTo("\"key\";r=18;t=1");
        assertThat(uploads(11).header("ratelimit")).isEqualTo("\"key\";r=16;t=2");

        Answer large = uploads(500);

        assertThat(large.status()).isEqualTo(200);
        assertThat(large.header("ratelimit")).isEqualTo("\"key\";r=0;t=27");
        Answer refused = till.posts(till.purchase());
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("retry-after")).isEqualTo("18");
        pass(Duration.ofSeconds(18));
        till.registers(till.purchase());
    }

    @Test
    void a_refused_call_did_nothing() {
        spend(20);
        assertThat(till.posts(till.purchase(), "T-1").status()).isEqualTo(429);
        pass(Duration.ofSeconds(1));

        Answer answer = till.posts(till.purchase(), "T-1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.replayed()).isFalse();
        assertThat(answer.data("customerPoints").intValue()).isEqualTo(21 * 35);
    }

    @Test
    void whoever_guesses_keys_waits_and_a_good_key_beside_it_does_not() {
        Till guesser = till.withUnknownKey();
        guessUntilTheLimit(server, "203.0.113.1", "203.0.113.1", "203.0.113.1");
        pass(Duration.ofSeconds(1));

        Answer refused = guesser.posts(till.purchase());
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("retry-after")).isEqualTo("19");
        assertThat(new Till(server.port(), till.shop(), "no key")
                        .posts(till.purchase())
                        .status())
                .isEqualTo(429);
        till.registers(till.purchase());

        pass(Duration.ofSeconds(19));
        assertThat(guesser.posts(till.purchase()).status()).isEqualTo(401);
        assertThat(guesser.posts(till.purchase()).status()).isEqualTo(429);
    }

    @Test
    void a_forged_address_changes_nothing() {
        guessUntilTheLimit(server, "203.0.113.0", "203.0.113.1", "203.0.113.2");

        assertThat(guess(server, "203.0.113.9")).isEqualTo(429);
    }

    @Test
    void a_proxy_of_ours_is_believed_as_far_as_the_last_one_that_is_ours() {
        try (PosServer behindProxy = open(Senders.trusting(List.of("127.0.0.1", "10.0.0.0/8")))) {
            String forged = "198.51.100.1, 203.0.113.1, 10.0.0.7";
            guessUntilTheLimit(behindProxy, forged, forged, forged);

            assertThat(guess(behindProxy, "198.51.100.2, 203.0.113.1")).isEqualTo(429);
            assertThat(guess(behindProxy, "203.0.113.2, 10.0.0.7")).isEqualTo(401);
            guessUntilTheLimit(behindProxy, "2001:db8::1", "2001:db8::2", "2001:db8::3");
            assertThat(guess(behindProxy, "2001:db8::4")).isEqualTo(429);
            assertThat(guess(behindProxy, "2001:db8:0:1::4")).isEqualTo(401);
            assertThat(guess(behindProxy, "one.example, 10.0.0.7")).isEqualTo(401);
        }
    }

    @Test
    void a_port_beside_an_address_is_no_part_of_it() {
        try (PosServer behindProxy = open(Senders.trusting(List.of("127.0.0.1")))) {
            guessUntilTheLimit(behindProxy, "203.0.113.1:51234", "203.0.113.1:51235", "203.0.113.1");
            assertThat(guess(behindProxy, "203.0.113.1:1")).isEqualTo(429);
            guessUntilTheLimit(behindProxy, "[2001:db8::1]:443", "[2001:db8::2]", "2001:db8::3");
            assertThat(guess(behindProxy, "[2001:db8::4]:80")).isEqualTo(429);
        }
    }

    private PosServer open(Senders senders) {
        return PosServer.limited(new RateLimits(new RateLimits.Allowed(2, 3), senders, new Time(nanos)));
    }

    private void spend(int calls) {
        for (int i = 0; i < calls; i++) {
            till.registers(till.purchase());
        }
    }

    private Answer uploads(int purchases) {
        Answer answer = till.postsTo(
                "/transactions",
                IntStream.range(0, purchases)
                        .mapToObj(i -> "{\"idempotencyKey\":\"" + i + "\",\"occurredAt\":\"2026-03-01T18:31:00Z\","
                                + till.purchase().substring(1))
                        .collect(Collectors.joining(",", "{\"transactions\":[", "]}")));
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    /** As many as are allowed, each from where it says it comes from. */
    private static void guessUntilTheLimit(PosServer server, String... forwardedFor) {
        assertThat(forwardedFor)
                .hasSize(3)
                .allSatisfy(from -> assertThat(guess(server, from)).isEqualTo(401));
    }

    private static int guess(PosServer server, String forwardedFor) {
        Till guesser = server.till().withUnknownKey();
        return Till.sends(guesser.post("/transaction", guesser.purchase()).header(FORWARDED_FOR, forwardedFor))
                .status();
    }

    private record Time(AtomicLong nanos) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
