package com.xtarly.rewards.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Reads a body that is one JSON object, more strictly than parsers do by default: a name twice in an object, or
 * anything after the object, could be understood in two ways, and is refused.
 */
public final class JsonObject {
    /** Objects and lists within each other, in fields nobody asked for. */
    static final int MAX_DEPTH = 1000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // Names come from strangers: they are not to be remembered in tables that all requests share.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(RequestBody.MAX_LARGE_BYTES)
                    .maxNameLength(RequestBody.MAX_LARGE_BYTES)
                    .build())
            .build();

    /** Takes a field's value, at whose first token the parser stands; what it leaves unread is skipped. */
    @FunctionalInterface
    public interface Field {
        void take(String name, JsonParser value) throws IOException;
    }

    private JsonObject() {}

    /**
     * Hands over each field of the object, in the order sent.
     *
     * @throws ProblemException when the text is not one JSON object
     */
    public static void read(String text, Field field) {
        try (JsonParser parser = parser(text)) {
            readStrictly(parser, field);
        } catch (IOException e) {
            throw new UncheckedIOException("Text in memory can always be read.", e);
        }
    }

    /** Reads any JSON as strictly. */
    public static JsonParser parser(String text) throws IOException {
        return JSON.createParser(text.toCharArray());
    }

    /** Hands over each field of an object within, at whose first token the parser stands. */
    public static void readFields(JsonParser parser, Field field) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            field.take(name, parser);
            parser.skipChildren();
        }
    }

    private static void readStrictly(JsonParser parser, Field field) throws IOException {
        try {
            readObject(parser, field);
        } catch (JsonProcessingException e) {
            throw malformed(parser.currentLocation());
        }
    }

    private static void readObject(JsonParser parser, Field field) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw malformed(parser.currentLocation());
        }
        readFields(parser, field);
        if (parser.nextToken() != null) {
            throw malformed(parser.currentLocation());
        }
    }

    private static ProblemException malformed(JsonLocation where) {
        return new ProblemException(Problem.invalid(
                "body",
                "The body is one JSON object, without a name twice in an object, without broken Unicode escapes in"
                        + " names and without anything after it; reading stopped at line "
                        + where.getLineNr() + ", column " + where.getColumnNr() + "."));
    }
}
