package com.xtarly.rewards.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class RefundReasonTest {
    @Test
    void a_reason_is_trimmed() {
        assertThat(RefundReason.of("  La leche estaba agria. ").value()).isEqualTo("La leche estaba agria.");
        assertThat(RefundReason.of("ñ".repeat(500)).value()).hasSize(500);
    }

    @Test
    void what_nobody_can_read_is_none() {
        for (String text : List.of("", "  ", "a\u0000", "\udc00", "x".repeat(501))) {
            assertThatIllegalArgumentException().isThrownBy(() -> RefundReason.of(text));
        }
    }
}
