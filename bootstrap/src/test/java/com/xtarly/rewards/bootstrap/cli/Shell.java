package com.xtarly.rewards.bootstrap.cli;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.application.testkit.SettableClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Runs commands over in-memory stores and catches what they print. */
final class Shell {
    /** How a command ended. */
    record Ended(int exitCode, String out, String err) {
        /** Standard output, which must be one JSON value and nothing else. */
        JsonNode json() {
            return parsed(out);
        }

        /** What {@code --json} says on standard error. */
        JsonNode error() {
            return parsed(err).get("error");
        }

        private static JsonNode parsed(String text) {
            try {
                return JsonMapper.builder()
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .build()
                        .readTree(text);
            } catch (IOException e) {
                throw new AssertionError("Not one JSON value: " + text, e);
            }
        }
    }

    private final Transactions transactions;
    private final InputStream input;
    private final boolean watched;

    private Shell(Transactions transactions, InputStream input, boolean watched) {
        this.transactions = transactions;
        this.input = input;
        this.watched = watched;
    }

    static Shell over(Transactions transactions) {
        return new Shell(transactions, InputStream.nullInputStream(), false);
    }

    static Shell empty() {
        return over(new InMemoryStores());
    }

    /** The same, with something on standard input. */
    Shell reading(String text) {
        return reading(text.getBytes(StandardCharsets.UTF_8));
    }

    Shell reading(byte[] bytes) {
        return new Shell(transactions, new ByteArrayInputStream(bytes), watched);
    }

    /** The same, with somebody at a terminal. */
    Shell watched() {
        return new Shell(transactions, input, true);
    }

    Ended run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(input, printer(out), printer(err), watched);
        int exitCode = new CommandLineInterface(installation(), console).run(arguments);
        return new Ended(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs a command that must succeed, with {@code --json}, and returns a field of its answer. */
    String field(String name, String... arguments) {
        Ended ended =
                run(Stream.concat(Stream.of(arguments), Stream.of("--json")).toArray(String[]::new));
        if (ended.exitCode() != 0) {
            throw new AssertionError(ended.err());
        }
        return ended.json().get(name).asText();
    }

    /** A new organization's id. */
    String organization() {
        return field("organizationId", "organization", "create", "--name", "Café Luna");
    }

    private Installation installation() {
        return new Installation() {
            @Override
            public <T> T administer(Function<Administration, T> work) {
                return work.apply(Administration.of(transactions, Examples.ids(), SettableClock.at(Examples.MOMENT)));
            }

            @Override
            public <T> T administerOrBegin(Function<Administration, T> work, Consumer<String> announce) {
                return administer(work);
            }

            @Override
            public String publicUrl() {
                return "http://127.0.0.1:8080";
            }

            @Override
            public void serve(boolean demo, Consumer<Answer> announce) {
                announce.accept(Answer.of(new Announced(demo), "Serving."));
            }
        };
    }

    record Announced(boolean demo) {}

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
