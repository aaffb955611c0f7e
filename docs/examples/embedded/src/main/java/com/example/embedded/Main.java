package com.example.embedded;

import com.xtarly.rewards.application.ActivateProgram;
import com.xtarly.rewards.application.AuditLedger;
import com.xtarly.rewards.application.Caller;
import com.xtarly.rewards.application.CreateOrganization;
import com.xtarly.rewards.application.EnrolCustomer;
import com.xtarly.rewards.application.GenerateApiKey;
import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.ListTransactions;
import com.xtarly.rewards.application.Receipt;
import com.xtarly.rewards.application.RefundPurchase;
import com.xtarly.rewards.application.RegisterPurchases;
import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.program.PointsProgram;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/** A shop in one process: the use cases are the classes of the application, and what they need is given to them. */
public final class Main {
    private final Clock clock = Clock.systemUTC();
    private final IdSource ids = new IdSource(clock, new SecureRandom());
    /** The only line to change for another store. */
    private final Transactions stores = new InMemoryStores();

    private Main() {}

    public static void main(String[] arguments) {
        new Main().run();
    }

    private void run() {
        Caller till = new Caller.Till(shop());
        Customer maria = accepted(new EnrolCustomer(stores, ids, clock)
                        .enrol(new EnrolCustomer.Command(
                                till, Name.of("María García"), Email.parse("cliente@ejemplo.com"), null)))
                .customer();

        Receipt first = purchase(till, maria, 35_000);
        Receipt second = purchase(till, maria, 1_500);
        Receipt refund = accepted(new RefundPurchase(stores, ids, clock)
                .refund(new RefundPurchase.Command(till, first.transactionId(), Amount.of(10_000), null, null)));
        System.out.printf(
                "%d + %d points, %d taken back%n", first.earnedPoints(), second.earnedPoints(), refund.earnedPoints());

        accepted(new ListTransactions(stores, clock).list(new ListTransactions.Query(till, maria.id(), null, 10)))
                .entries()
                .forEach(Main::print);
        System.out.println("Clean: " + new AuditLedger(stores).audit().clean());
    }

    /** Opens it, sets its program, and gives its till a key. */
    private ApiKey shop() {
        Organization shop = new CreateOrganization(stores, ids, clock)
                .create(new CreateOrganization.Command(
                        Name.of("Café La Esquina"), Currency.getInstance("MXN"), ZoneId.of("America/Mexico_City")));
        PointsProgram program = new PointsProgram(EarnRate.of(1_000, BigDecimal.ONE)); // 1 point per $10.00
        accepted(new ActivateProgram(stores, ids, clock).activate(shop.id(), program));
        return accepted(new GenerateApiKey(stores, ids, clock).generate(shop.id(), Name.of("Caja 1")))
                .key();
    }

    /** A batch of one. */
    private Receipt purchase(Caller till, Customer customer, long cents) {
        RegisterPurchases.Command purchase =
                new RegisterPurchases.Command(till, CustomerReference.of(customer.id()), Amount.of(cents), null);
        return accepted(new RegisterPurchases(stores, ids, clock)
                .register(List.of(purchase))
                .get(0));
    }

    private static void print(Entry entry) {
        System.out.printf(
                "%-8s %+4d → %d points: %s%n",
                entry.posting().kind().code(),
                entry.calculation().points(),
                entry.after().points(),
                entry.calculation().steps().get(0).formula());
    }

    /** Here nothing is refused; a real program says the reason to whoever asked. */
    private static <T> T accepted(Outcome<T> outcome) {
        return outcome.fold(value -> value, reason -> {
            throw new IllegalStateException(reason.sentence());
        });
    }
}
