package com.xtarly.rewards.bootstrap.cli;

import java.util.function.Consumer;
import java.util.function.Function;

/** What the commands work on. Nothing is opened, nor any setting looked at, before a command needs it. */
public interface Installation {
    /**
     * Opens the stores for as long as the work takes.
     *
     * @throws Failure when they cannot be opened
     */
    <T> T administer(Function<Administration, T> work);

    /**
     * Serves until the process is told to stop.
     *
     * @param demo whether an empty database is filled with something to try
     * @param announce told once, when requests are answered
     * @throws Failure when it cannot start
     */
    void serve(boolean demo, Consumer<Answer> announce);
}
