package com.example.rocksdb;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** A key, or what several have at their beginning. Keys are in the order of their unsigned bytes. */
final class Key implements Comparable<Key> {
    /** Before all others, and at the beginning of each. */
    static final Key NONE = new Key(new byte[0]);

    private final byte[] bytes;

    private Key(byte[] bytes) {
        this.bytes = bytes;
    }

    static Key of(byte[] bytes) {
        return new Key(bytes);
    }

    static Key of(String text) {
        return NONE.then(text);
    }

    static Key of(long number) {
        return NONE.then(number);
    }

    static Key of(Instant moment) {
        return NONE.then(packer -> packer.moment(moment));
    }

    static Key of(LocalDate day) {
        return NONE.then(packer -> packer.day(day));
    }

    /** At the beginning of all whose first text begins like this. */
    static Key beginning(String text) {
        return NONE.then(packer -> packer.beginning(text));
    }

    Key then(String text) {
        return then(packer -> packer.text(text));
    }

    Key then(long number) {
        return then(packer -> packer.number(number));
    }

    Key then(LocalDate day) {
        return then(packer -> packer.day(day));
    }

    Key then(Key more) {
        byte[] both = Arrays.copyOf(bytes, bytes.length + more.bytes.length);
        System.arraycopy(more.bytes, 0, both, bytes.length, more.bytes.length);
        return new Key(both);
    }

    private Key then(UnaryOperator<Packer> more) {
        return then(new Key(more.apply(new Packer()).bytes()));
    }

    /** The first key that is after all which begin with this one. */
    Key beyond() {
        int last = bytes.length - 1;
        while (last >= 0 && bytes[last] == (byte) 0xff) {
            last--;
        }
        if (last < 0) {
            throw new IllegalStateException("No key is after all others.");
        }
        byte[] next = Arrays.copyOf(bytes, last + 1);
        next[last]++;
        return new Key(next);
    }

    /** The first key after this one. */
    Key next() {
        return new Key(Arrays.copyOf(bytes, bytes.length + 1));
    }

    /** Not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    @Override
    public int compareTo(Key other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
