package com.xtarly.rewards.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.earning.Calculation;
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.earning.Multiplier;
import com.xtarly.rewards.domain.earning.Step;
import com.xtarly.rewards.domain.earning.Tier;
import com.xtarly.rewards.domain.earning.TierLadder;
import com.xtarly.rewards.domain.program.TiersProgram;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's example is this test's code, and prints what the README says. */
class ReadmeTest {
    private static final Path README = Path.of("..", "README.md");
    private static final Path THIS = Path.of("src/test/java/com/xtarly/rewards/domain/ReadmeTest.java");

    @Test
    void the_example_earns_what_it_says() {
        var ladder = new TierLadder(List.of(new Tier(Name.of("Gold"), 1_000, Multiplier.of(new BigDecimal("1.5")))));
        var program = new TiersProgram(EarnRate.of(1_000, BigDecimal.ONE), ladder); // 1 point per $10.00

        Calculation earned = program.calculate(Amount.of(35_900), 1_200); // $359.00, 1200 points earned so far

        assertThat(earned.points()).isEqualTo(52);
        assertThat(earned.steps())
                .extracting(Step::formula)
                .containsExactly("floor(35900 × 1 ÷ 1000) = 35", "floor(35 × 1.5) = 52");
    }

    @Test
    void the_readme_shows_this_very_code_and_these_results() throws IOException {
        String source = Files.readString(THIS);

        for (String line : example().filter(line -> !isImport(line)).toList()) {
            String expected = line.replaceFirst("^// ", "");
            boolean prints = expected.contains("println");
            assertThat(prints || source.contains(expected)).as(line).isTrue();
        }
    }

    @Test
    void the_readme_imports_what_there_is() throws IOException {
        List<String> imported = example()
                .filter(ReadmeTest::isImport)
                .map(line -> line.replaceFirst("^import (.*);$", "$1"))
                .toList();

        assertThat(imported)
                .hasSize(10)
                .allSatisfy(name -> assertThat(Class.forName(name)).isPublic());
    }

    private static boolean isImport(String line) {
        return line.startsWith("import ");
    }

    private static Stream<String> example() throws IOException {
        String[] parts = Files.readString(README).split("```(java)?\n", -1);
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].contains("\nvar ladder")) {
                return parts[i].lines().map(String::strip).filter(line -> !line.isEmpty());
            }
        }
        throw new AssertionError("The README has no example with a ladder.");
    }
}
