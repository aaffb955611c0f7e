package com.xtarly.rewards.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.SettableClock;
import com.xtarly.rewards.application.testkit.Threads;
import com.xtarly.rewards.domain.ledger.TransactionId;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdSourceTest {
    private final SettableClock clock = SettableClock.at(Examples.MOMENT);
    private final IdSource ids = new IdSource(clock, new SecureRandom());

    @Test
    void each_kind_of_id_has_its_prefix_and_twenty_two_digits() {
        assertThat(ids.organizationId().value()).matches("org_[0-9A-Za-z]{22}");
        assertThat(ids.apiKeyId().value()).matches("key_[0-9A-Za-z]{22}");
        assertThat(ids.programId().value()).matches("prg_[0-9A-Za-z]{22}");
        assertThat(ids.customerId().value()).matches("cus_[0-9A-Za-z]{22}");
        assertThat(ids.transactionId().value()).matches("txn_[0-9A-Za-z]{22}");
    }

    @Test
    void ids_sort_by_the_millisecond_they_were_made_in() {
        List<String> made = new ArrayList<>();
        for (Instant moment : List.of(
                Instant.EPOCH,
                Instant.EPOCH.plusMillis(61),
                Instant.EPOCH.plusMillis(62),
                Examples.MOMENT,
                Examples.MOMENT.plusMillis(1),
                Instant.parse("9999-12-31T23:59:59Z").minus(Duration.ofDays(1_000_000)))) {
            clock.set(moment);
            made.add(ids.transactionId().value());
        }

        assertThat(made).isSorted();
    }

    @Test
    void ids_of_the_same_millisecond_do_not_collide() {
        List<Set<TransactionId>> made = Threads.together(8, thread -> () -> {
            Set<TransactionId> mine = new HashSet<>();
            for (int i = 0; i < 20_000; i++) {
                mine.add(ids.transactionId());
            }
            return mine;
        });

        assertThat(made.stream().flatMap(Collection::stream).distinct()).hasSize(8 * 20_000);
    }

    @Test
    void keys_are_well_formed_and_drawn_from_the_generator() {
        ApiKey key = ids.apiKey();

        assertThat(ApiKey.find(key.reveal())).contains(key);
        assertThat(ids.apiKey()).isNotEqualTo(key);
        assertThat(new IdSource(clock, new Random(1)).apiKey()).isEqualTo(new IdSource(clock, new Random(1)).apiKey());
    }

    @Test
    void every_digit_is_used_about_equally() {
        int[] counts = new int[128];
        for (int i = 0; i < 4_000; i++) {
            ids.apiKey().reveal().substring(11, 41).chars().forEach(digit -> counts[digit]++);
        }

        ApiKey.ALPHABET.chars().forEach(digit -> assertThat(counts[digit]).isBetween(1_600, 2_300));
    }
}
