package com.xtarly.rewards.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {
    private static final int LIMIT = 10_000_000;

    @TempDir
    Path directory;

    @Test
    void at_its_limit_the_log_stays_and_past_it_it_begins_anew() throws IOException {
        Path file = directory.resolve("log");
        Path former = directory.resolve("log.1");
        ServerLog log = new ServerLog(file);

        append(file, "x".repeat(LIMIT));
        log.keepBelowLimit();
        assertThat(former).doesNotExist();

        append(file, "y");
        log.keepBelowLimit();
        append(file, "z");
        assertThat(former).hasSize(LIMIT + 1);
        assertThat(file).hasContent("z");
    }

    @Test
    void the_last_complaint_since_a_moment_is_told() throws IOException {
        Path file = directory.resolve("log");
        ServerLog log = new ServerLog(file);
        append(file, "FATAL:  long ago\n");
        long mark = log.length();
        assertThat(log.complaintSince(mark)).isEqualTo("The log is " + file + ".");

        append(file, "FATAL:  first\nLOG:  fine\nFATAL:  second\nLOG:  database system is shut down\n");

        assertThat(log.complaintSince(mark)).isEqualTo("FATAL:  second. The log is " + file + ".");
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }
}
