package com.xtarly.rewards.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void without_any_the_run_is_full_and_its_results_are_build_output() {
        Options options = Options.parse("/checkout");

        assertThat(options.quick()).isFalse();
        assertThat(options.json()).isEqualTo(Path.of("/checkout/rewards-benchmarks/target/benchmarks.json"));
    }

    @Test
    void a_run_can_be_quick_and_its_results_go_elsewhere() {
        Options options = Options.parse("/checkout", "--quick", "--json", "results.json");

        assertThat(options).isEqualTo(new Options(true, Path.of("results.json"), Path.of("/checkout")));
    }

    @Test
    void what_is_not_understood_is_named() {
        assertThatThrownBy(() -> Options.parse("/checkout", "--slow"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--slow")
                .hasMessageContaining(Options.USAGE);
        assertThatThrownBy(() -> Options.parse("/checkout", "--json")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(Options::parse).isInstanceOf(IllegalArgumentException.class);
    }
}
