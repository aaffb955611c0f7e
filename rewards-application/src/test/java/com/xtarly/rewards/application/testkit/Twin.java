package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.access.Invitation;
import com.xtarly.rewards.application.access.IssuedApiKey;
import com.xtarly.rewards.application.access.PasswordHash;
import com.xtarly.rewards.application.access.Role;
import com.xtarly.rewards.application.access.SecretHash;
import com.xtarly.rewards.application.access.Session;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.Figures;
import com.xtarly.rewards.application.port.ImportId;
import com.xtarly.rewards.application.port.Imports.Fault;
import com.xtarly.rewards.application.port.Imports.Import;
import com.xtarly.rewards.application.port.Imports.RefusedLine;
import com.xtarly.rewards.application.port.KeyCalls.Calls;
import com.xtarly.rewards.application.port.Patron;
import com.xtarly.rewards.application.port.Statistics.Away;
import com.xtarly.rewards.application.port.Statistics.Hour;
import com.xtarly.rewards.application.port.Statistics.Increment;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.application.port.UsedKey;
import com.xtarly.rewards.application.port.Users.Credentials;
import com.xtarly.rewards.application.port.Visit;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.earning.Calculation;
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.Idempotency;
import com.xtarly.rewards.domain.ledger.Purchase;
import com.xtarly.rewards.domain.ledger.Refund;
import com.xtarly.rewards.domain.ledger.Refundable;
import com.xtarly.rewards.domain.ledger.Reporter;
import com.xtarly.rewards.domain.ledger.Ticket;
import com.xtarly.rewards.domain.ledger.TransactionId;
import com.xtarly.rewards.domain.organization.ApiKeyId;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.organization.UserId;
import com.xtarly.rewards.domain.program.PointsProgram;
import com.xtarly.rewards.domain.program.Program;
import com.xtarly.rewards.domain.program.ProgramId;
import com.xtarly.rewards.domain.program.ProgramVersion;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of several organizations in which everything goes by the same ids, folios, keys and emails, and each has a number
 * by which all else differs.
 */
record Twin(Organization organization, int number, Names names, IssuedApiKey till, List<SecretHash> tokens) {
    static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final int ANA = 0;
    private static final int BETO = 1;
    private static final int CLEO = 2;

    /** What everything goes by. */
    record Names(
            List<CustomerId> customers,
            List<TransactionId> transactions,
            ProgramId program,
            ApiKeyId till,
            UserId user,
            ImportId file,
            List<Idempotency> requests) {
        static Names fresh() {
            IdSource ids = Examples.ids();
            return new Names(
                    Stream.generate(ids::customerId).limit(3).toList(),
                    Stream.generate(ids::transactionId).limit(4).toList(),
                    ids.programId(),
                    ids.apiKeyId(),
                    ids.userId(),
                    ids.importId(),
                    Stream.generate(Examples::idempotency).limit(3).toList());
        }
    }

    static Twin of(Organization organization, int number, Names names) {
        Name name = Name.of("Till %d".formatted(number));
        return new Twin(
                organization,
                number,
                names,
                IssuedApiKey.issue(organization.id(), names.till, name, Examples.unissuedKey(), Examples.MOMENT),
                Stream.generate(() -> Examples.ids().token().hash()).limit(3).toList());
    }

    Customer ana() {
        return customer(ANA);
    }

    Customer beto() {
        return customer(BETO);
    }

    Customer cleo() {
        return customer(CLEO);
    }

    private Customer customer(int which) {
        return new Customer(
                organization.id(),
                names.customers.get(which),
                Name.of("Somebody%d Word%d".formatted(which, number)),
                Email.parse("somebody%d@ejemplo.com".formatted(which)),
                Examples.MOMENT);
    }

    User user() {
        User somebody = Examples.owner(organization);
        return new User(
                organization.id(),
                names.user,
                Name.of("User %d".formatted(number)),
                Email.parse(organization.id() + "@ejemplo.com"),
                somebody.role(),
                somebody.language(),
                Examples.MOMENT);
    }

    ProgramVersion version(int version) {
        Program program = new PointsProgram(EarnRate.of(1_000, BigDecimal.valueOf(number)));
        return new ProgramVersion(organization.id(), names.program, version, program, Examples.MOMENT, null);
    }

