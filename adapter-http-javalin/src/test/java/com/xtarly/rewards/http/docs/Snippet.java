package com.xtarly.rewards.http.docs;

import com.xtarly.rewards.http.docs.Shell.Ended;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program of the snippets' page, and how it is run. */
enum Snippet {
    CURL("purchase.sh", "curl --version", "bash"),
    JAVA("Purchase.java", "java --version", "java"),
    NODE("purchase.mjs", "node -e fetch", "node"),
    PYTHON("purchase.py", "python3 --version", "python3"),
    PHP("purchase.php", "php -r 'exit(extension_loaded(\"curl\") ? 0 : 1);'", "php"),
    CSHARP("purchase.cs", "[[ $(dotnet --version) =~ ^[1-9][0-9] ]]", "dotnet run");

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
        return new Shell(SNIPPETS, Map.of()).run("bash", "-c", probe).exitCode() == 0;
    }

    /** Runs it in a directory, against the server at this port. */
    Ended run(Path directory, int port, String key, String... arguments) {
        List<String> line = new ArrayList<>(List.of(command.split(" ")));
        line.add(program().toString());
        line.addAll(List.of(arguments));
        return Shell.atTill(directory, port, key).run(line.toArray(String[]::new));
    }
}
