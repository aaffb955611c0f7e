package com.xtarly.rewards.http.pos;

import com.fasterxml.jackson.core.JsonToken;

/** What a value in JSON is, for people. */
final class Kind {
    private Kind() {}

    /** The kind of the value that begins with this token. */
    static String of(JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            default -> "null";
        };
    }
}
