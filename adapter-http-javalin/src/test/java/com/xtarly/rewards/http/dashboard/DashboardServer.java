package com.xtarly.rewards.http.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.Caller;
import com.xtarly.rewards.application.EnrolCustomer;
import com.xtarly.rewards.application.Errands;
import com.xtarly.rewards.application.GroupCommit;
import com.xtarly.rewards.application.ListProgramVersions;
import com.xtarly.rewards.application.PreviewPurchase;
import com.xtarly.rewards.application.PreviewRefund;
import com.xtarly.rewards.application.Receipt;
import com.xtarly.rewards.application.RegisterPurchases;
import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.application.access.Role;
import com.xtarly.rewards.application.testkit.Accepted;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.InMemoryPasswords;
import com.xtarly.rewards.application.testkit.SettableClock;
import com.xtarly.rewards.application.testkit.UseCases;
import com.xtarly.rewards.application.user.AcceptInvitation;
import com.xtarly.rewards.application.user.CheckPassword;
import com.xtarly.rewards.application.user.FindInvitation;
import com.xtarly.rewards.application.user.FindSession;
import com.xtarly.rewards.application.user.FoundOrganization;
import com.xtarly.rewards.application.user.InviteFounder;
import com.xtarly.rewards.application.user.InviteUser;
import com.xtarly.rewards.application.user.ListUsers;
import com.xtarly.rewards.application.user.SignIn;
import com.xtarly.rewards.application.user.SignOut;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.ledger.Metadata;
import com.xtarly.rewards.domain.ledger.Ticket;
import com.xtarly.rewards.http.Exchange;
import com.xtarly.rewards.http.HttpServer;
import com.xtarly.rewards.http.Senders;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server of pages on a free port, over stores in memory. */
final class DashboardServer implements AutoCloseable {
    static final String PASSWORD = "un secreto largo";
    static final int MAX_HASHES_WAITING = 4;
    private static final Pattern SECRET = Pattern.compile("<code id=\"secret\">(xtarly_pos_\\w+)</code>");
    private final Unsteady stores = new Unsteady();
    private final SettableClock clock = SettableClock.at(Examples.MOMENT);
    private final UseCases useCases = UseCases.over(stores, clock);
    private final InMemoryPasswords passwords = new InMemoryPasswords();
    private final CheckPassword checkPassword = new CheckPassword(stores, passwords, Examples.ids(), clock);
    private final Errands errands = new Errands(2);
    private final Errands hashing = new Errands(1, MAX_HASHES_WAITING);
    private final Errands imports = new Errands(1);
    private volatile Register register = useCases.registerPurchases()::register;
    private final GroupCommit<RegisterPurchases.Command, Receipt> purchases =
            new GroupCommit<>("purchases", 1, commands -> register.all(commands));
    private final HttpServer server;
    private volatile Consumer<Exchange> observer = exchange -> {};

    private DashboardServer(String publicUrl) {
        DashboardRoutes routes =
                new DashboardRoutes(dashboard(), Examples.ids(), clock, Senders.TRUSTING_NOBODY, () -> publicUrl);
        this.server = HttpServer.start(
                "127.0.0.1", 0, () -> publicUrl, () -> true, List.of(routes), List.of(it -> observer.accept(it)));
    }

    private DashboardUseCases dashboard() {
        return new DashboardUseCases(
                errands,
                hashing,
                new FindSession(stores, clock),
                new SignIn(stores, checkPassword, Examples.ids(), clock),
                new SignOut(stores),
                new FindInvitation(stores, clock),
                new FoundOrganization(stores, checkPassword, Examples.ids(), clock),
                new AcceptInvitation(stores, checkPassword, Examples.ids(), clock),
                new InviteUser(stores, Examples.ids(), clock),
                new ListUsers(stores),
                new ListProgramVersions(stores),
                useCases.activateProgram(),
                useCases.listApiKeys(),
                useCases.generateApiKey(),
                useCases.rotateApiKey(),
                useCases.revokeApiKey(),
                useCases.enrolCustomer(),
                useCases.registerPurchases(),
                useCases.addCustomers(),
                useCases.showCustomer(),
                new PreviewRefund(stores, Examples.ids(), clock),
                useCases.refundPurchase(),
                Cases.customers(stores, clock, imports),
                new CashierUseCases(purchases, new PreviewPurchase(stores, Examples.ids(), clock)),
                Cases.people(stores, clock, checkPassword),
                Cases.watching(useCases));
    }

