package com.xtarly.rewards.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.testkit.Accepted;
import com.xtarly.rewards.application.testkit.Counter;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.application.testkit.SettableClock;
import com.xtarly.rewards.application.testkit.Shop;
import com.xtarly.rewards.application.testkit.UseCases;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.earning.TierLadder;
import com.xtarly.rewards.domain.ledger.Balance;
import com.xtarly.rewards.domain.program.PointsProgram;
import com.xtarly.rewards.domain.program.Program;
import com.xtarly.rewards.domain.program.TiersProgram;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** However a purchase is refunded, piece by piece and in whatever company, exactly what it earned is taken back. */
class RefundSequencesTest {
    private static final int ROUNDS = 60;
    private static final List<Program> PROGRAMS = List.of(
            Examples.points(),
            Examples.tiers(),
            Examples.stamps(),
            new PointsProgram(EarnRate.of(7, new BigDecimal("0.123457"))),
            new TiersProgram(
                    EarnRate.of(3, new BigDecimal("0.999999")),
                    new TierLadder(List.of(
                            Examples.tier("Base", 0, "0.3333"),
                            Examples.tier("Alta", 50, "1.7001"),
                            Examples.tier("Cima", 5_000, "99.9999")))));

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final InMemoryStores stores = new InMemoryStores();
    private final UseCases useCases = UseCases.over(stores, SettableClock.at(Examples.MOMENT.plusSeconds(60)));

    @Test
    void any_sequence_of_parts_takes_back_exactly_what_was_earned() {
        for (int round = 0; round < ROUNDS; round++) {
            Counter counter = open();
            Receipt purchase = buy(counter);
            long points = 0;
            long stamps = 0;
            for (Receipt part : refundInParts(counter, purchase)) {
                assertThat(part.earnedPoints()).as("seed %d", seed).isLessThanOrEqualTo(0);
                points += part.earnedPoints();
                stamps += part.earnedStamps();
            }

            assertThat(points).as("seed %d", seed).isEqualTo(-purchase.earnedPoints());
            assertThat(stamps).as("seed %d", seed).isEqualTo(-purchase.earnedStamps());
        }
    }

    @Test
    void refunding_everything_restores_points_stamps_lifetime_and_tier() {
        for (int round = 0; round < ROUNDS; round++) {
            Counter counter = open();
            for (int i = random.nextInt(5); i > 0; i--) {
                assertThat(buy(counter).replayed()).isFalse();
            }
            Standing before = standing(counter);
            List<Receipt> purchases = buySome(counter);

            while (!purchases.isEmpty()) {
                Receipt purchase = purchases.remove(random.nextInt(purchases.size()));
                assertThat(refundInParts(counter, purchase)).isNotEmpty();
            }

            assertThat(worth(standing(counter))).as("seed %d", seed).isEqualTo(worth(before));
            assertThat(standing(counter).tier()).as("seed %d", seed).isEqualTo(before.tier());
        }
    }

    @Test
    void the_parts_of_several_purchases_may_come_in_any_order() {
        for (int round = 0; round < ROUNDS; round++) {
            Counter counter = open();
            List<Receipt> purchases = buySome(counter);
            Map<Receipt, Long> left = new LinkedHashMap<>();
            purchases.forEach(purchase -> left.put(purchase, paid(purchase)));
            while (!left.isEmpty()) {
                Receipt purchase = List.copyOf(left.keySet()).get(random.nextInt(left.size()));
                long part = 1 + random.nextLong(Math.max(1, left.get(purchase)));
                Outcome<Receipt> outcome = counter.refund(purchase.transactionId(), part);
                if (part > left.get(purchase)) {
                    assertThat(outcome).isEqualTo(Outcome.refused(Reason.REFUND_EXCEEDS_PURCHASE));
                    assertThat(counter.refund(purchase.transactionId(), null)).isInstanceOf(Outcome.Accepted.class);
                    left.remove(purchase);
                } else if (left.merge(purchase, -part, Long::sum) == 0) {
                    left.remove(purchase);
                }
            }

            Balance balance = counter.balance();
            assertThat(List.of(balance.points(), balance.stamps(), balance.lifetimePoints()))
                    .as("seed %d", seed)
                    .containsOnly(0L);
        }
    }

    private Counter open() {
        Program program = PROGRAMS.get(random.nextInt(PROGRAMS.size()));
        return new Counter(useCases, Shop.open(stores, program, 1));
    }

    private List<Receipt> buySome(Counter counter) {
        List<Receipt> purchases = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            purchases.add(buy(counter));
        }
        return purchases;
    }

    private Receipt buy(Counter counter) {
        return counter.registered(counter.shop().purchase(random.nextInt(200_000)));
    }

    /** Nothing, a little, a lot; the last one sometimes by its amount, sometimes as all that is left. */
    private List<Receipt> refundInParts(Counter counter, Receipt purchase) {
        List<Receipt> parts = new ArrayList<>();
        long left = paid(purchase);
        while (left > 0 && parts.size() < 6) {
            long part = random.nextLong(left + 1);
            parts.add(Accepted.of(counter.refund(purchase.transactionId(), part)));
            left -= part;
        }
        if (left > 0 || parts.isEmpty()) {
            parts.add(Accepted.of(counter.refund(purchase.transactionId(), random.nextBoolean() ? left : null)));
        }
        assertThat(counter.refund(purchase.transactionId(), null))
                .isEqualTo(Outcome.refused(Reason.REFUND_EXCEEDS_PURCHASE));
        return parts;
    }

    private static long paid(Receipt purchase) {
        return purchase.entry().calculation().amount().minorUnits();
    }

    private Standing standing(Counter counter) {
        Shop shop = counter.shop();
        return Accepted.of(useCases.findCustomers()
                .find(List.of(new FindCustomers.Query(
                        new Caller.Till(shop.key()),
                        CustomerReference.of(shop.customer().id()))))
                .get(0));
    }

    private static List<Long> worth(Standing standing) {
        Balance balance = standing.balance();
        return List.of(balance.points(), balance.stamps(), balance.lifetimePoints());
    }
}
