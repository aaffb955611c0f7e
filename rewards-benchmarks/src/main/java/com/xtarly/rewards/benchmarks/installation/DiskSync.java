package com.xtarly.rewards.benchmarks.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** How long a disk takes to keep what it was given: the floor under every commit. */
final class DiskSync {
    private static final int PAGE = 8192;
    private static final int TIMES = 200;
    private static final double NANOS_IN_A_MICRO = 1e3;

    private DiskSync() {}

    /** The median time, in microseconds, of a page and its {@code fdatasync}, which is what a commit waits for. */
    static double medianMicros(Path directory) {
        try {
            Path file = Files.createTempFile(directory, "sync", null);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                long[] nanos = new long[TIMES];
                ByteBuffer page = ByteBuffer.allocateDirect(PAGE);
                for (int i = 0; i < TIMES; i++) {
                    long start = System.nanoTime();
                    channel.write(page.clear(), 0);
                    channel.force(false);
                    nanos[i] = System.nanoTime() - start;
                }
                Arrays.sort(nanos);
                return nanos[TIMES / 2] / NANOS_IN_A_MICRO;
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
