package com.xtarly.rewards.bootstrap;

import com.xtarly.rewards.bootstrap.cli.CommandLineInterface;
import com.xtarly.rewards.bootstrap.cli.Console;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;

/** What runs: {@code java -jar xtarly-rewards.jar COMMAND}. */
public final class Main {
    /** Read by logback.xml. A server tells what it does; a command is heard only when something is wrong. */
    private static final String LOG_LEVEL = "rewards.log.level";

    private Main() {}

    public static void main(String[] arguments) {
        run(arguments, Storage.DataDirectory::new);
    }

    /**
     * The same program over another persistence adapter.
     *
     * @param inDirectory what keeps the data in the directory that was set; a PostgreSQL that was set instead is used
     */
    public static void run(String[] arguments, Function<Path, Storage> inDirectory) {
        if (Arrays.asList(arguments).contains("serve") && System.getProperty(LOG_LEVEL) == null) {
            System.setProperty(LOG_LEVEL, "INFO");
        }
        LocalInstallation installation = new LocalInstallation(() -> Configuration.of(System.getenv(), inDirectory));
        System.exit(new CommandLineInterface(installation, Console.ofProcess()).run(arguments));
    }
}
