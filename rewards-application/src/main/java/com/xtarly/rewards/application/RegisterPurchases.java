package com.xtarly.rewards.application;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.Metadata;
import com.xtarly.rewards.domain.ledger.Purchase;
import com.xtarly.rewards.domain.ledger.TransactionId;
import com.xtarly.rewards.domain.organization.ApiKey;
import com.xtarly.rewards.domain.organization.IssuedApiKey;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.program.ProgramVersion;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Credits purchases: any number of them, of any organizations, in one database transaction. A refused one leaves no
 * trace and spoils no other. Thread-safe.
 */
public final class RegisterPurchases {
    /**
     * A purchase as a till reports it.
     *
     * @param metadata what the till attached; null when nothing
     */
    public record Command(
            ApiKey key,
            CustomerReference customer,
            Amount amount,
            @Nullable Metadata metadata) {}

    /** What was credited, and the balance that can be spent right after it. */
    public record Receipt(
            TransactionId transactionId,
            long earnedPoints,
            long earnedStamps,
            long customerPoints,
            long customerStamps) {
        static Receipt of(Entry entry) {
            return new Receipt(
                    entry.purchase().id(),
                    entry.calculation().points(),
                    entry.calculation().stamps(),
                    entry.after().points(),
                    entry.after().stamps());
        }
    }

    private final Transactions transactions;
    private final IdSource ids;
    private final Clock clock;

    public RegisterPurchases(Transactions transactions, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Judges the purchases in their order, each after the ones before it, and commits.
     *
     * @return one outcome for each command, in their order; refused with {@code UNKNOWN_API_KEY},
     *     {@code CUSTOMER_NOT_FOUND}, {@code CUSTOMER_MISMATCH}, {@code NO_ACTIVE_PROGRAM} or
     *     {@code BALANCE_OUT_OF_RANGE}, whichever comes first
     */
    public List<Outcome<Receipt>> register(List<Command> commands) {
        return transactions.write(tx -> new Batch(tx, commands, clock.instant()).register());
    }

    /** One transaction's worth: everything is loaded, then all is decided, then everything is written. */
    private final class Batch {
        private final UnitOfWork tx;
        private final List<Command> commands;
        private final Instant now;
        private final Callers callers;
        private final Map<OrganizationId, ProgramVersion> programs;
        private final Accounts accounts;
        private final List<Entry> entries = new ArrayList<>();

        Batch(UnitOfWork tx, List<Command> commands, Instant now) {
            this.tx = tx;
            this.commands = commands;
            this.now = now;
            this.callers = Callers.identify(
                    tx.apiKeys(), commands.stream().map(Command::key).toList(), now);
            this.programs = tx.programs().active(callers.organizations()).stream()
                    .collect(Collectors.toMap(ProgramVersion::organizationId, Function.identity()));
            this.accounts = new Accounts(tx.customers().lock(references()));
        }

        List<Outcome<Receipt>> register() {
            List<Outcome<Receipt>> outcomes = commands.stream()
                    .map(command -> judge(command).map(Receipt::of))
                    .toList();
            tx.ledger().append(entries);
            tx.apiKeys().markUsed(callers.notedLongAgo(now), now);
            return outcomes;
        }

        private Outcome<Entry> judge(Command command) {
            return callers.of(command.key())
                    .then(caller -> accounts.find(command.customer().within(caller.organizationId()))
                            .then(account -> judge(command, caller, account)));
        }

        private Outcome<Entry> judge(Command command, IssuedApiKey caller, Account account) {
            ProgramVersion program = programs.get(caller.organizationId());
            if (program == null) {
                return Outcome.refused(Reason.NO_ACTIVE_PROGRAM);
            }
            return account.judge(purchase(command, caller), program).map(this::append);
        }

        private Purchase purchase(Command command, IssuedApiKey caller) {
            return new Purchase(ids.transactionId(), caller.id(), command.amount(), now, now, command.metadata());
        }

        private Entry append(Entry entry) {
            entries.add(entry);
            accounts.append(entry);
            return entry;
        }

        private List<CustomerReference.Within> references() {
            return commands.stream()
                    .flatMap(command -> callers.of(command.key()).stream()
                            .map(caller -> command.customer().within(caller.organizationId())))
                    .toList();
        }
    }
}
