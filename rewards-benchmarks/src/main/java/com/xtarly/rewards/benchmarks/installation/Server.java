package com.xtarly.rewards.benchmarks.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code bin/serve}, running. Its garbage collector keeps a log, which tells how much heap was ever used. */
final class Server implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);
    private static final long LOOK_AGAIN_MILLIS = 50;

    private final Process process;
    private final Path heapLog;
    private final URI address;

    private Server(Process process, Path heapLog, URI address) {
        this.process = process;
        this.heapLog = heapLog;
        this.address = address;
    }

    /** Starts it, and waits until it answers. */
    static Server start(Program program, Path directory) {
        Path heapLog = directory.resolve("heap.log");
        Path out = directory.resolve("serve.out");
        Path err = directory.resolve("serve.err");
        Map<String, String> environment = new HashMap<>(program.environment());
        environment.put("REWARDS_PORT", "0");
        environment.put("REWARDS_CALLS_PER_SECOND", "1000000"); // All calls come with one key.
        environment.put("JAVA_TOOL_OPTIONS", "-Xlog:gc,gc+init:file=" + heapLog);
        try {
            List<String> command = List.of(program.script("serve"), "--json");
            Process process = Execution.start(command, environment, out, err);
            return new Server(process, heapLog, address(process, out, err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return address.getPort();
    }

    Heap heap() {
        try {
            return Heap.of(Files.readAllLines(heapLog));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Execution.end(process);
    }

    private static URI address(Process process, Path out, Path err) throws IOException {
        long deadline = System.nanoTime() + START.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            String printed = Files.readString(out);
            if (printed.endsWith("\n")) {
                return URI.create(Program.json(printed).path("address").asText());
            }
            pause();
        }
        Execution.end(process);
        throw new IllegalStateException("The server did not start. " + Files.readString(err));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The benchmark was interrupted.", e);
        }
    }
}
