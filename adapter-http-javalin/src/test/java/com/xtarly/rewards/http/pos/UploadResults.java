package com.xtarly.rewards.http.pos;

import com.fasterxml.jackson.databind.JsonNode;
import com.xtarly.rewards.http.Answer;
import java.util.List;
import java.util.stream.StreamSupport;

/** The envelopes within the answer to an upload. */
final class UploadResults {
    private UploadResults() {}

    static List<JsonNode> of(Answer answer) {
        return StreamSupport.stream(answer.data("results").spliterator(), false).toList();
    }

    /** The error codes, empty for what was accepted. */
    static List<String> codes(Answer answer) {
        return of(answer).stream()
                .map(result -> result.at("/error/code").asText())
                .toList();
    }

    /** The fields of one purchase that were at fault, in the order reported. */
    static List<String> faultyFields(Answer answer, int purchase) {
        return StreamSupport.stream(
                        of(answer).get(purchase).at("/error/details").spliterator(), false)
                .map(detail -> detail.get("field").textValue())
                .toList();
    }
}
