package com.xtarly.rewards.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {
    @ParameterizedTest
    @ValueSource(strings = {"correcto caballo pila", "sólo letras", "        x", "日本語のパスワード", "🌮🌮🌮🌮🌮🌮🌮🌮"})
    void any_eight_characters_are_a_password(String text) {
        assertThat(Password.of(text).reveal()).isEqualTo(text);
    }

    @Test
    void a_password_has_eight_to_128_characters() {
        assertThat(Password.of("ñ".repeat(128)).reveal()).hasSize(128);
        assertThatIllegalArgumentException().isThrownBy(() -> Password.of("7 chars"));
        assertThatIllegalArgumentException().isThrownBy(() -> Password.of("ñ".repeat(129)));
        assertThatIllegalArgumentException().isThrownBy(() -> Password.of("a\u0301".repeat(100_000)));
    }

    @Test
    void however_a_keyboard_writes_an_accent_it_is_the_same_password() {
        assertThat(Password.of("contrasen\u0303a mi\u0301a").reveal()).isEqualTo("contraseña mía");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "Contraseña", "12345678", "QWERTYUIOP", "teamomucho"})
    void what_is_tried_first_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Password.of(text)).withMessageContaining("tried first");
    }

    @Test
    void nothing_that_prints_a_secret_prints_it() {
        assertThat(Password.of("un secreto largo").toString()).doesNotContain("secreto");
        assertThat(new PasswordHash("$argon2id$secreto").toString()).doesNotContain("secreto");
        assertThat(Token.find("x".repeat(Token.LENGTH)).orElseThrow().toString())
                .doesNotContain("xx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "ñ"})
    void what_has_another_shape_is_no_token(String text) {
        assertThat(Token.find(text)).isEmpty();
        assertThat(Token.find(text.repeat(Token.LENGTH + 1))).isEmpty();
    }
}
