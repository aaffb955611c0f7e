package com.xtarly.rewards.bootstrap.cli;

import com.xtarly.rewards.application.port.StoresUnavailable;
import com.xtarly.rewards.bootstrap.csv.CustomerImport;
import com.xtarly.rewards.bootstrap.csv.CustomerImport.RejectedLine;

/** Tells of each rejected line, and to whoever watches, how far an import has got. */
final class ImportProgress implements CustomerImport.Listener {
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final Console console;
    private long lastDone;

    ImportProgress(Console console) {
        this.console = console;
    }

    @Override
    public void rejected(RejectedLine line) {
        overwrite("line " + line.line() + ": " + line.error() + System.lineSeparator());
    }

    @Override
    public void done(long line) {
        lastDone = line;
        if (console.interactive()) {
            overwrite(line + " lines done");
        }
    }

    /** Leaves the terminal to whatever comes next. */
    void end() {
        overwrite("");
    }

    /** What is to be known when the database has gone away. */
    Failure interrupted(StoresUnavailable cause) {
        return Failure.unavailable(cause.getMessage() + " All up to line " + lastDone
                + " is done; import the file again later: the customers already there stay as they are.");
    }

    private void overwrite(String text) {
        console.err().print(console.interactive() ? CLEAR_LINE + text : text);
        console.err().flush();
    }
}
