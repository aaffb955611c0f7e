package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.application.NewApiKey;
import com.xtarly.rewards.application.Receipt;
import com.xtarly.rewards.application.RegisterPurchases.Command;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.GivenTicket;
import com.xtarly.rewards.domain.ledger.Ticket;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Purchases good and bad, new and sent again, from just now and from before; and looks ahead at some. */
final class RandomPurchases {
    private static final int TICKETS = 8;

    private final RandomWorld world;
    private final List<Command> sent = new ArrayList<>();

    RandomPurchases(RandomWorld world) {
        this.world = world;
    }

    /** Some in one batch. */
    String batch() {
        List<Command> commands = IntStream.rangeClosed(0, world.random.nextInt(6))
                .mapToObj(i -> again() ? repeated() : fresh())
                .toList();
        List<Outcome<Receipt>> outcomes = world.useCases.registerPurchases().register(commands);
        List<String> told = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            told.add(told(commands.get(i), outcomes.get(i)));
        }
        sent.addAll(commands);
        return told.toString();
    }

    /** A look ahead, and then the same purchase: the look changes nothing, and told the truth. */
    String preview() {
        NewApiKey key = world.key();
        Command purchase = new Command(
                world.caller(key), world.reference(world.customer(key)), world.amount(), Examples.metadata());
        Outcome<Entry> previewed = world.useCases.previewPurchase().preview(purchase);
        world.balances.verify(world.stores);
        Outcome<Receipt> registered =
                world.useCases.registerPurchases().register(List.of(purchase)).get(0);
        String foreseen = previewed.fold(RandomPurchases::moved, Enum::name);
        String done = registered.fold(receipt -> moved(receipt.entry()), Enum::name);
        if (!foreseen.equals(done)) {
            throw new AssertionError("Foreseen was " + foreseen + ", and done was " + done);
        }
        return "preview " + told(purchase, registered);
    }

    private boolean again() {
        return world.oneIn(5) && !sent.isEmpty();
    }

    /** As it was sent before, but maybe by another of the keys. */
    private Command repeated() {
        Command command = world.latest(sent);
        return world.random.nextBoolean() ? command : Commands.by(command, world.caller(world.key()));
    }

    private Command fresh() {
        NewApiKey key = world.key();
        return new Command(
                world.caller(key),
                world.reference(world.customer(key)),
                world.oneIn(12) ? null : world.amount(),
                Examples.metadata(),
                ticket(),
                world.request(),
                occurredAt());
    }

    private @Nullable GivenTicket ticket() {
        if (world.oneIn(20)) {
            return new GivenTicket.Unreadable();
        }
        return world.random.nextBoolean() ? null : new Ticket("T-" + world.random.nextInt(TICKETS));
    }

    /** Mostly just now; sometimes up to too long ago, or up to too far ahead. */
    private @Nullable Instant occurredAt() {
        Instant now = world.clock.instant();
        return switch (world.random.nextInt(20)) {
            case 0 -> now.minus(Duration.ofHours(world.random.nextInt(24 * 100)));
            case 1, 2 -> now.minusSeconds(world.random.nextInt(24 * 3_600));
            case 3 -> now.plusSeconds(world.random.nextInt(600));
            default -> null;
        };
    }

    private String told(Command command, Outcome<Receipt> outcome) {
        return outcome.fold(receipt -> accepted(command, receipt), reason -> refused(command, reason));
    }

    private String accepted(Command command, Receipt receipt) {
        Ticket ticket = Optional.ofNullable(command.ticket())
                .flatMap(GivenTicket::readable)
                .orElse(null);
        world.requests.answered(world.owner(command.caller()), command.idempotency(), ticket, receipt);
        world.balances.recorded(meant(command), receipt);
        return (receipt.replayed() ? "again " : "") + moved(receipt.entry());
    }

    private String refused(Command command, Reason reason) {
        if (reason == Reason.IDEMPOTENCY_KEY_REUSED) {
            world.requests.reused(world.owner(command.caller()), command.idempotency());
        }
        return reason.name();
    }

    static String moved(Entry entry) {
        return "%+d %+d = %d %d"
                .formatted(
                        entry.calculation().points(),
                        entry.calculation().stamps(),
                        entry.after().points(),
                        entry.after().stamps());
    }

    /** The customer a command that was accepted must have meant. */
    private Customer meant(Command command) {
        OrganizationId owner = world.owner(command.caller());
        CustomerReference reference = command.customer();
        List<Customer> meant = world.balances.where(customer -> customer.organizationId()
                        .equals(owner)
                && (reference.id() == null || reference.id().equals(customer.id()))
                && (reference.email() == null
                        || reference.email().key().equals(customer.email().key())));
        if (meant.size() != 1) {
            throw new AssertionError("This was accepted, and means " + meant + ": " + command);
        }
        return meant.get(0);
    }
}
