package com.xtarly.rewards.bootstrap.cli;

import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Answers tills until it is told to stop. */
@Command(
        name = "serve",
        description = "Serve in the foreground, until interrupted.",
        footer = {"", "Example:", "  bin/serve --demo"})
final class ServeCommand implements Runnable {
    private final Installation installation;
    private final Consumer<Answer> announce;

    @Option(names = "--demo", description = "Fill an empty database with something to try.")
    private boolean demo;

    ServeCommand(Installation installation, Consumer<Answer> announce) {
        this.installation = installation;
        this.announce = announce;
    }

    @Override
    public void run() {
        installation.serve(demo, announce);
    }
}
