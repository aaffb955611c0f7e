package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.application.Caller;
import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.RefundPurchase;
import com.xtarly.rewards.application.RegisterPurchases;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.PostingKind;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.program.Program;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;

/**
 * The ledger of a shop as a seed has it: purchases, late uploads and refunds, some by a node whose clock lags. For one
 * thread.
 */
final class RandomLedger {
    /** Clocks are turned back in between, where they still are. */
    private static final Instant BEGINNING = Instant.parse("2026-10-24T15:20:00Z");

    final SettableClock clock = SettableClock.at(BEGINNING);
    final List<Entry> entries = new ArrayList<>();
    final Shop shop;
    final UseCases useCases;
    private final UseCases lagging;
    private final SettableClock laggingClock = SettableClock.at(BEGINNING);
    private final Random random;

    RandomLedger(Transactions stores, Program program, String zone, long seed) {
        this.random = new Random(seed);
        Organization organization = new Organization(
                Examples.ids().organizationId(),
                Name.of("Café El Jarocho"),
                Currency.getInstance("MXN"),
                ZoneId.of(zone),
                Examples.MOMENT);
        this.shop = Shop.open(stores, organization, program, 12);
        this.useCases = new UseCases(stores, new IdSource(clock, new Random(seed)), clock);
        this.lagging = new UseCases(stores, new IdSource(laggingClock, new Random(seed + 1)), laggingClock);
    }

    Organization organization() {
        return shop.organization();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), organization().timeZone());
    }

    void go(int steps) {
        for (int i = 0; i < steps; i++) {
            int dice = random.nextInt(100);
            if (dice < 50) {
                buys(Duration.ZERO);
            } else if (dice < 70) {
                buys(Duration.ofMinutes(random.nextInt(89 * 24 * 60)));
            } else if (dice < 82) {
                refunds();
            } else {
                clock.advance(Duration.ofMinutes(random.nextInt(40 * 60)));
            }
        }
    }

    /** Some customers come often, some seldom. */
    private void buys(Duration ago) {
        int customer = Math.min(random.nextInt(12), random.nextInt(12));
        laggingClock.set(clock.instant().minusSeconds(random.nextInt(600)));
        UseCases node = random.nextInt(4) == 0 ? lagging : useCases;
        RegisterPurchases.Command purchase =
                shop.purchase(shop.customers().get(customer), 1 + random.nextLong(100_000));
        RegisterPurchases.Command command = ago.isZero()
                ? purchase
                : Commands.occurring(purchase, clock.instant().minus(ago));
        entries.add(
                Accepted.of(node.registerPurchases().register(List.of(command)).get(0))
                        .entry());
    }

    private void refunds() {
        List<Entry> purchases = entries.stream()
                .filter(entry -> entry.posting().kind() == PostingKind.PURCHASE)
                .toList();
        if (!purchases.isEmpty()) {
            Entry purchase = purchases.get(random.nextInt(purchases.size()));
            long amount = 1 + random.nextLong(purchase.calculation().amount().minorUnits());
            useCases
                    .refundPurchase()
                    .refund(new RefundPurchase.Command(
                            new Caller.Till(shop.key()), purchase.id(), Amount.of(amount), null, null))
                    .stream()
                    .forEach(receipt -> entries.add(receipt.entry()));
        }
    }
}
