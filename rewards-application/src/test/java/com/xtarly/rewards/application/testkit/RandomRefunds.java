package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.application.NewApiKey;
import com.xtarly.rewards.application.Receipt;
import com.xtarly.rewards.application.RefundPurchase.Command;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.earning.Calculation;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.TransactionId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Refunds of what was bought lately: whole, in parts, too much, of refunds, of nothing, and sent again. */
final class RandomRefunds {
    private final RandomWorld world;
    private final List<Command> sent = new ArrayList<>();
    private final Map<TransactionId, List<Calculation>> parts = new HashMap<>();

    RandomRefunds(RandomWorld world) {
        this.world = world;
    }

    String refund() {
        Command command = world.oneIn(5) && !sent.isEmpty() ? world.latest(sent) : fresh();
        Outcome<Receipt> outcome = world.useCases.refundPurchase().refund(command);
        sent.add(command);
        return "refund " + outcome.fold(receipt -> accepted(command, receipt), reason -> refused(command, reason));
    }

    private Command fresh() {
        List<Entry> entries = world.balances.entries();
        Entry entry = entries.isEmpty() || world.oneIn(12) ? null : world.latest(entries);
        TransactionId id = entry == null ? Examples.ids().transactionId() : entry.id();
        return new Command(world.caller(key(entry)), id, amount(entry), null, world.request());
    }

    /** Mostly one of the entry's own organization. */
    private NewApiKey key(@Nullable Entry entry) {
        List<NewApiKey> own = world.keys.stream()
                .filter(key -> entry != null && key.issued().organizationId().equals(entry.organizationId()))
                .toList();
        return own.isEmpty() || world.oneIn(5) ? world.key() : own.get(own.size() - 1);
    }

    private @Nullable Amount amount(@Nullable Entry entry) {
        if (entry == null || world.oneIn(3)) {
            return null;
        }
        long paid = entry.calculation().amount().minorUnits();
        return Amount.of(world.random.nextLong(Math.min(Amount.MAX_MINOR_UNITS, paid + paid / 8 + 2)));
    }

    private String accepted(Command command, Receipt receipt) {
        OrganizationId owner = world.owner(command.caller());
        world.requests.answered(owner, command.idempotency(), null, receipt);
        world.balances.recorded(customer(receipt.entry()), receipt);
        if (!receipt.replayed()) {
            takenBack(command.purchase(), receipt.entry().calculation());
        }
        return (receipt.replayed() ? "again " : "") + RandomPurchases.moved(receipt.entry());
    }

    private String refused(Command command, Reason reason) {
        if (reason == Reason.IDEMPOTENCY_KEY_REUSED) {
            world.requests.reused(world.owner(command.caller()), command.idempotency());
        }
        return reason.name();
    }

    /** Never more than was paid; and when it is all of it, exactly what was earned. */
    private void takenBack(TransactionId id, Calculation part) {
        Calculation purchase = world.balances.entries().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow()
                .calculation();
        List<Calculation> all = parts.computeIfAbsent(id, first -> new ArrayList<>());
        all.add(part);
        long amount =
                all.stream().mapToLong(refund -> refund.amount().minorUnits()).sum();
        long points = all.stream().mapToLong(Calculation::points).sum();
        long stamps = all.stream().mapToLong(Calculation::stamps).sum();
        long paid = purchase.amount().minorUnits();
        boolean exact =
                amount < paid || (amount == paid && points == -purchase.points() && stamps == -purchase.stamps());
        if (!exact) {
            throw new AssertionError("Of " + purchase + " this was taken back: " + all);
        }
    }

    private Customer customer(Entry entry) {
        List<Customer> found =
                world.balances.where(customer -> customer.organizationId().equals(entry.organizationId())
                        && customer.id().equals(entry.customerId()));
        return Objects.requireNonNull(found.get(0));
    }
}
