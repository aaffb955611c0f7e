package com.xtarly.rewards.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** The JSON around every answer: {@code success} and {@code data}, or {@code success} and {@code error}. */
final class Envelope {
    private record Success(boolean success, Object data) {}

    private record Failure(boolean success, Fault error) {}

    private record Fault(
            String code,
            String message,
            String requestId,
            String docs,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Problem.Detail> details) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private Envelope() {}

    /** @param data a record, written field by field */
    static Object success(Object data) {
        return new Success(true, data);
    }

    /** @param docs where the problem is explained */
    static Object failure(Problem problem, String requestId, String docs) {
        return new Failure(false, new Fault(problem.code(), problem.message(), requestId, docs, problem.details()));
    }

    static byte[] bytes(Object envelope) {
        try {
            return JSON.writeValueAsBytes(envelope);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every answer can be written as JSON.", e);
        }
    }
}
