package com.example.rocksdb;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts values one after the other, so that bytes compare as the values do: keys and rows are written the same way.
 * {@link Unpacker} reads them again.
 */
final class Packer {
    /** Ends a text, and is in none: what could be mistaken for it is written as {@link #ESCAPE} and one more. */
    static final int END = 0;

    static final int ESCAPE = 1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Packer text(String text) {
        beginning(text);
        bytes.write(END);
        return this;
    }

    /** What all texts begin with that begin like this one. */
    Packer beginning(String text) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b == END || b == ESCAPE) {
                bytes.write(ESCAPE);
                bytes.write(b + 1);
            } else {
                bytes.write(b);
            }
        }
        return this;
    }

    /** Negative ones come first: their sign is turned. */
    Packer number(long number) {
        bytes.writeBytes(
                ByteBuffer.allocate(Long.BYTES).putLong(number ^ Long.MIN_VALUE).array());
        return this;
    }

    /** To the nanosecond. */
    Packer moment(Instant moment) {
        return number(moment.getEpochSecond()).number(moment.getNano());
    }

    Packer day(LocalDate day) {
        return number(day.toEpochDay());
    }

    Packer flag(boolean flag) {
        bytes.write(flag ? 1 : 0);
        return this;
    }

    <T> Packer one(T value, BiConsumer<Packer, T> how) {
        how.accept(this, value);
        return this;
    }

    /** Nothing, or one. */
    <T> Packer maybe(@Nullable T value, BiConsumer<Packer, T> how) {
        flag(value != null);
        return value == null ? this : one(value, how);
    }

    <T> Packer each(Collection<T> values, BiConsumer<Packer, T> how) {
        number(values.size());
        values.forEach(value -> how.accept(this, value));
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
