package com.xtarly.rewards.benchmarks.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExecutionTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Test
    void what_a_command_prints_is_returned() {
        assertThat(Execution.run(shell("echo $GREETING"), Map.of("GREETING", "hello"), LIMIT))
                .isEqualTo("hello\n");
    }

    @Test
    void a_command_that_fails_tells_why() {
        assertThatThrownBy(() -> Execution.run(shell("echo no such thing >&2; exit 3"), Map.of(), LIMIT))
                .hasMessageContaining("3")
                .hasMessageContaining("no such thing");
    }

    @Test
    void a_command_that_takes_too_long_is_ended() {
        assertThatThrownBy(() -> Execution.run(shell("exec sleep 600"), Map.of(), Duration.ofSeconds(1)))
                .hasMessageContaining("longer than 1 s");
        assertThat(ProcessHandle.current().children().flatMap(each -> each.info().command().stream()))
                .noneMatch(command -> command.endsWith("/sleep"));
    }

    private static List<String> shell(String script) {
        return List.of("sh", "-c", script);
    }
}