    static DashboardServer open() {
        return new DashboardServer("http://127.0.0.1:8080");
    }

    /** One that people reach through a proxy, over TLS. */
    static DashboardServer behindTls() {
        return new DashboardServer("https://puntos.ejemplo.com");
    }

    /** From now on, each request that is over is told. */
    void observe(Consumer<Exchange> other) {
        observer = other;
    }

    SettableClock clock() {
        return clock;
    }

    /** What registers the purchases of a batch. */
    interface Register {
        List<Outcome<Receipt>> all(List<RegisterPurchases.Command> commands);
    }

    /** On whose threads pages are made. */
    Errands errands() {
        return errands;
    }

    /** From now on, purchases at the counter are registered by another, made of the real one. */
    void change(UnaryOperator<Register> other) {
        register = other.apply(useCases.registerPurchases()::register);
    }

    InMemoryPasswords passwords() {
        return passwords;
    }

    /** Somebody with a browser of their own. */
    Visitor visitor() {
        return new Visitor(server.port());
    }

    String setupLink() {
        return "/setup/"
                + new InviteFounder(stores, Examples.ids(), clock).invite().reveal();
    }

    /** Somebody who has just founded an organization. */
    Visitor owner(String email) {
        Visitor owner = visitor();
        owner.does(setupLink(), founder(email));
        return owner;
    }

    /** Somebody who was here before, with another browser. */
    Visitor signedIn(String email) {
        Visitor visitor = visitor();
        visitor.does("/sign-in", Map.of("email", email, "password", PASSWORD));
        return visitor;
    }

    /** What a founder types. */
    static Map<String, String> founder(String email) {
        return Map.ofEntries(
                Map.entry("name", "Lucía Peña"),
                Map.entry("email", email),
                Map.entry("password", PASSWORD),
                Map.entry("organization", "Café El Jarocho"),
                Map.entry("currency", "MXN"),
                Map.entry("timeZone", "America/Mexico_City"));
    }

    /** Somebody whom an owner has invited, and who has joined. */
    Visitor invited(Visitor owner, Role role, String email) {
        Matcher link = Pattern.compile("/join/\\w+")
                .matcher(owner.posts(
                                "/settings/team",
                                Map.of(
                                        "role",
                                        role.code(),
                                        "link",
                                        owner.sees("/settings/team").field("link")))
                        .body());
        if (!link.find()) {
            throw new AssertionError("There is no link.");
        }
        Visitor guest = visitor();
        guest.does(link.group(), Map.of("name", "Andrés Muñoz", "email", email, "password", PASSWORD));
        return guest;
    }

    /** The API key that a page shows. */
    static ApiKey shown(Visitor.Page page) {
        Matcher secret = SECRET.matcher(page.body());
        assertThat(secret.find()).as("No key is shown: " + page.body()).isTrue();
        return ApiKey.find(secret.group(1)).orElseThrow();
    }

    /** Whether a till may call with it. */
    boolean accepts(ApiKey key) {
        return useCases.checkApiKeys().check(List.of(key)).get(0).fold(issued -> true, reason -> false);
    }

    /** A till registers a purchase. */
    void registers(RegisterPurchases.Command purchase) {
        var unused = Accepted.all(useCases.registerPurchases().register(List.of(purchase)));
    }

    /** A purchase by whoever has the email, enrolled if need be. */
    void buys(ApiKey key, String email, long minorUnits, String ticket) {
        Email address = Email.parse(email);
        var unused = useCases.enrolCustomer()
                .enrol(new EnrolCustomer.Command(
                        new Caller.Till(key), Examples.newUser().name(), address, null));
        registers(new RegisterPurchases.Command(
                new Caller.Till(key),
                CustomerReference.of(address),
                Amount.of(minorUnits),
                Metadata.of("{\"ticket\":\"" + ticket + "\"}"),
                new Ticket(ticket),
                null,
                null));
    }

    Unsteady stores() {
        return stores;
    }

    /** An operator stops the program of the first organization. */
    void stopProgram() {
        var unused = Accepted.of(useCases.stopProgram()
                .stop(stores.read(tx -> tx.organizations().list().get(0).id())));
    }

    /** What purchases earn at present, as the steps of one of 350 pesos say it. */
    long earned(ApiKey key) {
        return Cases.earned(useCases, key);
    }

    @Override
    public void close() {
        server.close();
        errands.close();
        hashing.close();
        purchases.close();
        imports.close();
    }
}
