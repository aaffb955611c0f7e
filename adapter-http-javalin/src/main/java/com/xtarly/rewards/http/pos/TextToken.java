package com.xtarly.rewards.http.pos;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The JSON string a till writes for a text. */
final class TextToken {
    private TextToken() {}

    /**
     * The text; none when it is null or blank.
     *
     * @throws IllegalArgumentException when it is no string
     */
    static @Nullable String read(JsonParser value) throws IOException {
        if (value.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (value.currentToken() != JsonToken.VALUE_STRING) {
            throw new IllegalArgumentException("Send a JSON string, not " + Kind.of(value.currentToken()) + ".");
        }
        String text = value.getText();
        return text.isBlank() ? null : text;
    }
}
