package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.application.AddCustomers.NewCustomer;
import com.xtarly.rewards.application.NewApiKey;
import com.xtarly.rewards.application.Receipt;
import com.xtarly.rewards.application.RegisterPurchases.Command;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.organization.Overlap;
import com.xtarly.rewards.domain.program.PointsProgram;
import com.xtarly.rewards.domain.program.Program;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A day at two cafés, as a seed has it: purchases good and bad, enrolments, programs and keys that come and go. After
 * each operation every balance is what the receipts say, and the sum of its entries. The same seed has the same story
 * in any stores.
 */
public final class RandomOperations {
    private static final List<Program> PROGRAMS = List.of(
            Examples.points(),
            Examples.tiers(),
            Examples.stamps(),
            new PointsProgram(EarnRate.of(3, new BigDecimal("0.123457"))),
            new PointsProgram(EarnRate.of(1, new BigDecimal("20000"))));

    private static final List<Overlap> OVERLAPS = List.of(Overlap.values());

    private final Transactions stores;
    private final Random random;
    private final SettableClock clock = SettableClock.at(Examples.MOMENT);
    private final UseCases useCases;
    private final List<Organization> organizations = new ArrayList<>();
    private final List<NewApiKey> keys = new ArrayList<>();
    private final ExpectedBalances balances = new ExpectedBalances();
    private final List<String> story = new ArrayList<>();

    private RandomOperations(Transactions stores, long seed) {
        this.stores = stores;
        this.random = new Random(seed);
        this.useCases = UseCases.over(stores, clock);
    }

    /** What came of each operation, free of ids: equal for equal seeds. */
    public static List<String> run(Transactions stores, long seed, int operations) {
        RandomOperations day = new RandomOperations(stores, seed);
        try {
            day.open();
            for (int i = 0; i < operations; i++) {
                day.story.add(day.operation());
                day.balances.verify(stores);
            }
            return day.story;
        } catch (RuntimeException | AssertionError e) {
            int told = day.story.size();
            throw new AssertionError(
                    "Seed " + seed + ", operation " + told + ", after "
                            + day.story.subList(Math.max(0, told - 3), told),
                    e);
        }
    }

    private void open() {
        for (int i = 0; i < 2; i++) {
            Shop shop = Shop.open(stores, PROGRAMS.get(i), 4);
            organizations.add(shop.organization());
            keys.add(shop.till());
            shop.customers().forEach(balances::enrolled);
        }
    }

    private String operation() {
        int dice = random.nextInt(100);
        if (dice < 60) {
            return purchases();
        }
        if (dice < 70) {
            return enrolment();
        }
        if (dice < 80) {
            return programs();
        }
        return dice < 90 ? keys() : time();
    }

