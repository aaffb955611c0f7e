package com.xtarly.rewards.http.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.xtarly.rewards.application.access.Language;
import com.xtarly.rewards.application.testkit.Shop;
import com.xtarly.rewards.http.PosServer;
import com.xtarly.rewards.http.Till;
import com.xtarly.rewards.http.docs.Shell.Ended;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The files for Postman and Bruno, run by the programs that they are for. */
class CollectionsTest {
    private static final List<Call> CALLS =
            Call.all(Reference.in(Language.ENGLISH).operations());

    @AutoClose
    private final PosServer pos = PosServer.open();

    private final String here = "http://127.0.0.1:" + pos.port();

    @TempDir
    private Path directory;

    @Test
    void both_have_every_operation() throws Exception {
        List<String> operations = ApiFile.own().operations().stream()
                .map(operation -> operation.said().path("operationId").asText())
                .toList();

        assertThat(CALLS).extracting(Call::id).containsExactlyInAnyOrderElementsOf(operations);
        assertThat(CALLS).extracting(Call::folder).isSubsetOf(Call.FOLDERS);
        JsonNode postman = ApiContract.json(new String(PostmanCollection.of(CALLS, here), UTF_8));
        assertThat(postman.findValues("request")).hasSize(operations.size());
        unpack(BrunoFolder.of(CALLS, here));
        assertThat(CALLS)
                .allSatisfy(call -> assertThat(directory
                                .resolve(BrunoFolder.NAME)
                                .resolve(call.folder())
                                .resolve(call.id() + ".bru"))
                        .exists());
    }

    @Test
    @EnabledIfSystemProperty(named = "rewards.newman", matches = ".+")
    void everything_in_the_postman_collection_goes_well_and_counts_once() throws Exception {
        Files.write(directory.resolve("postman.json"), PostmanCollection.of(CALLS, here));
        Shop shop = openShop();
        Shell shell = new Shell(directory, Map.of());
        String[] command = command(shop, System.getProperty("rewards.newman"), "run", "postman.json");

        assertWentWell(shell.run(command));
        long points = points(shop);
        assertWentWell(shell.run(command));

        assertThat(points).isPositive();
        assertThat(points(shop)).isEqualTo(points);
    }

    @Test
    @EnabledIfSystemProperty(named = "rewards.bruno", matches = ".+")
    void everything_in_the_bruno_folder_goes_well() throws Exception {
        unpack(BrunoFolder.of(CALLS, here));
        Shop shop = openShop();
        Shell shell = new Shell(directory.resolve(BrunoFolder.NAME), Map.of());

        assertWentWell(shell.run(command(shop, System.getProperty("rewards.bruno"), "run", "-r", "--env", "here")));

        assertThat(points(shop)).isPositive();
    }

    private Shop openShop() {
        pos.clock().set(Instant.now());
        return pos.openShop();
    }

    private static String[] command(Shop shop, String runner, String... arguments) {
        List<String> command = new ArrayList<>(List.of("npx", "--yes", runner));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--env-var", "apiKey=" + shop.key().reveal()));
        return command.toArray(String[]::new);
    }

    /** Bruno leaves out files that it cannot read, and calls that a success. */
    private static void assertWentWell(Ended ended) {
        String said = ended.output() + ended.errors();
        assertThat(ended.exitCode()).as(said).isZero();
        assertThat(said).doesNotContain("Skipping");
    }

    private long points(Shop shop) {
        return new Till(pos.port(), shop)
                .reads("/customer?email=lucia%40ejemplo.com")
                .json()
                .at("/data/points")
                .longValue();
    }

    private void unpack(byte[] file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path to = directory.resolve(entry.getName());
                Files.createDirectories(to.getParent());
                Files.write(to, zip.readAllBytes());
            }
        }
    }
}
