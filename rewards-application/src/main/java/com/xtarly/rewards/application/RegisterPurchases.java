package com.xtarly.rewards.application;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.application.port.UsedKey;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.GivenTicket;
import com.xtarly.rewards.domain.ledger.Idempotency;
import com.xtarly.rewards.domain.ledger.IdempotencyKey;
import com.xtarly.rewards.domain.ledger.Metadata;
import com.xtarly.rewards.domain.ledger.Purchase;
import com.xtarly.rewards.domain.ledger.Ticket;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.program.ProgramVersion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Credits purchases: any number of them, of any organizations, in one database transaction. A refused one leaves no
 * trace and spoils no other. Thread-safe.
 */
public final class RegisterPurchases {
    /** So long a till may have been offline. */
    public static final Duration MAX_AGE = Duration.ofDays(90);

    /**
     * A purchase as it is reported.
     *
     * @param amount null when there is none, which only some programs accept
     * @param metadata what was attached; null when nothing
     * @param ticket what is given as the folio of the receipt; null when nothing
     * @param idempotency by which the same request is recognized when it comes again; null when it came without a key
     * @param occurredAt when the customer paid, for a till that was offline; null for just now
     */
    public record Command(
            Caller caller,
            CustomerReference customer,
            @Nullable Amount amount,
            @Nullable Metadata metadata,
            @Nullable GivenTicket ticket,
            @Nullable Idempotency idempotency,
            @Nullable Instant occurredAt) {
        /** A purchase just now, without a ticket and without a key. */
        public Command(Caller caller, CustomerReference customer, Amount amount, @Nullable Metadata metadata) {
            this(caller, customer, amount, metadata, null, null, null);
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
     *     {@code IDEMPOTENCY_KEY_REUSED}, {@code AMOUNT_REQUIRED}, {@code TICKET_REQUIRED},
     *     {@code CUSTOMER_NOT_FOUND}, {@code CUSTOMER_MISMATCH}, {@code NO_ACTIVE_PROGRAM}, {@code NO_PROGRAM_THEN},
     *     {@code DUPLICATE_TICKET} or {@code BALANCE_OUT_OF_RANGE}, whichever comes first
     */
    public List<Outcome<Receipt>> register(List<Command> commands) {
        return Held.otherwise(
                () -> transactions.write(tx -> new Batch(tx, commands, Locking.PATIENT).register()),
                () -> Held.otherwise(() -> registerUnlessHeld(commands), () -> registerOneByOne(commands)));
    }

    /** Without the customers whom others hold. */
    private List<Outcome<Receipt>> registerUnlessHeld(List<Command> commands) {
        return transactions.writeUnlessHeld(tx -> new Batch(tx, commands, Locking.HASTY).register());
    }

    /** It is no customer that is held, but an API key, or an idempotency key or ticket that is just being used. */
    private List<Outcome<Receipt>> registerOneByOne(List<Command> commands) {
        return commands.stream()
                .map(command -> Held.otherwise(
                        () -> registerUnlessHeld(List.of(command)).get(0),
                        () -> Held.<Receipt>refusal(command.idempotency())))
                .toList();
    }

    /** One transaction's worth: everything is loaded, then all is decided, then everything is written. */
    private final class Batch {
        private final UnitOfWork tx;
        private final List<Command> commands;
        private final Instant now;
        private final Callers callers;
        private final PurchaseRules rules;
        private final Accounts accounts;
        private final FirstAnswers firstAnswers;
        private final List<Entry> entries = new ArrayList<>();
        private final List<UsedKey> furtherKeys = new ArrayList<>();

        Batch(UnitOfWork tx, List<Command> commands, Locking locking) {
            this.tx = tx;
            this.commands = commands;
            this.now = clock.instant();
            this.callers = Callers.identify(
                    tx.apiKeys(), commands.stream().map(Command::caller).toList(), now);
            this.rules = PurchaseRules.load(tx.programs(), callers.organizations(), commands, now);
            this.accounts = locking.of(tx.customers(), ofKnown(Batch::customers));
            this.firstAnswers = FirstAnswers.to(tx, ofKnown(Batch::keys), ofKnown(this::tickets));
        }

        List<Outcome<Receipt>> register() {
            List<Outcome<Receipt>> outcomes = commands.stream().map(this::judge).toList();
            tx.ledger().append(entries);
            tx.idempotencyKeys().keep(furtherKeys);
            tx.apiKeys().markUsed(callers.notedLongAgo(now), now);
            return outcomes;
        }

        private Outcome<Receipt> judge(Command command) {
            return callers.of(command.caller())
                    .then(caller -> firstAnswers
                            .to(caller.organizationId(), command.idempotency())
                            .map(first -> first.map(Receipt::again))
                            .orElseGet(() -> judgeNew(command, caller)));
        }

        private Outcome<Receipt> judgeNew(Command command, Callers.Known caller) {
            return rules.amount(command, caller)
                    .then(amount -> account(command, caller)
                            .then(account -> rules.inForce(command, caller)
                                    .then(version -> judge(command, caller, amount, account, version))));
        }

        private Outcome<Account> account(Command command, Callers.Known caller) {
            CustomerReference.Within customer = command.customer().within(caller.organizationId());
            return accounts.isHeldElsewhere(customer) ? Held.refusal(command.idempotency()) : accounts.find(customer);
        }

        private Outcome<Receipt> judge(
                Command command, Callers.Known caller, Amount amount, Account account, ProgramVersion version) {
            Optional<Ticket> claimed = rules.claimed(command, caller.organizationId());
            return claimed.flatMap(ticket -> firstAnswers.with(caller.organizationId(), ticket))
                    .map(earlier -> samePurchase(earlier, account, amount)
                            ? Outcome.accepted(again(earlier, command.idempotency()))
                            : Outcome.<Receipt>refused(Reason.DUPLICATE_TICKET))
                    .orElseGet(() -> account.judge(purchase(command, caller, amount, claimed.orElse(null)), version)
                            .map(this::append)
                            .map(Receipt::first));
        }

        private Purchase purchase(Command command, Callers.Known caller, Amount amount, @Nullable Ticket ticket) {
            return new Purchase(
                    ids.transactionId(),
                    caller.reporter(),
                    amount,
                    command.occurredAt() == null ? now : command.occurredAt(),
                    now,
                    command.metadata(),
                    ticket,
                    ticket == null ? PurchaseRules.given(command).orElse(null) : null,
                    command.idempotency());
        }

        private static boolean samePurchase(Entry earlier, Account account, Amount amount) {
            return earlier.customerId().equals(account.customer().id())
                    && earlier.calculation().amount().equals(amount);
        }

        /** The key that came with the ticket is answered with this entry from now on, whatever becomes of the rules. */
        private Receipt again(Entry earlier, @Nullable Idempotency request) {
            if (request != null) {
                UsedKey further = new UsedKey(earlier.organizationId(), request, earlier.id(), null);
                furtherKeys.add(further);
                firstAnswers.remember(further);
            }
            return Receipt.again(earlier);
        }

        private Entry append(Entry entry) {
            entries.add(entry);
            accounts.append(entry);
            firstAnswers.remember(entry);
            return entry;
        }

        private static Stream<CustomerReference.Within> customers(OrganizationId caller, Command command) {
            return Stream.of(command.customer().within(caller));
        }

        private static Stream<IdempotencyKey.Within> keys(OrganizationId caller, Command command) {
            return Stream.ofNullable(command.idempotency())
                    .map(idempotency -> idempotency.key().within(caller));
        }

        private Stream<Ticket.Within> tickets(OrganizationId caller, Command command) {
            return rules.claimed(command, caller).map(ticket -> ticket.within(caller)).stream();
        }

        /** Something of each command whose key is known. */
        private <T> List<T> ofKnown(BiFunction<OrganizationId, Command, Stream<T>> something) {
            return commands.stream()
                    .flatMap(command -> callers.of(command.caller()).stream()
                            .flatMap(caller -> something.apply(caller.organizationId(), command)))
                    .toList();
        }
    }
}
