package com.xtarly.rewards.persistence.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The file PostgreSQL and its programs write to. When it is full, it moves to a second one and begins anew. */
final class ServerLog {
    /** Of each of the two files, in bytes. */
    private static final long LIMIT = 10_000_000;
    /** The part of the log in which a complaint is looked for, in bytes. */
    private static final int TAIL = 8_192;

    private static final Predicate<String> COMPLAINT =
            Pattern.compile("\\b(PANIC|FATAL|error|failed|denied)\\b").asPredicate();

    private final Path file;

    /** Opens the log, and creates it closed to other users. */
    ServerLog(Path file) {
        this.file = file;
        try {
            FileChannel.open(
                            file,
                            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                            DataDirectory.ONLY_FOR_US_FILE)
                    .close();
        } catch (IOException e) {
            throw new UncheckedIOException("The log file " + file + " cannot be written.", e);
        }
    }

    Redirect redirect() {
        return Redirect.appendTo(file.toFile());
    }

    long length() {
        return file.toFile().length();
    }

    /** A sentence for people: the last complaint after a length the log once had, and where to read the rest. */
    String complaintSince(long mark) {
        String whereToLook = "The log is " + file + ".";
        List<String> complaints = tailSince(mark).lines().filter(COMPLAINT).toList();
        return complaints.isEmpty()
                ? whereToLook
                : complaints.get(complaints.size() - 1).strip() + ". " + whereToLook;
    }

    /** PostgreSQL appends, so it goes on at the beginning when the file is emptied under it. */
    void keepBelowLimit() {
        if (length() <= LIMIT) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            Files.copy(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            channel.truncate(0);
        } catch (IOException e) {
            throw new UncheckedIOException("The log file " + file + " cannot be emptied.", e);
        }
    }

    private String tailSince(long mark) {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer tail = ByteBuffer.allocate(TAIL);
            channel.read(tail, Math.max(mark, channel.size() - TAIL));
            return StandardCharsets.UTF_8.decode(tail.flip()).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
