package com.xtarly.rewards.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A connection on which anything may be said, in whatever pace. */
public final class Wire implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;

    private Wire(Socket socket) {
        this.socket = socket;
    }

    public static Wire to(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        return new Wire(socket);
    }

    /** Says something on a connection of its own, then nothing more; the answer, unless it was only hung up. */
    public static Optional<Answer> answerTo(int port, byte[] bytes) {
        try (Wire wire = to(port)) {
            wire.says(bytes);
            wire.socket.shutdownOutput();
            return wire.hears();
        } catch (SocketException hungUp) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void says(String text) throws IOException {
        says(text.getBytes(StandardCharsets.UTF_8));
    }

    public void says(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** The next answer, or nothing when the server hangs up instead. */
    public Optional<Answer> hears() throws IOException {
        String head = head(socket.getInputStream());
        if (head.isEmpty()) {
            return Optional.empty();
        }
        List<String> lines = head.lines().toList();
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : lines.subList(1, lines.size())) {
            headers.put(line.substring(0, line.indexOf(':')), List.of(line.substring(line.indexOf(':') + 2)));
        }
        int length = Integer.parseInt(
                headers.getOrDefault("Content-Length", List.of("0")).get(0));
        String body = new String(socket.getInputStream().readNBytes(length), StandardCharsets.UTF_8);
        int status = Integer.parseInt(lines.get(0).substring(9, 12));
        return Optional.of(new Answer(status, headers, body).asDescribedForSomething());
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1).strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
