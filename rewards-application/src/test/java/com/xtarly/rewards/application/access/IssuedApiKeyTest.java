package com.xtarly.rewards.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.organization.ApiKeyId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssuedApiKeyTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final IssuedApiKey KEY = IssuedApiKey.issue(
            OrganizationId.parse("org_1"),
            ApiKeyId.parse("key_1"),
            Name.of("Caja 1"),
            ApiKey.of("0123456789ABCDEFGHIJabcdefghij"),
            NOW);

    @Test
    void a_new_key_is_usable_at_any_time() {
        assertThat(KEY.usableAt(Instant.MIN)).isTrue();
        assertThat(KEY.usableAt(Instant.MAX)).isTrue();
        assertThat(KEY.current()).isTrue();
        assertThat(KEY.lastUsedAt()).isNull();
    }

    @Test
    void a_retired_key_is_refused_whatever_the_clock_says() {
        IssuedApiKey retired = KEY.retired(NOW);

        assertThat(retired.usableAt(NOW.minusSeconds(3_600))).isFalse();
        assertThat(retired.usableAt(NOW)).isFalse();
        assertThat(retired.current()).isFalse();
        assertThat(retired.retiredAt()).isEqualTo(NOW);
    }

    @Test
    void without_overlap_a_rotated_key_is_retired() {
        assertThat(KEY.rotated(NOW, Overlap.NONE)).isEqualTo(KEY.retired(NOW));
    }

    @ParameterizedTest
    @CsvSource({"1h, PT1H", "24h, PT24H", "7d, P7D"})
    void with_an_overlap_a_rotated_key_is_usable_strictly_before_its_end(String overlap, Duration duration) {
        IssuedApiKey rotated = KEY.rotated(NOW, Overlap.parse(overlap));

        Instant end = NOW.plus(duration);

        assertThat(rotated.usableAt(end.minusNanos(1))).isTrue();
        assertThat(rotated.usableAt(end)).isFalse();
        assertThat(rotated.current()).isFalse();
        assertThat(rotated.retiredAt()).isNull();
    }

    @Test
    void a_key_in_its_overlap_can_be_retired_at_once() {
        IssuedApiKey retired = KEY.rotated(NOW, Overlap.SEVEN_DAYS).retired(NOW.plusSeconds(1));

        assertThat(retired.usableAt(NOW.plusSeconds(2))).isFalse();
    }

    @Test
    void an_overlap_is_one_of_four() {
        assertThat(Overlap.parse("now")).isEqualTo(Overlap.NONE);
        assertThat(Overlap.NONE.duration()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NOW", "2h", "1 h", "7D"})
    void another_overlap_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Overlap.parse(text))
                .withMessageContaining("now, 1h, 24h or 7d");
    }
}
