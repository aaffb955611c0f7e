package com.xtarly.rewards.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** What must not be told by printing it, and what is told when it is asked for. */
class SecretsTest {
    private static final String TEXT = "a".repeat(Token.LENGTH);

    @Test
    void a_token_is_revealed_only_when_asked() {
        Token token = Token.find(TEXT).orElseThrow();

        assertThat(token).hasToString("Token[…]");
        assertThat(token.reveal()).isEqualTo(TEXT);
        assertThat(token.hash()).isEqualTo(SecretHash.of(TEXT));
        assertThat(Token.find(TEXT + "a")).isEmpty();
    }

    @Test
    void a_password_and_its_hash_print_nothing() {
        assertThat(Password.of("correct horse")).hasToString("Password[…]");
        assertThat(new PasswordHash("$argon2id$")).hasToString("PasswordHash[…]");
    }

    @Test
    void a_hash_has_its_length() {
        assertThat(new PasswordHash("a".repeat(PasswordHash.MAX_LENGTH)).encoded())
                .hasSize(PasswordHash.MAX_LENGTH);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PasswordHash("a".repeat(PasswordHash.MAX_LENGTH + 1)));
    }
}
