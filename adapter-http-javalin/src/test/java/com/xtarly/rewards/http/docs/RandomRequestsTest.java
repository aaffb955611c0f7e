package com.xtarly.rewards.http.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.http.Answer;
import com.xtarly.rewards.http.Till;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** T14: whatever is asked, nothing is our fault, and nothing is answered that is not described. */
class RandomRequestsTest {
    private static final int REQUESTS = Integer.getInteger("rewards.requests", 20_000);
    /** Stores in memory copy themselves for each change: a server is left before it has grown. */
    private static final int REQUESTS_A_SERVER = 500;

    private static final long SEED = Long.getLong("rewards.seed", 20_260_301);

    private final RandomRequests requests = new RandomRequests(ApiFile.own(), new Random(SEED));
    private final Map<Integer, Integer> answered = new TreeMap<>();

    @Test
    void no_request_that_can_be_made_of_the_description_is_answered_as_it_does_not_say() {
        for (int sent = 0; sent < REQUESTS; sent += REQUESTS_A_SERVER) {
            try (ExampleWorld world = ExampleWorld.where("María bought for $350.00 as txn_abc123.")) {
                sendSome(world, sent);
            }
        }

        assertThat(answered).containsKeys(200, 400, 401, 404, 405, 409, 413, 415, 422, 431);
        assertThat(answered.get(200)).as("of %s", answered).isGreaterThan(REQUESTS / 5);
        assertThat(answered.get(400)).as("of %s", answered).isGreaterThan(REQUESTS / 10);
    }

    private void sendSome(ExampleWorld world, int sent) {
        requests.sendTo(world.till(), List.of(world.purchase().orElseThrow()));
        for (int i = sent; i < sent + REQUESTS_A_SERVER; i++) {
            HttpRequest.Builder request = requests.next();
            try {
                Answer answer = sends(request);
                assertThat(answer.status()).isLessThan(500);
                answered.merge(answer.status(), 1, Integer::sum);
            } catch (AssertionError fault) {
                throw new AssertionError("Request " + i + " of seed " + SEED + ": " + request.build(), fault);
            }
        }
    }

    /** After a request that it cannot read, Jetty hangs up; the next on that connection is then sent on another. */
    private static Answer sends(HttpRequest.Builder request) {
        try {
            return Till.sends(request);
        } catch (UncheckedIOException hungUp) {
            return Till.sends(request);
        }
    }
}
