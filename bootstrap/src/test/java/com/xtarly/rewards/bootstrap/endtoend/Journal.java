package com.xtarly.rewards.bootstrap.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One client's own record of what it sent and what it was told. For one thread. */
final class Journal implements AutoCloseable {
    static final String SUFFIX = ".journal";

    private final FileChannel channel;

    private Journal(FileChannel channel) {
        this.channel = channel;
    }

    static Journal of(Path directory, String client) {
        try {
            return new Journal(FileChannel.open(
                    directory.resolve(client + SUFFIX), StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Is on the disk when it returns, so nothing was ever sent that is not known here. */
    void sending(Attempt attempt) {
        write("sent %s %s %d%n".formatted(attempt.key(), attempt.customerId(), attempt.amount()));
        try {
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void told(Attempt attempt, Answer answer) {
        write("told %s %d %d %s%n"
                .formatted(attempt.key(), answer.status(), answer.customerPoints(), answer.transactionId()));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String line) {
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                var unused = channel.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
