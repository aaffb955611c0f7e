package com.xtarly.rewards.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a moment is read from a row, and how a list of things becomes a column of an array parameter. */
final class Rows {
    private Rows() {}

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    /** One value of each thing, in their order; nulls stay. */
    static <T> List<@Nullable Object> column(List<T> things, Function<T, @Nullable Object> value) {
        List<@Nullable Object> column = new ArrayList<>(things.size());
        things.forEach(thing -> column.add(value.apply(thing)));
        return column;
    }
}
