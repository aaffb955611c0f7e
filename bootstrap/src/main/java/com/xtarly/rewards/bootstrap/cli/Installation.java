package com.xtarly.rewards.bootstrap.cli;

import java.util.function.Consumer;
import java.util.function.Function;

/** What the commands work on. Nothing is opened, nor any setting looked at, before a command needs it. */
public interface Installation {
    /**
     * Opens the stores for as long as the work takes.
     *
     * @throws Failure when they cannot be opened, or there are none yet: a command in the wrong directory makes nothing
     */
    <T> T administer(Function<Administration, T> work);

    /**
     * The same, for work that an installation may begin with: where there are no stores yet, they are made.
     *
     * @param announce told in a sentence when they are about to be made, and where
     * @throws Failure when they cannot be opened
     */
    <T> T administerOrBegin(Function<Administration, T> work, Consumer<String> announce);

    /** Where people reach the server of this installation, without a slash at its end. */
    String publicUrl();

    /**
     * Serves until the process is told to stop.
     *
     * @param demo whether an empty database is filled with something to try
     * @param announce told once, when requests are answered
     * @throws Failure when it cannot start
     */
    void serve(boolean demo, Consumer<Answer> announce);
}
