package com.xtarly.rewards.http.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A terminal in a directory, in which it is said where the server is and which key is the till's. */
record Shell(Path directory, int port, String key) {
    private static final String MARK = "=== what was pasted ends here ===";

    /** What each of these prints, one after the other. */
    List<String> pasted(List<String> commands) throws IOException {
        StringBuilder script = new StringBuilder();
        commands.forEach(
                each -> script.append(each).append("\necho '").append(MARK).append("'\n"));
        Path file = Files.writeString(directory.resolve("pasted"), script);
        Path output = directory.resolve("printed");
        ProcessBuilder bash = new ProcessBuilder("bash", file.toString())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        bash.environment().putAll(Map.of("BASE", "http://127.0.0.1:" + port, "KEY", key, "LC_ALL", "C.UTF-8"));
        finish(bash.start());
        return List.of(Files.readString(output, StandardCharsets.UTF_8).split(MARK + "\n"));
    }

    private static void finish(Process process) {
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("The test was interrupted.", e);
        }
    }
}
