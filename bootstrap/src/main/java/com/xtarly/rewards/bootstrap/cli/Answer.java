package com.xtarly.rewards.bootstrap.cli;

import java.util.List;
import picocli.CommandLine.ExitCode;

/**
 * What a command has to say, for scripts and for people.
 *
 * @param json a record or a list of records, whose component names are the names in the JSON
 * @param text the lines for people
 * @param exitCode 0, or 1 when what was looked at is not as it should be
 */
public record Answer(Object json, List<String> text, int exitCode) {
    public static Answer of(Object json, String... text) {
        return of(json, List.of(text));
    }

    public static Answer of(Object json, List<String> text) {
        return new Answer(json, text, ExitCode.OK);
    }

    /** The same, successful or not. */
    Answer goodIf(boolean good) {
        return new Answer(json, text, good ? ExitCode.OK : ExitCode.SOFTWARE);
    }
}
