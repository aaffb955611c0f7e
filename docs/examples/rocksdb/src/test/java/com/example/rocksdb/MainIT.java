package com.example.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.xtarly.rewards.application.testkit.Threads;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real server on these stores, killed while tills are buying, and started again. */
class MainIT {
    private static final int TILLS = 4;
    private static final int ENOUGH = 100;

    @TempDir
    private static Path directory;

    /** What was answered, by the idempotency key it was sent with. */
    private final Map<String, JsonNode> answered = new ConcurrentHashMap<>();

    private final Map<String, Boolean> sent = new ConcurrentHashMap<>();
    private final CountDownLatch enough = new CountDownLatch(ENOUGH);

    private final List<Server> servers = new ArrayList<>();

    @AfterEach
    void leave_no_server_behind() throws InterruptedException {
        for (Server server : servers) {
            server.kill();
        }
    }

    @Test
    void every_acknowledged_purchase_is_there_after_a_kill_and_none_twice() throws Exception {
        Server first = started("--demo");
        JsonNode shop = first.shop();
        var tills = IntStream.range(0, TILLS)
                .mapToObj(till -> Threads.start(() -> buyUntilKilled(first, shop, till)))
                .toList();
        Threads.await(enough);
        first.kill();
        tills.forEach(MainIT::ended);

        Server second = started();
        JsonNode customer =
                second.get(shop, "/customer/" + shop.get("customerId").asText());
        for (JsonNode purchase : answered.values()) {
            String id = purchase.get("transactionId").asText();
            assertThat(second.get(shop, "/transaction/" + id).get("earnedPoints"))
                    .isEqualTo(purchase.get("earnedPoints"));
        }
        for (String key : sent.keySet()) {
            JsonNode again = second.buy(shop, key);
            assertThat(again).isEqualTo(answered.getOrDefault(key, again));
        }
        JsonNode after = second.get(shop, "/customer/" + shop.get("customerId").asText());

        assertThat(answered).hasSizeGreaterThanOrEqualTo(ENOUGH);
        assertThat(customer.get("points").asLong()).isBetween(35L * answered.size(), 35L * sent.size());
        assertThat(after.get("points").asLong()).isEqualTo(35L * sent.size());
        assertThat(second.stop()).isZero();
        audited();
    }

    private Server started(String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("serve", "--json"));
        arguments.addAll(List.of(options));
        Server server = Server.on(directory, arguments.toArray(String[]::new));
        servers.add(server);
        return server;
    }

    private boolean buyUntilKilled(Server server, JsonNode shop, int till) throws InterruptedException {
        for (int i = 0; true; i++) {
            String key = till + "-" + i;
            sent.put(key, true);
            try {
                answered.put(key, server.buy(shop, key));
            } catch (IOException e) {
                return true;
            }
            enough.countDown();
        }
    }

    private static void ended(Future<Boolean> till) {
        assertThat(Threads.result(till)).isTrue();
    }

    /** The commands work on these stores, too. */
    private static void audited() throws IOException, InterruptedException {
        Process audit = Server.run(directory, "audit");

        assertThat(audit.inputReader().lines()).contains("Every balance is the sum of its entries.");
        assertThat(audit.waitFor()).isZero();
    }
}
