package com.xtarly.rewards.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * One value of each of many things, sent together as one array: how a batch becomes one statement.
 *
 * @param name the parameter, and where a statement lists all columns, what each is called
 * @param type the SQL type of a value, by its name in {@code pg_type}
 */
record Column<T>(String name, String type, Setter<T> setter) {
    /** Puts the values of some things, in their order, into a parameter. */
    @FunctionalInterface
    interface Setter<T> {
        void set(PreparedStatement statement, int position, List<T> things) throws SQLException;
    }

    static <T> Column<T> text(String name, Function<T, @Nullable String> value) {
        return of(name, "text", value::apply);
    }

    /** Of values that are never null: the driver sends these as they are, and all others as text. */
    static <T> Column<T> number(String name, ToLongFunction<T> value) {
        return new Column<>(
                name,
                "int8",
                (statement, position, things) -> statement.setObject(
                        position, things.stream().mapToLong(value).toArray()));
    }

    /** Of values whose text PostgreSQL reads as this type. */
    static <T> Column<T> of(String name, String type, Function<T, @Nullable Object> value) {
        return new Column<>(
                name,
                type,
                (statement, position, things) -> statement.setArray(
                        position,
                        statement
                                .getConnection()
                                .createArrayOf(type, things.stream().map(value).toArray())));
    }

    /** The columns' names, as an insert and a table's alias list them. */
    static <T> String names(List<Column<T>> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** The parameters, as {@code unnest} takes them. */
    static <T> String parameters(List<Column<T>> columns) {
        return columns.stream()
                .map(column -> ":" + column.name + "::" + column.type + "[]")
                .collect(Collectors.joining(", "));
    }

    static <T> void bindAll(SqlStatement<?> statement, List<Column<T>> columns, List<T> things) {
        for (Column<T> column : columns) {
            var unused = statement.bind(
                    column.name, (position, prepared, context) -> column.setter.set(prepared, position, things));
        }
    }
}
