package com.xtarly.rewards.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.access.IssuedApiKey;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.domain.organization.Organization;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A key is ended only once nobody who was let in by it is still at work, and nobody is let in while it is ended. */
public abstract class ApiKeyLocksContract extends StoresContract {
    private IssuedApiKey key;

    @BeforeEach
    void issue_a_key() {
        Organization organization = savedOrganization();
        key = Examples.key(organization).issued();
        write(tx -> tx.apiKeys().add(key));
    }

    @Test
    void whoever_locks_a_key_waits_for_a_transaction_that_identified_it() {
        CountDownLatch enough = new CountDownLatch(1);
        Future<Boolean> till = holding(tx -> assertThat(identified(tx)).isEqualTo(key), enough);

        Future<IssuedApiKey> rotation = Threads.start(() -> transactions().write(this::locked));
        boolean waited = Threads.waits(rotation);
        enough.countDown();

        assertThat(Threads.result(till)).isTrue();
        assertThat(waited).as("the rotation waited").isTrue();
        assertThat(Threads.result(rotation)).isEqualTo(key);
    }

    @Test
    void whoever_identifies_a_key_waits_for_a_transaction_that_ends_it_and_sees_it_ended() {
        CountDownLatch enough = new CountDownLatch(1);
        IssuedApiKey retired = key.retired(Examples.MOMENT);
        Future<Boolean> rotation = holding(
                tx -> {
                    assertThat(locked(tx)).isEqualTo(key);
                    tx.apiKeys().end(retired);
                },
                enough);

        Future<IssuedApiKey> till = Threads.start(() -> transactions().write(this::identified));
        boolean waited = Threads.waits(till);
        enough.countDown();

        assertThat(Threads.result(rotation)).isTrue();
        assertThat(waited).as("the till waited").isTrue();
        assertThat(Threads.result(till)).isEqualTo(retired);
    }

    @Test
    void whoever_locks_a_key_second_waits_for_the_end_of_the_first_and_sees_what_it_did() {
        CountDownLatch enough = new CountDownLatch(1);
        IssuedApiKey retired = key.retired(Examples.MOMENT);
        Future<Boolean> first = holding(
                tx -> {
                    assertThat(locked(tx)).isEqualTo(key);
                    tx.apiKeys().end(retired);
                },
                enough);

        Future<IssuedApiKey> second = Threads.start(() -> transactions().write(this::locked));
        boolean waited = Threads.waits(second);
        enough.countDown();

        assertThat(Threads.result(first)).isTrue();
        assertThat(waited).as("the second waited").isTrue();
        assertThat(Threads.result(second)).isEqualTo(retired);
    }

    @Test
    void any_number_of_transactions_may_identify_a_key_and_note_its_use_at_once() {
        List<IssuedApiKey> identified = Threads.together(8, thread -> () -> {
            IssuedApiKey last = key;
            for (int round = 0; round < 5; round++) {
                last = transactions().write(tx -> {
                    IssuedApiKey seen = identified(tx);
                    tx.apiKeys().markUsed(List.of(seen), Examples.MOMENT);
                    return seen;
                });
            }
            return last;
        });

        assertThat(identified).extracting(IssuedApiKey::id).containsOnly(key.id());
        assertThat(read(this::identified).lastUsedAt()).isEqualTo(Examples.MOMENT);
    }

    @Test
    void a_transaction_that_notes_the_use_of_its_key_is_not_held_up_by_a_rotation_that_waits_for_it() {
        CountDownLatch identified = new CountDownLatch(1);
        CountDownLatch rotating = new CountDownLatch(1);
        Future<Boolean> till = Threads.start(() -> transactions().write(tx -> {
            IssuedApiKey seen = identified(tx);
            identified.countDown();
            Threads.await(rotating);
            tx.apiKeys().markUsed(List.of(seen), Examples.MOMENT);
            return true;
        }));
        Threads.await(identified, till);

        Future<IssuedApiKey> rotation = Threads.start(() -> transactions().write(this::locked));
        boolean waited = Threads.waits(rotation);
        rotating.countDown();

        assertThat(Threads.result(till)).isTrue();
        assertThat(waited).as("the rotation waited").isTrue();
        assertThat(Threads.result(rotation).lastUsedAt()).isEqualTo(Examples.MOMENT);
    }

    @Test
    void the_use_of_several_keys_may_be_noted_in_any_order_at_once() {
        List<IssuedApiKey> keys = Stream.generate(
                        () -> Examples.key(savedOrganization()).issued())
                .limit(4)
                .toList();
        write(tx -> keys.forEach(tx.apiKeys()::add));

        List<Boolean> done = Threads.together(8, thread -> () -> {
            List<IssuedApiKey> order = new ArrayList<>(keys);
            Collections.rotate(order, thread);
            for (int round = 0; round < 10; round++) {
                write(tx -> tx.apiKeys().markUsed(order, Examples.MOMENT));
            }
            return true;
        });

        assertThat(done).containsOnly(true);
    }

    /** Does the work in a transaction that then stays open until it has been enough. */
    private Future<Boolean> holding(Consumer<UnitOfWork> work, CountDownLatch enough) {
        CountDownLatch done = new CountDownLatch(1);
        Future<Boolean> holder = Threads.start(() -> transactions().write(tx -> {
            work.accept(tx);
            done.countDown();
            Threads.await(enough);
            return true;
        }));
        Threads.await(done, holder);
        return holder;
    }

    private IssuedApiKey identified(UnitOfWork tx) {
        return tx.apiKeys().identify(List.of(key.hash())).get(0);
    }

    private IssuedApiKey locked(UnitOfWork tx) {
        return tx.apiKeys().lock(key.organizationId(), key.id()).orElseThrow();
    }
}
