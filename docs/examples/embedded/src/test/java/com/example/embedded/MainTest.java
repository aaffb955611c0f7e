package com.example.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void it_sells_refunds_and_adds_up() {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Main.main(new String[0]);
        } finally {
            System.setOut(out);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "35 + 1 points, -10 taken back",
                        "refund    -10 → 26 points: floor(35000 × 1 ÷ 1000) = 35",
                        "purchase   +1 → 36 points: floor(1500 × 1 ÷ 1000) = 1",
                        "purchase  +35 → 35 points: floor(35000 × 1 ÷ 1000) = 35",
                        "Clean: true");
    }
}
