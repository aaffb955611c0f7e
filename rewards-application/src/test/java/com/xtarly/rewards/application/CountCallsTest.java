package com.xtarly.rewards.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.overview.ShowTills;
import com.xtarly.rewards.application.port.KeyCalls;
import com.xtarly.rewards.application.port.StoresUnavailable;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.application.testkit.SettableClock;
import com.xtarly.rewards.application.testkit.Shop;
import com.xtarly.rewards.application.testkit.UseCases;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Calls are counted by key, and written down later. */
class CountCallsTest {
    private final InMemoryStores stores = new InMemoryStores();
    private final SettableClock clock = SettableClock.at(Examples.MOMENT);
    private final Shop shop = Shop.open(stores, Examples.points(), 1);
    private final CountCalls calls = new CountCalls(stores, clock);

    @Test
    void what_a_key_was_answered_is_shown_by_code() {
        calls.count(shop.key(), "OK", false);
        calls.count(shop.key(), "OK", true);
        calls.count(shop.key(), "NOT_FOUND", false);
        clock.advance(Duration.ofMinutes(3));
        calls.count(shop.key(), "NOT_FOUND", false);

        calls.write();
        calls.write();

        assertThat(shown().calls()).isEqualTo(4);
        assertThat(shown().errors()).isEqualTo(Map.of("NOT_FOUND", 2L));
        assertThat(shown().replays()).isEqualTo(1);
        assertThat(shown().lastCall()).isEqualTo(clock.instant());
    }

    @Test
    void a_day_later_only_the_last_call_is_remembered_and_then_nothing() {
        calls.count(shop.key(), "OK", false);
        calls.write();

        clock.advance(Duration.ofHours(25));
        assertThat(shown().calls()).isZero();
        clock.advance(CountCalls.KEPT);
        calls.write();

        List<KeyCalls.Calls> left =
                stores.read(tx -> tx.keyCalls().since(shop.organization().id(), Examples.MOMENT.minusSeconds(3_600)));
        assertThat(left).isEmpty();
    }

    @Test
    void keys_that_nobody_was_given_are_nobodys() {
        calls.count(Examples.unissuedKey(), "UNAUTHORIZED", false);

        calls.write();

        assertThat(shown().calls()).isZero();
    }

    @Test
    void a_key_that_ended_is_shown_for_as_long_as_a_till_still_calls_with_it() {
        var unused = UseCases.over(stores, clock)
                .revokeApiKey()
                .revoke(shop.organization().id(), shop.issuedKey().id());
        assertThat(show().show(shop.organization().id())).isEmpty();

        calls.count(shop.key(), "UNAUTHORIZED", false);
        calls.close();

        assertThat(shown().errors()).isEqualTo(Map.of("UNAUTHORIZED", 1L));
    }

    @Test
    void made_up_keys_do_not_fill_the_memory() {
        for (int i = 0; i < CountCalls.MAX_KINDS; i++) {
            calls.count(Examples.unissuedKey(), "UNAUTHORIZED", false);
        }
        calls.count(shop.key(), "OK", false);
        calls.write();
        assertThat(shown().calls()).isZero();

        calls.count(shop.key(), "OK", false);
        calls.write();
        assertThat(shown().calls()).isEqualTo(1);
    }

    @Test
    void what_cannot_be_written_is_kept_for_the_next_time() {
        Reachable reachable = new Reachable(stores);
        CountCalls counting = new CountCalls(reachable, clock);
        counting.count(shop.key(), "OK", false);

        reachable.gone = true;
        counting.write();
        reachable.gone = false;
        counting.count(shop.key(), "OK", false);
        counting.write();

        assertThat(shown().calls()).isEqualTo(2);
    }

    private ShowTills.Till shown() {
        return show().show(shop.organization().id()).get(0);
    }

    private ShowTills show() {
        return new ShowTills(stores, clock);
    }

    /** Stores that may be gone for a while. */
    private static final class Reachable implements Transactions {
        private final Transactions stores;
        private boolean gone;

        Reachable(Transactions stores) {
            this.stores = stores;
        }

        @Override
        public <T> T write(Function<UnitOfWork, T> work) {
            return reached().write(work);
        }

        @Override
        public <T> T read(Function<UnitOfWork, T> work) {
            return reached().read(work);
        }

        private Transactions reached() {
            if (gone) {
                throw new StoresUnavailable("They are gone.", new IllegalStateException());
            }
            return stores;
        }
    }
}
