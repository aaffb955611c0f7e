package com.xtarly.rewards.domain.earning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.xtarly.rewards.domain.Name;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenefitsTest {
    @Test
    void benefits_are_a_line_or_nothing() {
        assertThat(Benefits.of("  10 % en pan dulce ").value()).isEqualTo("10 % en pan dulce");
        assertThat(Benefits.of("ñ".repeat(200)).value()).hasSize(200);
        assertThat(Benefits.of("  ")).isEqualTo(Benefits.NONE);
        assertThat(Benefits.NONE.isEmpty()).isTrue();
        assertThat(Benefits.of("Café").isEmpty()).isFalse();
    }

    @Test
    void what_is_too_long_or_nobody_can_read_is_refused() {
        for (String text : List.of("x".repeat(201), "a\u0000", "a\nb", "\udc00")) {
            assertThatIllegalArgumentException().isThrownBy(() -> Benefits.of(text));
        }
    }

    @Test
    void a_tier_has_none_unless_it_is_given_some() {
        assertThat(new Tier(Name.of("Gold"), 1, Multiplier.ONE))
                .isEqualTo(new Tier(Name.of("Gold"), 1, Multiplier.ONE, Benefits.NONE))
                .isNotEqualTo(new Tier(Name.of("Gold"), 1, Multiplier.ONE, Benefits.of("Café")));
    }
}
