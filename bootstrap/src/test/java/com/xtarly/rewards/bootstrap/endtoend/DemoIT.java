package com.xtarly.rewards.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One server with its examples, used by tills and, beside it, by the command line. */
class DemoIT {
    private static final String METRICS_TOKEN = "0123456789abcdef";

    @TempDir
    private static Path directory;

    private static Program program;
    private static Server server;

    @BeforeAll
    static void start() {
        program = Program.in(directory).with("REWARDS_METRICS_TOKEN", METRICS_TOKEN);
        server = program.serve("--demo");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void six_calls_are_printed_two_for_each_organization() {
        assertThat(server.curls()).hasSize(6);
        assertThat(server.printed()).contains("Café Luna", "Boutique Alma", "Lavandería Burbuja", directory.toString());
    }

    @Test
    void the_first_call_earns_what_the_contract_says_and_adds_up() {
        PrintedCurl buy = server.curls().get(0);
        PrintedCurl look = server.curls().get(1);
        long before = look.run().data().get("points").asLong();

        JsonNode first = buy.run().data();
        JsonNode second = buy.run().data();

        assertThat(first.get("transactionId").asText()).startsWith("txn_");
        assertThat(first.get("earnedPoints").asLong()).isEqualTo(35);
        assertThat(first.get("earnedStamps").asLong()).isZero();
        assertThat(first.get("customerPoints").asLong()).isEqualTo(before + 35);
        assertThat(second.get("customerPoints").asLong()).isEqualTo(before + 70);
        assertThat(look.run().data().toString())
                .contains("\"name\":\"María García\",\"email\":\"cliente@ejemplo.com\",\"points\":" + (before + 70)
                        + ",\"stamps\":0,\"tier\":null");
    }

    @Test
    void a_gold_customer_earns_one_and_a_half_times_floored_twice() {
        assertThat(server.curls().get(3).run().data().get("tier").asText()).isEqualTo("Gold");
        assertThat(server.curls().get(2).run().data().get("earnedPoints").asLong())
                .isEqualTo(52);
    }

    @Test
    void a_visit_earns_one_stamp() {
        long before = server.curls().get(5).run().data().get("stamps").asLong();

        JsonNode bought = server.curls().get(4).run().data();

        assertThat(bought.get("earnedStamps").asLong()).isEqualTo(1);
        assertThat(bought.get("earnedPoints").asLong()).isZero();
        assertThat(bought.get("customerStamps").asLong()).isEqualTo(before + 1);
    }

    @Test
    void the_command_line_works_beside_the_server() {
        JsonNode organizations = json("organization", "list", "--json");
        String cafe = organizations.get(0).get("organizationId").asText();

        JsonNode maria = json("customer", "show", "--organization", cafe, "--email", "cliente@ejemplo.com", "--json");

        assertThat(organizations).hasSizeGreaterThanOrEqualTo(3);
        assertThat(maria.get("name").asText()).isEqualTo("María García");
        assertThat(json("audit", "--json").get("clean").asBoolean()).isTrue();
    }

    @Test
    void a_key_rotated_from_the_command_line_is_dead_at_once() {
        String organization = json("organization", "create", "--name", "Panadería Ñandú", "--json")
                .get("organizationId")
                .asText();
        JsonNode old = json("api-key", "generate", "--organization", organization, "--json");
        PrintedCurl call = server.curls().get(0);
        assertThat(call.withKey(old.get("apiKey").asText()).run().status()).isEqualTo(404);

        String id = old.get("apiKeyId").asText();
        JsonNode rotated = json("api-key", "rotate", "--organization", organization, "--key-id", id, "--json");

        assertThat(call.withKey(old.get("apiKey").asText()).run().status()).isEqualTo(401);
        assertThat(call.withKey(rotated.get("apiKey").asText()).run().status()).isEqualTo(404);
    }

    @Test
    void what_was_asked_is_told_in_lines_of_json_and_in_figures() throws Exception {
        PrintedCurl buy = server.curls().get(0);
        assertThat(buy.run().status()).isEqualTo(200);

        HttpResponse<String> figures = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.address() + "/metrics"))
                                .header("Authorization", "Bearer " + METRICS_TOKEN)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        Server.await(() -> server.printed().contains("\"route\":\"/metrics\""));

        assertThat(figures.body())
                .contains("rewards_batch_size_count{queue=\"purchases\"} ", "rewards_pool_max{pool=\"write\"} ")
                .containsPattern("(?m)^rewards_purchases_total [1-9]")
                .containsPattern("(?m)^rewards_queue_depth\\{queue=\"purchases\"\\} 0");
        assertThat(server.printed().lines().filter(line -> line.startsWith("{")))
                .anyMatch(line -> line.contains("\"route\":\"/api/integrations/pos/transaction\",\"status\":200")
                        && line.contains("\"organization\":\"org_"))
                .noneMatch(line -> line.contains("xtarly_pos_") || line.contains("ejemplo"));
    }

    @Test
    void another_server_on_the_same_data_is_refused_in_a_sentence() {
        Program.Ended second = program.run("serve");

        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.out()).isEmpty();
        assertThat(second.err()).contains("is in use by another server").doesNotContain("\tat ");
    }

    @Test
    void another_server_on_the_same_port_is_refused_in_a_sentence(@TempDir Path elsewhere) {
        String port = server.address().replaceFirst(".*:", "");

        Program.Ended second = Program.in(elsewhere).with("REWARDS_PORT", port).run("serve");

        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.err())
                .contains("Cannot listen on", "REWARDS_PORT")
                .doesNotContain("Failed to start", "\tat ");
        assertThat(elsewhere.resolve("data/postgres/postmaster.pid")).doesNotExist();
    }

    private static JsonNode json(String... arguments) {
        Program.Ended ended = program.run(arguments);
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.err()).isEmpty();
        try {
            return new JsonMapper().readTree(ended.out());
        } catch (JsonProcessingException e) {
            throw new AssertionError(ended.out(), e);
        }
    }
}
