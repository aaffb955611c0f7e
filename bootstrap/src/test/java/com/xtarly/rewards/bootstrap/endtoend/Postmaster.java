package com.xtarly.rewards.bootstrap.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The PostgreSQL of a data directory, as its {@code postmaster.pid} has it. */
record Postmaster(long pid, boolean ready) {
    private static final int STATUS_LINE = 7;

    /** Empty when there is none, or when it has just begun to write the file. */
    static Optional<Postmaster> in(Path data) {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
            return lines.size() <= STATUS_LINE
                    ? Optional.empty()
                    : Optional.of(new Postmaster(
                            Long.parseLong(lines.get(0).strip()),
                            lines.get(STATUS_LINE).strip().equals("ready")));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** SIGKILL: no clean-up at all. */
    void kill() {
        signal("-KILL");
    }

    /** SIGQUIT: what PostgreSQL calls an immediate shutdown, without a checkpoint. */
    void stopImmediately() {
        signal("-QUIT");
    }

    private void signal(String name) {
        try {
            int exitCode = new ProcessBuilder("kill", name, Long.toString(pid))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exitCode != 0) {
                throw new AssertionError("PostgreSQL cannot be sent " + name);
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
