package com.xtarly.rewards.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretHashTest {
    @Test
    void hashes_are_equal_when_every_byte_is() {
        byte[] digest = digest();
        for (int i = 0; i < digest.length; i++) {
            byte[] changed = digest();
            changed[i] ^= 1;

            assertThat(SecretHash.of(changed)).isNotEqualTo(SecretHash.of(digest));
        }
        assertThat(SecretHash.of(digest)).isEqualTo(SecretHash.of(digest())).hasSameHashCodeAs(SecretHash.of(digest()));
        assertThat(SecretHash.of(digest)).isNotEqualTo("hash");
    }

    @Test
    void a_hash_cannot_be_changed_from_outside() {
        byte[] digest = digest();
        SecretHash hash = SecretHash.of(digest);

        digest[0] = 99;
        hash.bytes()[0] = 99;

        assertThat(hash.bytes()).isEqualTo(digest());
    }

    @Test
    void a_hash_shows_enough_to_tell_it_from_another_and_no_more() {
        assertThat(SecretHash.of(digest())).hasToString("80818283…");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 33})
    void a_hash_has_32_bytes(int length) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SecretHash.of(new byte[length]))
                .withMessageContaining("32");
    }

    @Test
    void the_last_four_are_four() {
        assertThat(new LastFour("aB3d")).hasToString("aB3d");
        assertThatIllegalArgumentException().isThrownBy(() -> new LastFour("abc"));
    }

    private static byte[] digest() {
        byte[] digest = new byte[32];
        for (int i = 0; i < digest.length; i++) {
            digest[i] = (byte) (128 + i);
        }
        return digest;
    }

    @Test
    void the_hash_code_is_the_first_four_bytes() {
        assertThat(SecretHash.of(digest())).extracting(Object::hashCode).isEqualTo(0x80818283);
    }
}
