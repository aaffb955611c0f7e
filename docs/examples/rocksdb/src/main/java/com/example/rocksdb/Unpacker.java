package com.example.rocksdb;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link Packer} wrote, in the same order. */
final class Unpacker {
    private final ByteBuffer bytes;

    Unpacker(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    String text() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (byte b = bytes.get(); b != Packer.END; b = bytes.get()) {
            text.write(b == Packer.ESCAPE ? bytes.get() - 1 : b);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    long number() {
        return bytes.getLong() ^ Long.MIN_VALUE;
    }

    int count() {
        return Math.toIntExact(number());
    }

    Instant moment() {
        return Instant.ofEpochSecond(number(), number());
    }

    LocalDate day() {
        return LocalDate.ofEpochDay(number());
    }

    boolean flag() {
        return bytes.get() != 0;
    }

    <T> @Nullable T maybe(Function<Unpacker, T> how) {
        return flag() ? how.apply(this) : null;
    }

    <T> List<T> each(Function<Unpacker, T> how) {
        return Stream.generate(() -> how.apply(this)).limit(number()).toList();
    }
}
