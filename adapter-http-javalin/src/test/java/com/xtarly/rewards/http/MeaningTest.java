package com.xtarly.rewards.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.domain.ledger.Fingerprint;
import com.xtarly.rewards.domain.ledger.Idempotency;
import com.xtarly.rewards.domain.ledger.IdempotencyKey;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeaningTest {
    private static final Optional<IdempotencyKey> KEY = Optional.of(IdempotencyKey.parse("k"));

    @Test
    void the_same_parts_mean_the_same() {
        assertThat(meaning("refund", "txn_1", 100L)).isEqualTo(meaning("refund", "txn_1", "100"));
    }

    @Test
    void no_two_lists_of_parts_mean_the_same() {
        List<@Nullable String[]> all = Arrays.asList(
                new @Nullable String[] {"a"},
                new @Nullable String[] {"b"},
                new @Nullable String[] {"a", null},
                new @Nullable String[] {"a", null, null},
                new @Nullable String[] {"a", ""},
                new @Nullable String[] {"a", "-"},
                new @Nullable String[] {"a", "null"},
                new @Nullable String[] {"a", "b", "c"},
                new @Nullable String[] {"a", "bc"},
                new @Nullable String[] {"a", "bc", ""},
                new @Nullable String[] {"a", "", "bc"},
                new @Nullable String[] {"ab", "c"},
                new @Nullable String[] {"a", "b", null},
                new @Nullable String[] {"a", null, "b"},
                new @Nullable String[] {"a", "2:b"},
                new @Nullable String[] {"a", "?"},
                new @Nullable String[] {"a", "\ud800"},
                new @Nullable String[] {"a", "\udfff"},
                new @Nullable String[] {"a", "\ufffd"});

        assertThat(all.stream().map(parts -> meaning((Object[]) parts)).collect(Collectors.toSet()))
                .hasSameSizeAs(all);
    }

    @Test
    void without_a_key_nothing_is_to_be_recognized() {
        assertThat(Meaning.of("purchase").with(1).sentWith(Optional.empty())).isNull();
    }

    @Test
    void it_goes_with_the_key_it_was_sent_with() {
        Idempotency request = Meaning.of("purchase").sentWith(KEY);

        assertThat(request).extracting(Idempotency::key).isEqualTo(KEY.get());
    }

    private static Fingerprint meaning(@Nullable Object... parts) {
        Meaning meaning = Meaning.of(String.valueOf(parts[0]));
        for (int i = 1; i < parts.length; i++) {
            meaning = meaning.with(parts[i]);
        }
        return Objects.requireNonNull(meaning.sentWith(KEY)).fingerprint();
    }
}
