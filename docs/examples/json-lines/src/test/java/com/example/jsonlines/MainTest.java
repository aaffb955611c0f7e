package com.example.jsonlines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.Shop;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.persistence.Database;
import com.xtarly.rewards.persistence.JdbiStores;
import com.xtarly.rewards.persistence.Migrations;
import com.xtarly.rewards.persistence.StoreLimits;
import com.xtarly.rewards.persistence.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program, beside a server's PostgreSQL. */
class MainTest {
    @Test
    void it_joins_the_database_of_a_running_server(@TempDir Path data) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startForServer(data)) {
            Database database = new Database(postgres.jdbcUrl(), postgres.owner(), postgres.application());
            int schema = Migrations.migrate(database);
            try (JdbiStores stores = JdbiStores.open(database, StoreLimits.forServing(), schema)) {
                Shop shop = Shop.open(stores, Examples.points(), 1);
                String line = "{\"amount\":35000,\"customerId\":\"%s\",\"idempotencyKey\":\"a\"}"
                        .formatted(shop.customer().id());

                assertThat(run(data, shop, line + "\n" + line).lines())
                        .hasSize(2)
                        .allMatch(answer -> answer.contains("\"customerPoints\":35"));
                List<Entry> entries = stores.read(tx -> tx.ledger().history(shop.customer(), Long.MAX_VALUE, 10));
                assertThat(entries).hasSize(1);
            }
        }
    }

    private static String run(Path data, Shop shop, String line) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder program = new ProcessBuilder(List.of(
                java, "-cp", System.getProperty("java.class.path"), JsonLines.class.getName(), data.toString()));
        program.environment().put("REWARDS_API_KEY", shop.key().reveal());
        Process running = program.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        running.getOutputStream().write((line + "\n").getBytes(UTF_8));
        running.getOutputStream().close();
        String answers = new String(running.getInputStream().readAllBytes(), UTF_8);
        assertThat(running.waitFor()).isZero();
        return answers;
    }
}
