package com.xtarly.rewards.bootstrap.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Prints what a command says: answers on standard output, failures on standard error. */
final class Output {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private record Problem(Description error) {
        record Description(String code, String message) {}
    }

    private final Console console;
    private final boolean json;

    Output(Console console, boolean json) {
        this.console = console;
        this.json = json;
    }

    /** Prints the answer and returns its exit code, or that of a failure when it could not be printed. */
    int answered(Answer answer) {
        print(answer);
        return console.out().checkError()
                ? failed(Failure.unavailable("The answer cannot be written to standard output."))
                : answer.exitCode();
    }

    void print(Answer answer) {
        if (json) {
            console.out().println(json(answer.json()));
        } else {
            answer.text().forEach(console.out()::println);
        }
    }

    /** Prints the failure and returns its exit code. */
    int failed(Failure failure) {
        String message = String.valueOf(failure.getMessage());
        console.err().println(json ? json(new Problem(new Problem.Description(failure.code(), message))) : message);
        return failure.exitCode();
    }

    private static String json(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What we print is always JSON.", e);
        }
    }
}
