package com.xtarly.rewards.http.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.http.Answer;
import com.xtarly.rewards.http.Till;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** T14: whatever is asked, nothing is our fault, and nothing is answered that is not described. */
class RandomRequestsTest {
    private static final int REQUESTS = Integer.getInteger("rewards.requests", 20_000);
    /** Stores in memory copy themselves for each change: a server is left before it has grown. */
    private static final int REQUESTS_A_SERVER = 500;

    private static final ApiFile FILE = ApiFile.own();
    private static final long SEED = Long.getLong("rewards.seed", 20_260_301);

    private final Map<Integer, Integer> answered = new ConcurrentSkipListMap<>();

    @Test
    void no_request_that_can_be_made_of_the_description_is_answered_as_it_does_not_say() {
        var unused = Crowd.each(LongStream.range(0, REQUESTS / REQUESTS_A_SERVER)
                .<Callable<Integer>>mapToObj(share -> () -> sendSome(SEED + share))
                .toList());

        assertThat(answered).containsKeys(200, 400, 401, 404, 405, 409, 413, 415, 422, 431);
        assertThat(answered.get(200)).as("of %s", answered).isGreaterThan(REQUESTS / 5);
        assertThat(answered.get(400)).as("of %s", answered).isGreaterThan(REQUESTS / 10);
    }

    /** Each seed makes the same requests of a server of its own, whatever goes on beside it. */
    private int sendSome(long seed) {
        RandomRequests requests = new RandomRequests(FILE, new Random(seed));
        try (ExampleWorld world = ExampleWorld.where("María bought for $350.00 as txn_abc123.")) {
            requests.sendTo(world.till(), List.of(world.real("txn_abc123")));
            for (int i = 0; i < REQUESTS_A_SERVER; i++) {
                send(requests.next(), i, seed);
            }
        }
        return REQUESTS_A_SERVER;
    }

    private void send(HttpRequest.Builder request, int i, long seed) {
        try {
            Answer answer = Till.sends(request);
            assertThat(answer.status()).isLessThan(500);
            answered.merge(answer.status(), 1, Integer::sum);
        } catch (AssertionError | UncheckedIOException fault) {
            throw new AssertionError("Request " + i + " of seed " + seed + ": " + request.build(), fault);
        }
    }
}
