package com.example.till;

import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.earning.Calculation;
import com.xtarly.rewards.domain.earning.Step;
import com.xtarly.rewards.domain.earning.Tier;
import com.xtarly.rewards.domain.program.Program;
import com.xtarly.rewards.domain.program.TiersProgram;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Sells without waiting for anybody: it has the program and the server's own arithmetic. */
final class Till {
    private final TiersProgram program;
    private final List<Sale> waiting = new ArrayList<>();

    /** A till that knows the program as the owner set it. */
    Till(TiersProgram program) {
        this.program = program;
    }

    /**
     * Closes a sale.
     *
     * @param tierName the tier on the customer's card, as the server last said; null for none
     * @param cents what was paid, in the smallest currency unit
     */
    Sale sell(String customerEmail, String tierName, String ticket, long cents) {
        Calculation earned = Calculation.ofTier(Amount.of(cents), program.rate(), tier(program, tierName));
        Sale sale = new Sale(UUID.randomUUID().toString(), customerEmail, ticket, earned);
        waiting.add(sale);
        return sale;
    }

    /** What the customer takes home. */
    static String receipt(Sale sale) {
        BigDecimal paid = BigDecimal.valueOf(sale.printed().amount().minorUnits(), 2);
        StringBuilder receipt = new StringBuilder();
        receipt.append("Ticket %s%n".formatted(sale.ticket()));
        receipt.append("Total %26s%n".formatted("$" + paid));
        receipt.append("Points earned %18d%n".formatted(sale.printed().points()));
        for (Step step : sale.printed().steps()) {
            receipt.append("  %s%n".formatted(step.formula()));
        }
        return receipt.toString();
    }

    /** Sends what is waiting, and says of each sale whether its receipt was right. What gets no answer waits on. */
    List<String> reconcile(RewardsServer server) {
        List<String> report = new ArrayList<>();
        for (Sale sale : List.copyOf(waiting)) {
            RewardsServer.Answer answer = server.register(sale);
            report.add(sale.ticket() + ": " + verdict(sale, answer));
            if (answer.isFinal()) {
                waiting.remove(sale);
            }
        }
        return report;
    }

    private static String verdict(Sale sale, RewardsServer.Answer answer) {
        long printed = sale.printed().points();
        if (!answer.isFinal()) {
            return "no answer (" + answer.refusal() + "), will be sent again";
        }
        if (!answer.refusal().isEmpty()) {
            return "refused with " + answer.refusal() + ", " + printed + " points were printed";
        }
        return answer.points() == printed
                ? "agrees, " + printed + " points"
                : "printed " + printed + " points, but " + answer.points() + " were credited: update the program";
    }

    private static Tier tier(Program program, String name) {
        return program.tiers().stream()
                .filter(tier -> tier.name().value().equals(name))
                .findFirst()
                .orElse(null);
    }
}
