package com.xtarly.rewards.bootstrap.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The streams of a process. What is printed is UTF-8, whatever the locale.
 *
 * @param interactive whether somebody is watching, so that progress is worth showing
 */
public record Console(InputStream in, PrintStream out, PrintStream err, boolean interactive) {
    /** Set by bin/rewards when standard error is a terminal, which Java has no way to tell. */
    private static final String INTERACTIVE = "rewards.interactive";

    /** The console of this process. */
    public static Console ofProcess() {
        return new Console(
                System.in,
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                Boolean.getBoolean(INTERACTIVE));
    }
}
