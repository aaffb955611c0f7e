package com.xtarly.rewards.http.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.xtarly.rewards.application.access.Language;
import java.util.List;

/**
 * A code that an error may have, explained in one language.
 *
 * @param happened what happened, as HTML
 * @param cashier what the cashier should see
 * @param advice what the integrator's code should do, as HTML
 */
record ErrorCode(String code, int status, String happened, String cashier, String advice) {
    /** In the order of the API's description. */
    static List<ErrorCode> in(JsonNode description, Language language) {
        return description.path("x-errors").properties().stream()
                .map(error -> of(error.getKey(), error.getValue(), language.code()))
                .toList();
    }

    private static ErrorCode of(String code, JsonNode said, String language) {
        return new ErrorCode(
                code,
                said.path("status").asInt(),
                Markdown.html(said.path("happened").path(language).asText()),
                said.path("cashier").path(language).asText(),
                Markdown.html(said.path("code").path(language).asText()));
    }
}
