package com.xtarly.rewards.http.pos;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.xtarly.rewards.http.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON as text that is the same for all ways of writing the same: without white space, names in order, characters as
 * they are. A number stays as it was written; 1 and 1.0 may mean different things to whoever wrote them.
 */
final class CanonicalJson {
    private CanonicalJson() {}

    /** @param json one JSON value, not deep, that has been read before */
    static String of(String json) {
        try (JsonParser parser = JsonObject.parser(json)) {
            parser.nextToken();
            return read(parser);
        } catch (IOException e) {
            throw new UncheckedIOException("It has been read before.", e);
        }
    }

    private static String read(JsonParser parser) throws IOException {
        StringBuilder text = new StringBuilder();
        write(parser, text);
        return text.toString();
    }

    private static void write(JsonParser parser, StringBuilder text) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> writeObject(parser, text);
            case START_ARRAY -> writeArray(parser, text);
            case VALUE_STRING -> writeString(parser.getText(), text);
            default -> text.append(parser.getText());
        }
    }

    private static void writeObject(JsonParser parser, StringBuilder text) throws IOException {
        Map<String, String> fields = new TreeMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, read(parser));
        }
        text.append('{');
        fields.forEach((name, value) -> {
            writeString(name, text);
            text.append(':').append(value).append(',');
        });
        text.append('}');
    }

    private static void writeArray(JsonParser parser, StringBuilder text) throws IOException {
        text.append('[');
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            write(parser, text);
            text.append(',');
        }
        text.append(']');
    }

    /** Its length tells where it ends, so nothing needs escaping. */
    private static void writeString(String string, StringBuilder text) {
        text.append('"').append(string.length()).append('"').append(string);
    }
}
