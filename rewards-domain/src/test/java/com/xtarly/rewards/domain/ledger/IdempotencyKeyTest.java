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
    void anything_else_is_none() {
        for (String text : List.of("", " ", "a b", "ñ", "a\u0000", "a\n", "\u007f", "k".repeat(256))) {
            assertThatIllegalArgumentException().isThrownBy(() -> IdempotencyKey.parse(text));
        }
    }
}
