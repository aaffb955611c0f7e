package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.NewApiKey;
import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.application.access.IssuedApiKey;
import com.xtarly.rewards.application.access.Language;
import com.xtarly.rewards.application.access.Password;
import com.xtarly.rewards.application.access.Role;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.user.NewUser;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.earning.Benefits;
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.earning.Multiplier;
import com.xtarly.rewards.domain.earning.Tier;
import com.xtarly.rewards.domain.earning.TierLadder;
import com.xtarly.rewards.domain.ledger.Fingerprint;
import com.xtarly.rewards.domain.ledger.Idempotency;
import com.xtarly.rewards.domain.ledger.IdempotencyKey;
import com.xtarly.rewards.domain.ledger.Metadata;
import com.xtarly.rewards.domain.ledger.Purchase;
import com.xtarly.rewards.domain.ledger.Reporter;
import com.xtarly.rewards.domain.ledger.Ticket;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.organization.UserId;
import com.xtarly.rewards.domain.program.PointsProgram;
import com.xtarly.rewards.domain.program.Program;
import com.xtarly.rewards.domain.program.ProgramVersion;
import com.xtarly.rewards.domain.program.StampsProgram;
import com.xtarly.rewards.domain.program.TiersProgram;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A café, its customers, programs, tills and purchases. Each call makes new ids, so tests may share a database. */
public final class Examples {
    /** When everything happens that has to happen sometime. */
    public static final Instant MOMENT = Instant.parse("2026-03-01T18:30:15.123456Z");
    /** 35 points on {@link #points()}. */
    public static final Amount PESOS_350 = Amount.of(35_000);

    private static final List<String> NAMES =
            List.of("María García", "José Núñez", "Lucía Peña", "Iñaki Ibáñez", "Sofía Güemes", "Andrés Muñoz");
    private static final IdSource IDS = new IdSource(Clock.systemUTC(), new SecureRandom());

    private Examples() {}

    public static Organization organization() {
        return organization("Café El Jarocho");
    }

    public static Organization organization(String name) {
        return new Organization(
                IDS.organizationId(),
                Name.of(name),
                Currency.getInstance("MXN"),
                ZoneId.of("America/Mexico_City"),
                MOMENT);
    }

    /** María García, cliente@ejemplo.com; once in an organization. */
    public static Customer maria(Organization organization) {
        return customer(organization, "María García", "cliente@ejemplo.com");
    }

    /** Somebody else on every call. */
    public static Customer customer(Organization organization) {
        String unique = IDS.customerId().value();
        String name = NAMES.get(Math.floorMod(unique.hashCode(), NAMES.size()));
        return customer(organization, name, unique + "@ejemplo.com");
    }

    public static Customer customer(Organization organization, String name, String email) {
        return new Customer(organization.id(), IDS.customerId(), Name.of(name), Email.parse(email), MOMENT);
    }

    public static List<Customer> customers(Organization organization, int count) {
        return IntStream.range(0, count).mapToObj(i -> customer(organization)).toList();
    }

    /** A point for each ten pesos. */
    public static Program points() {
        return new PointsProgram(EarnRate.of(1_000, BigDecimal.ONE));
    }

    /** A point for each ten pesos; Silver × 1.25 at 100 points, Gold × 1.5 at 500, Platinum × 2 at 2000. */
    public static Program tiers() {
        return new TiersProgram(
                EarnRate.of(1_000, BigDecimal.ONE),
                new TierLadder(
                        List.of(tier("Silver", 100, "1.25"), tier("Gold", 500, "1.5"), tier("Platinum", 2_000, "2"))));
    }

    public static Tier tier(String name, long pointsRequired, String multiplier) {
        return new Tier(Name.of(name), pointsRequired, Multiplier.of(new BigDecimal(multiplier)));
    }

    public static Tier tier(String name, long pointsRequired, String multiplier, String benefits) {
        return new Tier(
                Name.of(name), pointsRequired, Multiplier.of(new BigDecimal(multiplier)), Benefits.of(benefits));
    }

    public static Program stamps() {
        return new StampsProgram();
    }

    /** The first version of a program, active. */
    public static ProgramVersion version(Organization organization, Program program) {
        return version(organization, program, 1);
    }

    public static ProgramVersion version(Organization organization, Program program, int number) {
        return new ProgramVersion(organization.id(), IDS.programId(), number, program, MOMENT, null);
    }

    /** A till's key, with what is remembered of it. */
    public static NewApiKey key(Organization organization) {
        return key(organization, MOMENT);
    }

    public static NewApiKey key(Organization organization, Instant createdAt) {
        ApiKey key = unissuedKey();
        Name name = Name.of("Caja 1");
        return new NewApiKey(key, IssuedApiKey.issue(organization.id(), IDS.apiKeyId(), name, key, createdAt));
    }

    /** A well-formed key that nobody was given. */
    public static ApiKey unissuedKey() {
        return IDS.apiKey();
    }

    /** A purchase of 350 pesos with a ticket. */
    public static Purchase purchase(IssuedApiKey till) {
        return purchase(till, PESOS_350, metadata());
    }

    public static Purchase purchase(IssuedApiKey till, Amount amount, @Nullable Metadata metadata) {
        return new Purchase(
                IDS.transactionId(),
                new Reporter.Till(till.id()),
                amount,
                MOMENT,
                MOMENT.plusSeconds(1),
                metadata,
                null,
                metadata == null ? null : new Ticket("T-00412"),
                null);
    }

    /** A request that came with a key, another on every call. */
    public static Idempotency idempotency() {
        return idempotency(IDS.transactionId().value());
    }

    /** A request that came with this key, and asked for something that belongs to it alone. */
    public static Idempotency idempotency(String key) {
        return new Idempotency(IdempotencyKey.parse(key), fingerprint(key));
    }

    /** That of a request that is nothing but this text. */
    public static Fingerprint fingerprint(String request) {
        try {
            return Fingerprint.of(
                    MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Metadata metadata() {
        return Metadata.of("{\"ticket\":\"T-00412\"}");
    }

    /** An owner, another on every call. */
    public static User owner(Organization organization) {
        UserId id = IDS.userId();
        return new User(
                organization.id(),
                id,
                Name.of("Lucía Peña"),
                Email.parse(id.value() + "@ejemplo.com"),
                Role.OWNER,
                Language.SPANISH,
                MOMENT);
    }

    /** What a person says of themselves, another on every call. */
    public static NewUser newUser() {
        return newUser(IDS.userId().value() + "@ejemplo.com", "un secreto largo");
    }

    public static NewUser newUser(String email, String password) {
        return new NewUser(Name.of("Lucía Peña"), Email.parse(email), Password.of(password), Language.SPANISH);
    }

    /** Makes other ids on every call. */
    public static IdSource ids() {
        return IDS;
    }
}
