package com.xtarly.rewards.bootstrap.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** Stands before a server of this machine, hands on what comes, and fails as networks do. Thread-safe. */
final class FaultProxy implements AutoCloseable {
    private static final int BACKLOG = 50;
    private static final int PIECE = 16_384;

    private final int target;
    private final Duration delay;
    private final Predicate<byte[]> isAnswer;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final AtomicLong cuts = new AtomicLong();
    private final int port;
    private volatile ServerSocket listener;
    private volatile Thread accepting;
    private volatile Fault fault = Fault.NONE;

    private FaultProxy(int target, Duration delay, Predicate<byte[]> isAnswer) throws IOException {
        this.target = target;
        this.delay = delay;
        this.isAnswer = isAnswer;
        this.listener = listen(0);
        this.port = listener.getLocalPort();
    }

    /**
     * Starts to listen.
     *
     * @param target the server's port
     * @param delay of each piece, when that is the fault
     * @param isAnswer whether a piece from the server says that something is done: there {@code CUT_BEFORE_ANSWER} cuts
     */
    static FaultProxy before(int target, Duration delay, Predicate<byte[]> isAnswer) {
        try {
            return new FaultProxy(target, delay, isAnswer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** Answers that were swallowed. */
    long cuts() {
        return cuts.get();
    }

    /** From now on, and on what is connected already. */
    void suffer(Fault begun) {
        fault = begun;
        switch (begun) {
            case NONE, DELAY, CUT_BEFORE_ANSWER -> {}
            case RESET -> links.forEach(Link::reset);
            case HALF_OPEN -> links.forEach(link -> link.silent = true);
            case REFUSE -> {
                refuse();
                links.forEach(Link::close);
            }
        }
    }

    /** A socket that somebody accepts from is closed only when they have noticed. */
    private void refuse() {
        close(listener);
        try {
            accepting.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** New connections are good again; those that fell silent stay so. */
    void heal() {
        fault = Fault.NONE;
        if (listener.isClosed()) {
            try {
                listener = listen(port);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        close(listener);
        links.forEach(Link::close);
    }

    private ServerSocket listen(int wanted) throws IOException {
        ServerSocket opened = new ServerSocket();
        opened.setReuseAddress(true);
        opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), BACKLOG);
        accepting = start("proxy-listener", () -> accept(opened));
        return opened;
    }

    private void accept(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                link(from.accept());
            } catch (IOException e) {
                // The listener was closed, or the server is away: the client's connection is closed too.
            }
        }
    }

    private void link(Socket client) throws IOException {
        try {
            Link link = new Link(client, new Socket(InetAddress.getLoopbackAddress(), target));
            links.add(link);
            // Only now, or a fault that begins in between would pass it by.
            link.silent = fault == Fault.HALF_OPEN;
            if (fault == Fault.RESET) {
                link.reset();
            }
            var unusedRequests = start("proxy-requests", () -> link.pump(link.client, link.server, false));
            var unusedAnswers = start("proxy-answers", () -> link.pump(link.server, link.client, true));
        } catch (IOException e) {
            close(client);
            throw e;
        }
    }

    private static Thread start(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Two connections that are one to those at its ends. */
    private final class Link {
        private final Socket client;
        private final Socket server;
        private volatile boolean silent;

        Link(Socket client, Socket server) throws IOException {
            this.client = client;
            this.server = server;
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        }

        void pump(Socket from, Socket to, boolean answers) {
            byte[] buffer = new byte[PIECE];
            try {
                for (int n = from.getInputStream().read(buffer);
                        n >= 0;
                        n = from.getInputStream().read(buffer)) {
                    byte[] piece = Arrays.copyOf(buffer, n);
                    if (passes(piece, answers)) {
                        to.getOutputStream().write(piece);
                    }
                }
            } catch (IOException e) {
                // One end is gone, so the other goes too.
            }
            close();
        }

        /** What falls silent goes on to be read, so that its end is noticed. */
        private boolean passes(byte[] piece, boolean answers) {
            if (fault == Fault.DELAY) {
                Storm.sleep(delay.toMillis());
            }
            if (fault == Fault.CUT_BEFORE_ANSWER && answers && isAnswer.test(piece)) {
                cuts.incrementAndGet();
                close();
                return false;
            }
            return !silent;
        }

        void reset() {
            try {
                client.setSoLinger(true, 0);
                server.setSoLinger(true, 0);
            } catch (IOException e) {
                // It is closed already.
            }
            close();
        }

        void close() {
            links.remove(this);
            FaultProxy.close(client);
            FaultProxy.close(server);
        }
    }
}
