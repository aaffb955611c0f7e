package com.xtarly.rewards.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class IdempotencyKeyTest {
    @Test
    void visible_ascii_is_a_key() {
        assertThat(IdempotencyKey.parse("!caja-1/2026-03-01~").value()).isEqualTo("!caja-1/2026-03-01~");
        assertThat(IdempotencyKey.parse("k".repeat(255)).value()).hasSize(255);
    }

    @Test
    void double_quotes_around_it_are_no_part_of_it() {
        assertThat(IdempotencyKey.parse("\"k\"")).isEqualTo(IdempotencyKey.parse("k"));
        assertThat(IdempotencyKey.parse("\"" + "k".repeat(255) + "\"").value()).hasSize(255);
        assertThat(IdempotencyKey.parse("a\"b").value()).isEqualTo("a\"b");
    }

    /** A key that lost half of its quotes on the way would be another one, and credit again. */
    @Test
    void half_a_pair_of_quotes_is_refused() {
        for (String text : List.of("\"", "\"\"", "\"k", "k\"", "\"\"k\"\"")) {
            assertThatIllegalArgumentException().isThrownBy(() -> IdempotencyKey.parse(text));
        }
    }

    @Test
    void anything_else_is_none() {
        for (String text : List.of("", " ", "a b", "ñ", "a\u0000", "a\n", "\u007f", "k".repeat(256))) {
            assertThatIllegalArgumentException().isThrownBy(() -> IdempotencyKey.parse(text));
        }
    }
}
