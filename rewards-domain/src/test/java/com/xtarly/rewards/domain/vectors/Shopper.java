package com.xtarly.rewards.domain.vectors;

import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.earning.Calculation;
import com.xtarly.rewards.domain.earning.Tier;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.ledger.Balance;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.Purchase;
import com.xtarly.rewards.domain.ledger.Refund;
import com.xtarly.rewards.domain.ledger.Refundable;
import com.xtarly.rewards.domain.ledger.Reporter;
import com.xtarly.rewards.domain.ledger.TransactionId;
import com.xtarly.rewards.domain.organization.ApiKeyId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.program.Program;
import com.xtarly.rewards.domain.program.ProgramId;
import com.xtarly.rewards.domain.program.ProgramVersion;
import com.xtarly.rewards.domain.vectors.Scenario.Move;
import com.xtarly.rewards.domain.vectors.Scenario.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A customer of the product's own account and calculators, who makes the moves of a scenario. */
final class Shopper {
    private static final OrganizationId SHOP = OrganizationId.parse("org_shop");
    private static final Reporter TILL = new Reporter.Till(ApiKeyId.parse("key_1"));
    private static final TransactionId ID = TransactionId.parse("txn_1");

    private final ProgramVersion version;
    private final List<Refundable> moves = new ArrayList<>();
    private Account account;

    Shopper(Program program, Standing before) {
        this.version = new ProgramVersion(SHOP, ProgramId.parse("prg_1"), 1, program, Instant.EPOCH, null);
        Balance balance = new Balance(before.points(), before.stamps(), before.lifetimePoints(), 0);
        this.account = new Account(
                new Customer(
                        SHOP,
                        CustomerId.parse("cus_1"),
                        Name.of("María García"),
                        Email.parse("cliente@ejemplo.com"),
                        Instant.EPOCH),
                balance);
    }

    Answer answer(Move move) {
        Amount amount;
        try {
            amount = move.amount() == null ? null : Amount.of(move.amount());
        } catch (IllegalArgumentException e) {
            return refused("VALIDATION_ERROR");
        }
        Outcome<Entry> outcome = move.refundOf() == null ? purchase(amount) : refund(move.refundOf(), amount);
        return outcome.fold(this::accepted, reason -> refused(reason.code()));
    }

    private Outcome<Entry> purchase(Amount amount) {
        return account.judge(
                new Purchase(ID, TILL, amount, Instant.EPOCH, Instant.EPOCH, null, null, null, null), version);
    }

    private Outcome<Entry> refund(int of, Amount amount) {
        Refundable purchase = moves.get(of);
        Outcome<Entry> refund = account.judge(new Refund(ID, TILL, ID, Instant.EPOCH, null, null), purchase, amount);
        refund.stream()
                .map(entry -> entry.calculation().amount().minorUnits())
                .forEach(refunded -> moves.set(
                        of,
                        new Refundable(
                                purchase.entry(), purchase.refundedAmount() + refunded, purchase.refunds() + 1)));
        return refund;
    }

    private Answer accepted(Entry entry) {
        moves.add(new Refundable(entry, 0, 0));
        account = account.after(entry);
        Calculation moved = entry.calculation();
        Balance after = entry.after();
        return new Answer(
                "",
                moved.basePoints(),
                moved.points(),
                moved.stamps(),
                name(moved.tier()),
                new Standing(after.points(), after.stamps(), after.lifetimePoints()),
                name(version.program().tierAt(after.lifetimePoints()).orElse(null)));
    }

    private Answer refused(String code) {
        moves.add(null);
        return Answer.refused(code);
    }

    private static String name(Tier tier) {
        return tier == null ? null : tier.name().value();
    }
}
