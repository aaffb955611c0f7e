package com.xtarly.rewards.persistence;

import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * One value of each of many things, bound together as one array: how a batch becomes one statement.
 *
 * @param type what the values are, of which PostgreSQL has an array type
 */
record ArrayParameter<T>(String name, Class<?> type, Function<T, @Nullable Object> value) {
    static <T> ArrayParameter<T> texts(String name, Function<T, @Nullable Object> value) {
        return new ArrayParameter<>(name, String.class, value);
    }

    static <T> ArrayParameter<T> numbers(String name, Function<T, @Nullable Object> value) {
        return new ArrayParameter<>(name, Long.class, value);
    }

    static <T> void bindAll(SqlStatement<?> statement, List<ArrayParameter<T>> parameters, List<T> things) {
        for (ArrayParameter<T> parameter : parameters) {
            var unused = statement.bindArray(parameter.name, parameter.type, Rows.column(things, parameter.value));
        }
    }
}
