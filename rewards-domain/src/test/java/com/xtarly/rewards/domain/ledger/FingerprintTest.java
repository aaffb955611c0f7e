package com.xtarly.rewards.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    @Test
    void a_digest_stays_what_it_is() {
        byte[] digest = new byte[32];
        new Random(37).nextBytes(digest);

        Fingerprint fingerprint = Fingerprint.of(digest);

        assertThat(fingerprint.bytes()).isEqualTo(digest);
        assertThat(fingerprint).isEqualTo(Fingerprint.of(digest.clone()));
    }

    @Test
    void only_32_bytes_are_a_fingerprint() {
        assertThatIllegalArgumentException().isThrownBy(() -> Fingerprint.of(new byte[31]));
        assertThatIllegalArgumentException().isThrownBy(() -> new Fingerprint("F".repeat(64)));
    }
}
