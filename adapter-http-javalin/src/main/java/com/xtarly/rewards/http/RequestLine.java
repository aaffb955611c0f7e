package com.xtarly.rewards.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a line of the request log looks like. */
public enum RequestLine {
    /** For people. */
    TEXT {
        @Override
        void write(Exchange exchange, OutputStream out) throws IOException {
            String text = TIME.format(Instant.ofEpochMilli(exchange.at()))
                    + " " + exchange.status()
                    + " " + exchange.method()
                    + " " + exchange.route()
                    + " " + BigDecimal.valueOf(exchange.nanos() / NANOS_IN_MICRO, 3)
                    + " ms, " + exchange.received() + " in, " + exchange.sent() + " out"
                    + (exchange.organization() == null ? "" : " " + exchange.organization())
                    + (exchange.key() == null ? "" : " …" + exchange.key())
                    + " " + exchange.requestId()
                    + (exchange.code() == null ? "" : " " + exchange.code())
                    + "\n";
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        void writeDropped(long lines, OutputStream out) throws IOException {
            out.write((lines + " requests are missing here: nobody read what was to be said.\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
    },
    /** For programs: an object. */
    JSON {
        @Override
        void write(Exchange exchange, OutputStream out) throws IOException {
            try (JsonGenerator json = FACTORY.createGenerator(out)) {
                json.writeStartObject();
                json.writeStringField("time", TIME.format(Instant.ofEpochMilli(exchange.at())));
                json.writeStringField("requestId", exchange.requestId());
                json.writeStringField("method", exchange.method());
                json.writeStringField("route", exchange.route());
                json.writeNumberField("status", exchange.status());
                writeKnown(json, "code", exchange.code());
                writeKnown(json, "organization", exchange.organization());
                writeKnown(json, "key", exchange.key());
                json.writeNumberField("ms", BigDecimal.valueOf(exchange.nanos() / NANOS_IN_MICRO, 3));
                json.writeNumberField("received", exchange.received());
                json.writeNumberField("sent", exchange.sent());
                json.writeEndObject();
                json.writeRaw('\n');
            }
        }

        @Override
        void writeDropped(long lines, OutputStream out) throws IOException {
            try (JsonGenerator json = FACTORY.createGenerator(out)) {
                json.writeStartObject();
                json.writeNumberField("dropped", lines);
                json.writeEndObject();
                json.writeRaw('\n');
            }
        }
    };

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final long NANOS_IN_MICRO = 1_000;

    /** Writes the line of an exchange. */
    abstract void write(Exchange exchange, OutputStream out) throws IOException;

    /** Writes a line that stands for those which could not be written. */
    abstract void writeDropped(long lines, OutputStream out) throws IOException;

    private static void writeKnown(JsonGenerator json, String name, @Nullable Object value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value.toString());
        }
    }
}
