package com.xtarly.rewards.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTest {
    private static final String SECRET = "0123456789ABCDEFGHIJabcdefghij";

    @Test
    void a_key_is_prefix_secret_and_the_crc_32_of_both_in_base_62() {
        Random random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            String secret = secret(random);

            String key = ApiKey.of(secret).reveal();

            assertThat(key).isEqualTo("xtarly_pos_" + secret + base62(crc32("xtarly_pos_" + secret)));
            assertThat(ApiKey.find(key)).contains(ApiKey.of(secret));
        }
    }

    @Test
    void every_change_of_a_single_character_is_refused() {
        String key = ApiKey.of(SECRET).reveal();
        for (int i = 0; i < key.length(); i++) {
            for (char other = ' '; other <= '~'; other++) {
                String changed = key.substring(0, i) + other + key.substring(i + 1);

                assertThat(ApiKey.find(changed).isPresent()).as(changed).isEqualTo(changed.equals(key));
            }
        }
    }

    @Test
    void every_swap_of_two_neighbours_and_every_lost_or_added_character_is_refused() {
        String key = ApiKey.of(SECRET).reveal();
        for (int i = 1; i < key.length(); i++) {
            String before = key.substring(0, i - 1);
            String pair = key.substring(i - 1, i + 1);
            String after = key.substring(i + 1);
            String swapped = before + new StringBuilder(pair).reverse() + after;

            assertThat(ApiKey.find(swapped).isPresent()).as(swapped).isEqualTo(swapped.equals(key));
            assertThat(ApiKey.find(before + pair.charAt(0) + after)).isEmpty();
            assertThat(ApiKey.find(before + pair + "x" + after)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "0", "xtarly_pos_", "XTARLY_POS_", "Bearer xtarly_pos_"})
    void another_shape_is_refused(String start) {
        String key = ApiKey.of(SECRET).reveal();

        assertThat(ApiKey.find(start)).isEmpty();
        assertThat(ApiKey.find(start + key)).isEmpty();
        assertThat(ApiKey.find(key + "\n")).isEmpty();
        assertThat(ApiKey.find(key.replace('0', '\u0660'))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "0123456789ABCDEFGHIJabcdefghij0", "0123456789ABCDEFGHIJabcdefghi_"})
    void a_secret_is_thirty_base_62_characters(String secret) {
        assertThatIllegalArgumentException().isThrownBy(() -> ApiKey.of(secret)).withMessageContaining("30");
    }

    @Test
    void a_key_does_not_show_itself() {
        ApiKey key = ApiKey.of(SECRET);

        assertThat(key).hasToString("xtarly_pos_…" + key.reveal().substring(43));
        assertThat(key.lastFour()).hasToString(key.reveal().substring(43));
        assertThat(key.hash().toString()).hasSize(9).doesNotContain(SECRET);
    }

    @Test
    void the_hash_is_the_sha_256_of_the_whole_key() throws GeneralSecurityException {
        ApiKey key = ApiKey.of(SECRET);

        byte[] expected =
                MessageDigest.getInstance("SHA-256").digest(key.reveal().getBytes(StandardCharsets.UTF_8));

        assertThat(key.hash().bytes()).isEqualTo(expected);
    }

    @Test
    void keys_are_equal_when_their_secrets_are() {
        ApiKey key = ApiKey.of(SECRET);

        assertThat(key).isEqualTo(ApiKey.of(SECRET)).hasSameHashCodeAs(ApiKey.of(SECRET));
        assertThat(key).isNotEqualTo(ApiKey.of(secret(new Random(2)))).isNotEqualTo(SECRET);
    }

    /** CRC-32 bit by bit, as IEEE 802.3 defines it. */
    private static long crc32(String text) {
        int crc = -1;
        for (byte octet : text.getBytes(StandardCharsets.US_ASCII)) {
            for (int bit = 0; bit < 8; bit++) {
                boolean carry = ((crc ^ octet >>> bit) & 1) == 1;
                crc = carry ? crc >>> 1 ^ 0xEDB88320 : crc >>> 1;
            }
        }
        return Integer.toUnsignedLong(~crc);
    }

    /** Six digits 0-9, A-Z, a-z. */
    private static String base62(long number) {
        StringBuilder digits = new StringBuilder();
        BigInteger rest = BigInteger.valueOf(number);
        for (int i = 0; i < 6; i++) {
            int digit = rest.mod(BigInteger.valueOf(62)).intValue();
            digits.insert(0, (char) (digit < 10 ? '0' + digit : digit < 36 ? 'A' + digit - 10 : 'a' + digit - 36));
            rest = rest.divide(BigInteger.valueOf(62));
        }
        return digits.toString();
    }

    private static String secret(Random random) {
        StringBuilder secret = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            secret.append(ApiKey.ALPHABET.charAt(random.nextInt(62)));
        }
        return secret.toString();
    }
}
