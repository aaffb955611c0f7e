package com.xtarly.rewards.bootstrap;

import com.xtarly.rewards.bootstrap.cli.CommandLineInterface;
import com.xtarly.rewards.bootstrap.cli.Console;
import java.util.Arrays;

/** What runs: {@code java -jar xtarly-rewards.jar COMMAND}. */
public final class Main {
    /** Read by logback.xml. A server tells what it does; a command is heard only when something is wrong. */
    private static final String LOG_LEVEL = "rewards.log.level";

    private Main() {}

    public static void main(String[] arguments) {
        if (Arrays.asList(arguments).contains("serve") && System.getProperty(LOG_LEVEL) == null) {
            System.setProperty(LOG_LEVEL, "INFO");
        }
        LocalInstallation installation = new LocalInstallation(System.getenv());
        System.exit(new CommandLineInterface(installation, Console.ofProcess()).run(arguments));
    }
}
