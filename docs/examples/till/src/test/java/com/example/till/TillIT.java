package com.example.till;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real server and its demo shop, in which Valentina is Gold. */
class TillIT {
    @TempDir
    private static Path directory;

    private static DemoServer demo;

    @BeforeAll
    static void start() throws IOException {
        demo = DemoServer.in(directory);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        demo.close();
    }

    @Test
    void the_printed_points_are_those_the_server_credits() throws IOException {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Main.main(new String[] {demo.baseUrl(), demo.apiKey(), demo.customer(), "35900", "T-00412"});
        } finally {
            System.setOut(out);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("floor(35 × 1.5) = 52")
                .endsWith("T-00412: agrees, 52 points" + System.lineSeparator());
    }

    @Test
    void a_till_with_an_old_program_is_told() throws IOException {
        RewardsServer server = new RewardsServer(demo.baseUrl(), demo.apiKey());
        Till old = new Till(Main.program("2"));
        old.sell(demo.customer(), server.tierOf(demo.customer()), "T-00413", 35_900);

        assertThat(old.reconcile(server))
                .containsExactly("T-00413: printed 70 points, but 52 were credited: update the program");
        assertThat(old.reconcile(server)).isEmpty();
    }

    @Test
    void a_sale_that_waited_is_credited_once() throws IOException {
        RewardsServer server = new RewardsServer(demo.baseUrl(), demo.apiKey());
        Sale sale =
                new Till(Main.program("1.5")).sell(demo.customer(), server.tierOf(demo.customer()), "T-00414", 35_900);

        assertThat(server.register(sale))
                .isEqualTo(server.register(sale))
                .isEqualTo(new RewardsServer.Answer(true, 52, ""));
    }

    @Test
    void nobodys_sale_is_refused_for_good() {
        RewardsServer server = new RewardsServer(demo.baseUrl(), demo.apiKey());
        Till till = new Till(Main.program("1.5"));
        till.sell("nobody@ejemplo.com", null, "T-00415", 35_900);

        assertThat(till.reconcile(server)).containsExactly("T-00415: refused with NOT_FOUND, 35 points were printed");
        assertThat(till.reconcile(server)).isEmpty();
    }
}
