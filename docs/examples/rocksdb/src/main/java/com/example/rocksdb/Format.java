package com.example.rocksdb;

import java.util.function.BiConsumer;
import java.util.function.Function;

/** How a value is written, and how it is read again. */
record Format<V>(BiConsumer<Packer, V> write, Function<Unpacker, V> read) {
    static final Format<String> TEXT = new Format<>(Packer::text, Unpacker::text);

    byte[] bytes(V value) {
        return new Packer().one(value, write).bytes();
    }

    V value(byte[] bytes) {
        return read.apply(new Unpacker(bytes));
    }
}
