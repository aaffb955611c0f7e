package com.xtarly.rewards.http.docs;

import com.xtarly.rewards.application.testkit.Accepted;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.Shop;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.program.PointsProgram;
import com.xtarly.rewards.domain.program.Program;
import com.xtarly.rewards.domain.program.TicketRules;
import com.xtarly.rewards.http.PosServer;
import com.xtarly.rewards.http.Till;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A server over stores in memory, in which what examples take for granted is so: María and Sam are customers, and it is
 * five past two in Mexico City.
 */
final class ExampleWorld implements AutoCloseable {
    private static final Instant NOW = Instant.parse("2026-03-01T20:05:00Z");
    private static final String PURCHASE = "txn_abc123";
    private static final String BOUGHT = "María bought for $350.00 as " + PURCHASE;

    private final PosServer server = PosServer.open();
    private Till till;
    private final Map<String, String> names = new HashMap<>();

    private ExampleWorld(Program program) {
        Shop shop = Shop.open(server.stores(), Examples.organization(), program, 0);
        List<Customer> customers = List.of(
                customer(shop, "cus_abc123", "María García", "cliente@ejemplo.com"),
                customer(shop, "cus_def456", "Sam Lee", "sam.lee@example.com"));
        var unused = server.stores().write(tx -> Accepted.all(tx.customers().add(customers)));
        customers.forEach(
                customer -> names.put(customer.id().value(), customer.id().value()));
        this.till = new Till(server.port(), shop);
    }

    private static Customer customer(Shop shop, String id, String name, String email) {
        return new Customer(
                shop.organization().id(), CustomerId.parse(id), Name.of(name), Email.parse(email), Examples.MOMENT);
    }

    /** One in which this is so, in the words of an example. */
    static ExampleWorld where(String given) {
        ExampleWorld world = new ExampleWorld(program(given));
        world.bringAbout(given);
        return world;
    }

    private static Program program(String given) {
        if (given.startsWith("The program gives stamps")) {
            return Examples.stamps();
        }
        if (given.startsWith("The program has tiers")) {
            return Examples.tiers();
        }
        return given.startsWith("Tickets earn once")
                ? new PointsProgram(EarnRate.of(1_000, BigDecimal.ONE), new TicketRules(false, true))
                : Examples.points();
    }

    private void bringAbout(String given) {
        switch (given) {
            case "" -> {}
            case "María has 175 points." -> buys(175_000);
            case "María has 210 points." -> buys(210_000);
            case "The program gives stamps, and María has one." -> buys(100);
            case "The program has tiers, and María holds Gold with 500 points." -> buys(500_000);
            case "The organization has stopped its program." -> stop();
            case "Tickets earn once, and T-00412 has earned for another purchase." -> usesTicket();
            case BOUGHT + "." -> buysAsExample();
            case BOUGHT + ", and $100.00 were refunded." -> refundsExample();
            case "The key caja1-000412 was used to enrol somebody else." -> usesKey();
            case "The database is away." -> server.loseStores();
            default -> throw new AssertionError("Nobody knows how to bring about: " + given);
        }
        server.clock().set(NOW);
    }

    private void buys(long amount) {
        till.registers("{\"customerId\":\"cus_abc123\",\"amount\":" + amount + "}");
    }

    private String buysWithTicket(long amount) {
        return till.posts("{\"customerId\":\"cus_abc123\",\"amount\":" + amount
                        + ",\"metadata\":{\"ticket\":\"T-00412\"}}")
                .data("transactionId")
                .textValue();
    }

    private void usesTicket() {
        var unused = buysWithTicket(9_900);
    }

    private void buysAsExample() {
        buys(175_000);
        server.clock().set(NOW);
        names.put(buysWithTicket(35_000), PURCHASE);
    }

    private void refundsExample() {
        buysAsExample();
        till.does(
                "/transaction/" + real(PURCHASE) + "/refund", "{\"amount\":10000,\"reason\":\"Un café llegó frío.\"}");
    }

    private void stop() {
        var unused =
                server.useCases().stopProgram().stop(till.shop().organization().id());
    }

    private void usesKey() {
        var unused = till.postsTo("/customer", "{\"name\":\"Ana\",\"email\":\"ana@ejemplo.com\"}", "caja1-000412");
    }

    Till till() {
        return till;
    }

    /** By their ids, what the examples call those who are here and what was bought before. */
    Map<String, String> names() {
        return names;
    }

    /** What examples say, with the ids that things have here. */
    String real(String example) {
        String said = example;
        for (Map.Entry<String, String> named : names.entrySet()) {
            said = said.replace(named.getValue(), named.getKey());
        }
        return said;
    }

    @Override
    public void close() {
        server.close();
    }
}