    private String purchases() {
        List<Command> commands = IntStream.rangeClosed(0, random.nextInt(6))
                .mapToObj(i -> command(key()))
                .toList();
        List<Outcome<Receipt>> outcomes = useCases.registerPurchases().register(commands);
        List<String> told = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            Command command = commands.get(i);
            told.add(outcomes.get(i).fold(receipt -> credited(command, receipt), Enum::name));
        }
        return told.toString();
    }

    private Command command(NewApiKey key) {
        return new Command(key.key(), reference(customer(key)), amount(), Examples.metadata());
    }

    private String credited(Command command, Receipt receipt) {
        balances.credited(meant(command), receipt);
        return "+%d +%d = %d %d"
                .formatted(
                        receipt.earnedPoints(),
                        receipt.earnedStamps(),
                        receipt.customerPoints(),
                        receipt.customerStamps());
    }

    /** The customer a command that was accepted must have meant. */
    private Customer meant(Command command) {
        NewApiKey till = keys.stream()
                .filter(key -> key.key().equals(command.key()))
                .findFirst()
                .orElseThrow();
        CustomerReference reference = command.customer();
        List<Customer> meant = balances.where(customer -> customer.organizationId()
                        .equals(till.issued().organizationId())
                && (reference.id() == null || reference.id().equals(customer.id()))
                && (reference.email() == null
                        || reference.email().key().equals(customer.email().key())));
        if (meant.size() != 1) {
            throw new AssertionError("This was accepted, and means " + meant + ": " + command);
        }
        return meant.get(0);
    }

    private String enrolment() {
        Organization organization = any(organizations);
        Customer fresh = Examples.customer(organization);
        Customer known = any(balances.customers());
        NewCustomer enrolled = new NewCustomer(
                any(Arrays.asList(known.id(), fresh.id(), null)),
                fresh.name(),
                random.nextInt(4) == 0 ? Email.parse(shouted(known)) : fresh.email());
        List<Outcome<Customer>> outcomes =
                Accepted.of(useCases.addCustomers().add(organization.id(), List.of(enrolled, enrolled)));
        outcomes.forEach(outcome -> outcome.stream().forEach(balances::enrolled));
        return outcomes.stream().map(outcome -> told(outcome)).toList().toString();
    }

    private String programs() {
        Organization organization = any(organizations);
        return random.nextInt(4) == 0
                ? "stop " + told(useCases.stopProgram().stop(organization.id()))
                : "activate " + told(useCases.activateProgram().activate(organization.id(), any(PROGRAMS)));
    }

    private String keys() {
        NewApiKey key = any(keys);
        OrganizationId owner = key.issued().organizationId();
        return switch (random.nextInt(4)) {
            case 0 ->
                "revoke "
                        + told(useCases.revokeApiKey()
                                .revoke(owner, key.issued().id()));
            case 1 ->
                "generate "
                        + issued(useCases.generateApiKey()
                                .generate(owner, key.issued().name()));
            default ->
                "rotate "
                        + issued(useCases.rotateApiKey()
                                .rotate(owner, key.issued().id(), any(OVERLAPS)));
        };
    }

    private String issued(Outcome<NewApiKey> outcome) {
        outcome.stream().forEach(keys::add);
        return told(outcome);
    }

    private String time() {
        Duration passed = Duration.ofSeconds(random.nextInt(7_200));
        clock.advance(passed);
        return passed.toString();
    }

    /** Mostly one of the last, which were not rotated yet; sometimes one that nobody was given. */
    private NewApiKey key() {
        return switch (random.nextInt(20)) {
            case 0 -> Examples.key(any(organizations));
            case 1, 2, 3 -> any(keys);
            default -> any(keys.subList(Math.max(0, keys.size() - 4), keys.size()));
        };
    }

    /** Mostly one of the key's own organization. */
    private Customer customer(NewApiKey key) {
        List<Customer> own = balances.where(
                customer -> customer.organizationId().equals(key.issued().organizationId()));
        return random.nextInt(8) == 0 ? any(balances.customers()) : any(own);
    }

    private CustomerReference reference(Customer customer) {

        return switch (random.nextInt(8)) {
            case 0 -> CustomerReference.of(Examples.ids().customerId());
            case 1 ->
                new CustomerReference(customer.id(), any(balances.customers()).email());
            case 2 -> new CustomerReference(customer.id(), customer.email());
            case 3, 4 -> CustomerReference.of(Email.parse(shouted(customer)));
            default -> CustomerReference.of(customer.id());
        };
    }

    /** Any magnitude: nothing, a coffee, and what one cannot pay without leaving the range. */
    private Amount amount() {
        long limit = (long) Math.pow(10, random.nextInt(13));
        return Amount.of(random.nextLong(Math.min(limit, Amount.MAX_MINOR_UNITS)));
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String shouted(Customer customer) {
        return customer.email().value().toUpperCase(Locale.ROOT);
    }

    private static String told(Outcome<?> outcome) {
        return outcome.fold(done -> "done", Enum::name);
    }
}
