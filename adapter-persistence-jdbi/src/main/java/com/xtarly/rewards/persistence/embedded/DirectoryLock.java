package com.xtarly.rewards.persistence.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The right to run PostgreSQL in a data directory; the kernel takes it back when the process dies.
 *
 * <p>Two bytes of one file are locked: the first by whoever holds the directory, the second by servers only, so that
 * others can tell whom they are dealing with. What the file says, {@code server 4711}, is for messages only.
 */
final class DirectoryLock implements AutoCloseable {
    enum Kind {
        SERVER,
        COMMAND
    }

    private static final long HELD = 0;
    private static final long HELD_BY_SERVER = 1;

    /**
     * The kernel's locks belong to the process, and closing any channel on the file drops them all. So a file whose
     * lock this process holds must not be opened again.
     */
    private static final Map<DataDirectory, DirectoryLock> OURS = new HashMap<>();

    private final DataDirectory directory;
    private final Kind kind;
    private final FileChannel channel;

    private DirectoryLock(DataDirectory directory, Kind kind, FileChannel channel) {
        this.directory = directory;
        this.kind = kind;
        this.channel = channel;
    }

    /** Empty when somebody else, in this process or another, holds the directory. */
    static synchronized Optional<DirectoryLock> tryAcquire(DataDirectory directory, Kind kind) {
        if (OURS.containsKey(directory)) {
            return Optional.empty();
        }
        try {
            DirectoryLock lock = new DirectoryLock(directory, kind, open(directory));
            if (lock.isTaken()) {
                OURS.put(directory, lock);
                return Optional.of(lock);
            }
            lock.channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw unusable(directory, e);
        }
    }

    static synchronized boolean isHeldByServer(DataDirectory directory) {
        DirectoryLock ours = OURS.get(directory);
        if (ours != null) {
            return ours.kind == Kind.SERVER;
        }
        try (FileChannel channel = open(directory)) {
            return channel.tryLock(HELD_BY_SERVER, 1, true) == null;
        } catch (IOException e) {
            throw unusable(directory, e);
        }
    }

    /** Who holds the directory, for a message: {@code pid 4711}. */
    static synchronized String holder(DataDirectory directory) {
        if (OURS.containsKey(directory)) {
            return "pid " + ProcessHandle.current().pid();
        }
        try {
            return Files.readString(directory.lock()).strip().replaceFirst("^\\w+", "pid");
        } catch (IOException e) {
            return "pid unknown";
        }
    }

    @Override
    public void close() {
        synchronized (DirectoryLock.class) {
            try {
                channel.close();
            } catch (IOException e) {
                throw unusable(directory, e);
            } finally {
                OURS.remove(directory, this);
            }
        }
    }

    private boolean isTaken() throws IOException {
        if (channel.tryLock(HELD, 1, false) == null) {
            return false;
        }
        if (kind == Kind.SERVER) {
            // Waits for an instant at most: others only look, see isHeldByServer.
            channel.lock(HELD_BY_SERVER, 1, false);
        }
        String text = kind.name().toLowerCase(Locale.ROOT) + " "
                + ProcessHandle.current().pid() + "\n";
        channel.truncate(0).write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        return true;
    }

    private static FileChannel open(DataDirectory directory) throws IOException {
        return FileChannel.open(
                directory.lock(),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                DataDirectory.ONLY_FOR_US_FILE);
    }

    private static UncheckedIOException unusable(DataDirectory directory, IOException cause) {
        return new UncheckedIOException("The lock file " + directory.lock() + " cannot be used.", cause);
    }
}
