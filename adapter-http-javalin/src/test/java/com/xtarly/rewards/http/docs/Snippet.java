package com.xtarly.rewards.http.docs;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of the snippets' page, and how it is run. */
enum Snippet {
    CURL("purchase.sh", "curl --version", "bash"),
    JAVA("Purchase.java", "java --version", "java"),
    NODE("purchase.mjs", "node -e fetch", "node"),
    PYTHON("purchase.py", "python3 --version", "python3"),
    PHP("purchase.php", "php -r 'exit(extension_loaded(\"curl\") ? 0 : 1);'", "php"),
    CSHARP("purchase.cs", "[[ $(dotnet --version) =~ ^[1-9][0-9] ]]", "dotnet run");

    /** What came of a run. */
    record Ended(int exitCode, String output, String errors) {}

    private static final Path SNIPPETS =
            Path.of("src/main/resources/com/xtarly/rewards/http/docs/snippets").toAbsolutePath();

    private final String program;
    private final String probe;
    private final String command;

    /**
     * @param probe what bash can do only where the snippet can run
     * @param command what the program is an argument of
     */
    Snippet(String program, String probe, String command) {
        this.program = program;
        this.probe = probe;
        this.command = command;
    }

    Path program() {
        return SNIPPETS.resolve(program);
    }

    /** Whether what runs it is at hand. */
    boolean canRun() {
        try {
            Process process = new ProcessBuilder("bash", "-c", probe)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return ended(process) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Runs it in a directory, against the server at this port. */
    Ended run(Path directory, int port, String key, String... arguments) throws IOException {
        File output = Files.createTempFile(directory, "output", "").toFile();
        File errors = Files.createTempFile(directory, "errors", "").toFile();
        List<String> line = new ArrayList<>(List.of(command.split(" ")));
        line.add(program().toString());
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(directory.toFile())
                .redirectOutput(output)
                .redirectError(errors);
        builder.environment().putAll(Map.of("BASE", "http://127.0.0.1:" + port, "KEY", key));
        int exitCode = ended(builder.start());
        return new Ended(exitCode, Files.readString(output.toPath()), Files.readString(errors.toPath()));
    }

    private static int ended(Process process) {
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("It runs for more than a minute.");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("The test was interrupted.", e);
        }
    }
}
