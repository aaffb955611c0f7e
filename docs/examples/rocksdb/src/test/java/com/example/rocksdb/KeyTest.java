package com.example.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keys are in the order of what they are made of. */
class KeyTest {
    private static final long SEED = 20_261_124;

    @Test
    void numbers_moments_and_days_keep_their_order() {
        Random random = new Random(SEED);
        List<Long> numbers = Stream.concat(
                        Stream.of(Long.MIN_VALUE, -1L, 0L, 1L, Long.MAX_VALUE),
                        random.longs(200).boxed())
                .toList();
        List<Instant> moments = random.longs(200, -9_000_000_000L, 9_000_000_000L)
                .mapToObj(second -> Instant.ofEpochSecond(second, random.nextInt(3)))
                .toList();
        List<LocalDate> days = random.longs(200, -900_000, 900_000)
                .mapToObj(LocalDate::ofEpochDay)
                .toList();

        keepOrder(numbers, Key::of);
        keepOrder(moments, Key::of);
        keepOrder(days, Key::of);
    }

    @Test
    void texts_keep_their_order_whatever_follows_them() {
        List<String> texts = List.of("", "\0", "\0\0", "\1", "\1\1", "\2", "a", "a\0", "a\1", "ab", "b", "ñ", "中");

        keepOrder(texts, Key::of);
        keepOrder(texts, text -> Key.of(text).then("\uffff"));
        keepOrder(texts, text -> Key.of(text).then(-1));
        texts.forEach(
                text -> assertThat(new Unpacker(Key.of(text).bytes()).text()).isEqualTo(text));
    }

    @Test
    void what_begins_with_a_key_is_between_it_and_beyond_it() {
        Key ana = Key.beginning("ana");

        assertThat(List.of(Key.of("ana"), Key.of("anahí").then(7), Key.of("anaé")))
                .allMatch(key -> ana.compareTo(key) <= 0 && key.compareTo(ana.beyond()) < 0);
        assertThat(List.of(Key.of("an"), Key.of("anb"), Key.of("Ana")))
                .noneMatch(key -> ana.compareTo(key) <= 0 && key.compareTo(ana.beyond()) < 0);
        assertThat(Key.of(-1).compareTo(Key.of(-1).next())).isNegative();
    }

    private static <T extends Comparable<? super T>> void keepOrder(List<T> values, Function<T, Key> key) {
        List<Key> expected =
                values.stream().sorted(Comparator.naturalOrder()).map(key).toList();

        assertThat(values.stream().map(key).sorted()).as("seed " + SEED).containsExactlyElementsOf(expected);
    }
}
