package com.xtarly.rewards.domain.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The published file is what the oracle says, to the byte. */
class VectorsFileTest {
    static final Path PUBLISHED = Path.of("..", "docs", "earning-vectors.json");

    private static final Path MADE = Path.of("target", "earning-vectors.json");

    @Test
    void the_oracle_still_makes_the_published_file() throws IOException {
        String made = VectorsJson.write(Scenarios.all());
        Files.writeString(MADE, made);

        assertThat(Files.readString(PUBLISHED))
                .as("If the vectors were changed on purpose: cp rewards-domain/%s docs/", MADE)
                .isEqualTo(made);
    }

    @Test
    void every_question_has_an_id_of_its_own() {
        assertThat(Scenarios.all()).extracting(Scenario::id).doesNotHaveDuplicates();
    }

    @Test
    void the_page_says_how_many_there_are() throws IOException {
        int moves = Scenarios.all().stream()
                .mapToInt(scenario -> scenario.moves().size())
                .sum();

        assertThat(Files.readString(PUBLISHED.resolveSibling("earning-vectors.md")))
                .contains("The file has %d vectors with %d moves"
                        .formatted(Scenarios.all().size(), moves));
    }
}
