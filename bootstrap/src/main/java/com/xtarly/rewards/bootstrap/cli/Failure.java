package com.xtarly.rewards.bootstrap.cli;

import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import java.util.List;
import picocli.CommandLine.ExitCode;

/** A command ends without having done its work. The message is for people, a sentence that says what to do. */
public final class Failure extends RuntimeException {
    private final String code;
    private final int exitCode;

    private Failure(String code, int exitCode, String message) {
        super(message);
        this.code = code;
        this.exitCode = exitCode;
    }

    /** An option or argument does not mean anything. */
    public static Failure badArgument(String sentence) {
        return new Failure("VALIDATION_ERROR", ExitCode.USAGE, sentence);
    }

    /** Environment variables do not mean anything; the sentences become lines. */
    public static Failure badEnvironment(List<String> sentences) {
        return new Failure("CONFIGURATION_ERROR", ExitCode.USAGE, String.join("\n", sentences));
    }

    /** What the command needs is not there: the database, the port, the data directory. */
    public static Failure unavailable(String sentence) {
        return new Failure("UNAVAILABLE", ExitCode.SOFTWARE, sentence);
    }

    /** A defect of ours. */
    static Failure internal(Throwable defect) {
        return new Failure("INTERNAL_ERROR", ExitCode.SOFTWARE, "This is a defect, please report it: " + defect);
    }

    /** The accepted value, or a failure that gives the reason. */
    public static <T> T unlessAccepted(Outcome<T> outcome) {
        return outcome.fold(value -> value, reason -> {
            throw refused(reason);
        });
    }

    private static Failure refused(Reason reason) {
        return new Failure(reason.code(), ExitCode.SOFTWARE, reason.sentence());
    }

    /** Stable, for scripts. */
    public String code() {
        return code;
    }

    /** 2 when the command was asked for in a way that cannot be understood, else 1. */
    public int exitCode() {
        return exitCode;
    }
}
