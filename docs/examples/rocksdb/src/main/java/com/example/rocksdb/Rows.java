package com.example.rocksdb;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An ordered map of one kind of row: all that begin with a key, which is left out of the keys given here. Streams read
 * page by page, and so may be left unfinished, and changed under.
 */
record Rows<V>(View view, Key beginning, Format<V> format) {
    /** Those of them that go on with this key. */
    Rows<V> under(Key more) {
        return new Rows<>(view, beginning.then(more), format);
    }

    Rows<V> under(String more) {
        return under(Key.of(more));
    }

    Optional<V> get(Key key) {
        return view.get(beginning.then(key)).map(format::value);
    }

    Optional<V> get(String key) {
        return get(Key.of(key));
    }

    boolean has(String key) {
        return view.get(beginning.then(Key.of(key))).isPresent();
    }

    void put(Key key, V value) {
        view.put(beginning.then(key), format.bytes(value));
    }

    void put(String key, V value) {
        put(Key.of(key), value);
    }

    /** A new one; there must be none yet. */
    void add(String key, V value) {
        if (has(key)) {
            throw new IllegalStateException("It is there already: " + value);
        }
        put(key, value);
    }

    /** Puts another in place of the one that is there, if there is one. */
    void change(String key, UnaryOperator<V> change) {
        get(key).ifPresent(before -> put(key, change.apply(before)));
    }

    void remove(Key key) {
        view.remove(beginning.then(key));
    }

    void remove(String key) {
        remove(Key.of(key));
    }

    /** Removes all of them. */
    void clear() {
        clearBefore(null);
    }

    /** Removes those before a key. */
    void clearBefore(@Nullable Key end) {
        view.ascending(beginning, end == null ? beginning.beyond() : beginning.then(end))
                .forEach(row -> view.remove(row.key()));
    }

    Stream<V> ascending() {
        return ascending(Key.NONE);
    }

    /** From this key on. */
    Stream<V> ascending(Key from) {
        return view.ascending(beginning.then(from), beginning.beyond()).map(this::value);
    }

    /** From one key on, and before another. */
    Stream<V> between(Key from, Key end) {
        return view.ascending(beginning.then(from), beginning.then(end)).map(this::value);
    }

    Stream<V> descending() {
        return view.descending(beginning, beginning.beyond()).map(this::value);
    }

    /** Before this key, the last first. */
    Stream<V> descending(Key before) {
        return view.descending(beginning, beginning.then(before)).map(this::value);
    }

    List<V> list() {
        return ascending().toList();
    }

    private V value(View.Row row) {
        return format.value(row.value());
    }
}
