package com.xtarly.rewards.http.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Where programs of others are run, as somebody at a terminal does. */
record Shell(Path directory, Map<String, String> variables) {
    private static final String MARK = "=== what was pasted ends here ===";

    /** What came of a run. */
    record Ended(int exitCode, String output, String errors) {}

    /** One in which it is said where the server is and which key is the till's, by the names that the guides use. */
    static Shell atTill(Path directory, int port, String key) {
        return new Shell(directory, Map.of("BASE", "http://127.0.0.1:" + port, "KEY", key, "LC_ALL", "C.UTF-8"));
    }

    Ended run(String... command) {
        try {
            Path output = Files.createTempFile("output", "");
            Path errors = Files.createTempFile("errors", "");
            ProcessBuilder process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile());
            process.environment().putAll(variables);
            Ended ended = new Ended(exitCode(process.start()), Files.readString(output), Files.readString(errors));
            Files.delete(output);
            Files.delete(errors);
            return ended;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What each of these prints, all of them pasted into one bash. */
    List<String> pasted(List<String> commands) throws IOException {
        StringBuilder script = new StringBuilder();
        commands.forEach(
                each -> script.append(each).append("\necho '").append(MARK).append("'\n"));
        Path file = Files.writeString(directory.resolve("pasted"), script);
        return List.of(run("bash", file.toString()).output().split(MARK + "\n"));
    }

    private static int exitCode(Process process) {
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("It runs for more than two minutes.");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("The test was interrupted.", e);
        }
    }
}