    /** Everything there can be of an organization; the last of the customers is erased where the number is even. */
    void movesIn(UnitOfWork tx) {
        tx.organizations().add(organization);
        for (int version = 1; version <= number; version++) {
            tx.programs().endActive(organization.id(), Examples.MOMENT);
            tx.programs().add(version(version));
        }
        tx.apiKeys().add(till);
        List<Customer> added = Accepted.all(tx.customers().add(List.of(ana(), beto())));
        Customer enrolled = Accepted.of(tx.customers().enrol(cleo(), names.requests.get(0)));
        purchases(tx, added.get(ANA));
        tx.idempotencyKeys()
                .keep(List.of(new UsedKey(organization.id(), names.requests.get(1), names.transactions.get(0), null)));
        if (number % 2 == 0) {
            tx.customers().erase(locked(tx, enrolled).customer(), Examples.MOMENT);
        }
        people(tx);
        figures(tx);
    }

    private void purchases(UnitOfWork tx, Customer customer) {
        append(tx, customer, purchase(0, new Ticket("A-1"), null, names.requests.get(2)));
        append(tx, customer, purchase(1, null, new Ticket("A-2"), null));
        Refundable purchase = tx.ledger()
                .find(List.of(names.transactions.get(0).within(organization.id())))
                .get(0);
        Refund refund = new Refund(
                names.transactions.get(2),
                new Reporter.Till(names.till),
                purchase.entry().id(),
                Examples.MOMENT,
                null,
                null);
        Account account = locked(tx, customer);
        Calculation taken = Accepted.of(purchase.takeBack(Amount.of(1_000)));
        tx.ledger()
                .append(List.of(new Entry(
                        organization.id(),
                        customer.id(),
                        refund,
                        number,
                        taken,
                        Accepted.of(account.balance().plus(taken)))));
    }

    Purchase purchase(int which, @Nullable Ticket ticket, @Nullable Ticket attached, @Nullable Idempotency request) {
        return new Purchase(
                names.transactions.get(which),
                new Reporter.Till(names.till),
                Amount.of(10_000L * number),
                Examples.MOMENT,
                Examples.MOMENT,
                null,
                ticket,
                attached,
                request);
    }

    void append(UnitOfWork tx, Customer customer, Purchase purchase) {
        Account account = locked(tx, customer);
        tx.ledger().append(List.of(Accepted.of(account.judge(purchase, version(number)))));
    }

    Account locked(UnitOfWork tx, Customer customer) {
        return tx.customers()
                .lock(List.of(CustomerReference.of(customer.id()).within(organization.id())))
                .get(0);
    }

    private void people(UnitOfWork tx) {
        tx.users().add(new Credentials(user(), new PasswordHash("hash %d".formatted(number))));
        tx.sessions().add(Session.start(user(), tokens.get(0), Examples.MOMENT));
        tx.invitations().add(Invitation.toJoin(user(), Role.STAFF, tokens.get(1), Examples.MOMENT));
        tx.invitations().add(Invitation.toReset(user(), null, tokens.get(2), Examples.MOMENT));
    }

    private void figures(UnitOfWork tx) {
        Import file = file(number);
        if (!tx.imports().begin(file)) {
            throw new AssertionError("The import is another's.");
        }
        tx.imports().note(file, List.of(new RefusedLine(number, "line %d".formatted(number), Fault.NAME)));
        Instant hour = Examples.MOMENT.truncatedTo(ChronoUnit.HOURS);
        tx.keyCalls().add(List.of(new Calls(organization.id(), names.till, hour, "OK", number, 0, Examples.MOMENT)));
        tx.statistics().lock(organization);
        tx.statistics().add(organization.id(), increment());
    }

    Import file(int done) {
        return new Import(organization.id(), names.file, 9, done, 0, Examples.MOMENT, Examples.MOMENT);
    }

    /** Each a day later than that of the number before. */
    private Increment increment() {
        LocalDate day = DAY.plusDays(number);
        Figures figures = new Figures(number, number, number, number, number, number, number, number);
        return new Increment(
                Map.of(new Hour(day, number), figures),
                List.of(new Visit(ana().id(), day)),
                Map.of(new Away(day, 0), (long) number),
                List.of(new Patron(ana().id(), number, number, number, day)));
    }
}
