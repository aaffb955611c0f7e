package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.application.NewApiKey;
import com.xtarly.rewards.application.access.Overlap;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.program.PointsProgram;
import com.xtarly.rewards.domain.program.Program;
import com.xtarly.rewards.domain.program.StampsProgram;
import com.xtarly.rewards.domain.program.TicketRules;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A day at two cafés, as a seed has it: purchases and refunds good and bad, requests that are sent again, tickets,
 * previews, enrolments, programs and keys that come and go. After each operation every balance is what the receipts
 * say, and the sum of its entries. The same seed has the same story in any stores.
 */
public final class RandomOperations {
    private static final List<Program> PROGRAMS = List.of(
            Examples.points(),
            new PointsProgram(EarnRate.of(1_000, BigDecimal.TEN), new TicketRules(false, true)),
            Examples.tiers(),
            Examples.stamps(),
            new StampsProgram(true, new TicketRules(true, true)),
            new PointsProgram(EarnRate.of(3, new BigDecimal("0.123457"))),
            new PointsProgram(EarnRate.of(1, new BigDecimal("20000"))));

    private static final List<Overlap> OVERLAPS = List.of(Overlap.values());

    private final RandomWorld world;
    private final RandomPurchases purchases;
    private final RandomRefunds refunds;
    private final RandomEnrolments enrolments;
    private final List<String> story = new ArrayList<>();

    private RandomOperations(Transactions stores, long seed) {
        this.world = new RandomWorld(stores, seed);
        this.purchases = new RandomPurchases(world);
        this.refunds = new RandomRefunds(world);
        this.enrolments = new RandomEnrolments(world);
    }

    /** What came of each operation, free of ids: equal for equal seeds. */
    public static List<String> run(Transactions stores, long seed, int operations) {
        RandomOperations day = new RandomOperations(stores, seed);
        try {
            day.open();
            for (int i = 0; i < operations; i++) {
                day.story.add(day.operation());
                day.world.balances.verify(stores);
            }
            return day.story;
        } catch (RuntimeException | AssertionError e) {
            int told = day.story.size();
            throw new AssertionError(
                    "Seed " + seed + ", operation " + told + ", after "
                            + day.story.subList(Math.max(0, told - 3), told),
                    e);
        }
    }

    private void open() {
        for (int i = 0; i < 2; i++) {
            Shop shop = Shop.open(world.stores, PROGRAMS.get(i), 4);
            world.organizations.add(shop.organization());
            world.keys.add(shop.till());
            shop.customers().forEach(world.balances::enrolled);
        }
    }

    private String operation() {
        int dice = world.random.nextInt(100);
        if (dice < 40) {
            return purchases.batch();
        }
        if (dice < 58) {
            return refunds.refund();
        }
        if (dice < 65) {
            return purchases.preview();
        }
        if (dice < 75) {
            return world.random.nextBoolean() ? enrolments.byTheOwner() : enrolments.atTheTill();
        }
        if (dice < 83) {
            return programs();
        }
        return dice < 91 ? keys() : time();
    }

    private String programs() {
        Organization organization = world.any(world.organizations);
        return world.oneIn(4)
                ? "stop " + RandomWorld.told(world.useCases.stopProgram().stop(organization.id()))
                : "activate "
                        + RandomWorld.told(
                                world.useCases.activateProgram().activate(organization.id(), world.any(PROGRAMS)));
    }

    private String keys() {
        NewApiKey key = world.any(world.keys);
        OrganizationId owner = key.issued().organizationId();
        return switch (world.random.nextInt(4)) {
            case 0 ->
                "revoke "
                        + RandomWorld.told(world.useCases
                                .revokeApiKey()
                                .revoke(owner, key.issued().id()));
            case 1 ->
                "generate "
                        + issued(world.useCases
                                .generateApiKey()
                                .generate(owner, key.issued().name()));
            default ->
                "rotate "
                        + issued(world.useCases
                                .rotateApiKey()
                                .rotate(owner, key.issued().id(), world.any(OVERLAPS)));
        };
    }

    private String issued(Outcome<NewApiKey> outcome) {
        outcome.stream().forEach(world.keys::add);
        return RandomWorld.told(outcome);
    }

    private String time() {
        Duration passed = Duration.ofSeconds(world.random.nextInt(7_200));
        world.clock.advance(passed);
        return passed.toString();
    }
}
