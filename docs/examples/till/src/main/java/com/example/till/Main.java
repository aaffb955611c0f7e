package com.example.till;

import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.earning.Multiplier;
import com.xtarly.rewards.domain.earning.Tier;
import com.xtarly.rewards.domain.earning.TierLadder;
import com.xtarly.rewards.domain.program.TiersProgram;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/** Sells one thing: {@code Main http://…/api/integrations/pos API-KEY EMAIL CENTS TICKET}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws IOException {
        RewardsServer server = new RewardsServer(arguments[0], arguments[1]);
        String email = arguments[2];
        Till till = new Till(program("1.5"));

        Sale sale = till.sell(email, server.tierOf(email), arguments[4], Long.parseLong(arguments[3]));
        System.out.print(Till.receipt(sale));
        till.reconcile(server).forEach(System.out::println);
    }

    /** One point per $10.00, and a Gold tier; in a real till, from its settings. */
    static TiersProgram program(String goldMultiplier) {
        return new TiersProgram(
                EarnRate.of(1_000, BigDecimal.ONE),
                new TierLadder(List.of(
                        tier("Silver", 500, "1.25"),
                        tier("Gold", 1_000, goldMultiplier),
                        tier("Platinum", 5_000, "2"))));
    }

    private static Tier tier(String name, long pointsRequired, String multiplier) {
        return new Tier(Name.of(name), pointsRequired, Multiplier.of(new BigDecimal(multiplier)));
    }
}
