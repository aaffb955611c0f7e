package com.xtarly.rewards.benchmarks.load;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection that stays open, and the least of HTTP that purchases need: an HTTP client would cost too much. */
final class Till implements Closeable {
    private static final int ANSWER_LIMIT_MILLIS = 10_000;
    private static final int OK = 200;
    private static final String LENGTH = "content-length:";

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private final String apiKey;

    Till(int port, String apiKey) throws IOException {
        this.apiKey = apiKey;
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(ANSWER_LIMIT_MILLIS);
        this.out = socket.getOutputStream();
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** Registers a purchase, and returns once all of the answer is there. */
    void purchase(int customer, int amount) throws IOException {
        int status = show(apiKey, customer, amount);
        if (status != OK) {
            throw new IOException("A purchase was answered with " + status + ".");
        }
    }

    /** Tries to register a purchase with whatever key; returns the answer's status once all of it is there. */
    int show(String key, int customer, int amount) throws IOException {
        String body = "{\"amount\":" + amount + ",\"customerId\":\"cus_" + padded(customer)
                + "\",\"metadata\":{\"ticket\":\"T-" + amount + "\"}}";
        String head = "POST /api/integrations/pos/transaction HTTP/1.1\r\nHost: 127.0.0.1\r\nX-API-Key: " + key
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n";
        out.write((head + body).getBytes(StandardCharsets.US_ASCII));
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        in.skipNBytes(contentLength());
        return status;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private long contentLength() throws IOException {
        long length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                length = Long.parseLong(header.substring(LENGTH.length()).strip());
            }
        }
        return length;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The server closed the connection.");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private static String padded(int customer) {
        String number = Integer.toString(customer);
        return "0".repeat(22 - number.length()) + number;
    }
}
