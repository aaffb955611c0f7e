package com.xtarly.rewards.application.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.customer.ShowStatement.Statement;
import com.xtarly.rewards.application.testkit.Accepted;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.application.testkit.SettableClock;
import com.xtarly.rewards.application.testkit.Shop;
import com.xtarly.rewards.application.testkit.UseCases;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.earning.Tier;
import com.xtarly.rewards.domain.ledger.Balance;
import com.xtarly.rewards.domain.ledger.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShowStatementTest {
    private final InMemoryStores stores = new InMemoryStores();
    private final SettableClock clock = SettableClock.at(Examples.MOMENT);
    private final UseCases useCases = UseCases.over(stores, clock);
    private final Shop shop = Shop.open(stores, Examples.tiers(), 1);
    private final ShowStatement showStatement = new ShowStatement(stores);

    @Test
    void somebody_new_stands_at_nothing_and_sees_the_first_tier_ahead() {
        Statement statement = shown(null);

        assertThat(statement.standing().balance()).isEqualTo(Balance.ZERO);
        assertThat(statement.standing().tier()).isNull();
        assertThat(next(statement)).contains("Silver");
        assertThat(statement.pointsToNextTier()).isEqualTo(100);
        assertThat(statement.lastVisit()).isNull();
        assertThat(statement.entries()).isEmpty();
        assertThat(statement.next()).isNull();
    }

    @Test
    void the_way_to_the_next_tier_ends_at_the_last() {
        buys(380_00 * 10);
        assertThat(next(shown(null))).contains("Gold");
        assertThat(shown(null).pointsToNextTier()).isEqualTo(120);

        buys(999_999_00);

        assertThat(next(shown(null))).isEmpty();
        assertThat(shown(null).pointsToNextTier()).isZero();
    }

    @Test
    void history_comes_page_by_page_with_the_last_visit_on_each() {
        for (int i = 0; i < ShowStatement.PAGE + 3; i++) {
            clock.advance(Duration.ofMinutes(1));
            buys(1_000);
        }

        Statement first = shown(null);
        Statement second = shown(first.next());

        assertThat(first.entries()).hasSize(ShowStatement.PAGE);
        assertThat(second.entries()).hasSize(3);
        assertThat(second.next()).isNull();
        assertThat(first.lastVisit()).isEqualTo(clock.instant()).isEqualTo(second.lastVisit());
        List<Entry> all = new ArrayList<>(first.entries());
        all.addAll(second.entries());
        assertThat(all).extracting(entry -> entry.after().points()).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void without_a_program_there_are_balances_and_no_tiers() {
        Shop stamping = Shop.open(stores, Examples.stamps(), 1);
        assertThat(useCases.stopProgram().stop(stamping.organization().id())).isInstanceOf(Outcome.Accepted.class);

        Statement statement = Accepted.of(showStatement.show(
                stamping.organization().id(), stamping.customer().id(), null));

        assertThat(statement.nextTier()).isNull();
        assertThat(statement.standing().tier()).isNull();
    }

    @Test
    void another_organizations_customer_is_nobody() {
        Shop other = Shop.open(stores, Examples.points(), 1);

        assertThat(showStatement.show(other.organization().id(), shop.customer().id(), null))
                .isEqualTo(Outcome.refused(Reason.CUSTOMER_NOT_FOUND));
    }

    private Statement shown(@Nullable Long before) {
        return Accepted.of(
                showStatement.show(shop.organization().id(), shop.customer().id(), before));
    }

    private static Optional<String> next(Statement statement) {
        return Optional.ofNullable(statement.nextTier()).map(Tier::name).map(name -> name.value());
    }

    private void buys(long minorUnits) {
        assertThat(useCases.registerPurchases().register(List.of(shop.purchase(minorUnits))))
                .allMatch(Outcome.Accepted.class::isInstance);
    }
}
