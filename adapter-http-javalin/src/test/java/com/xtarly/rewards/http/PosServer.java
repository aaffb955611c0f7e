package com.xtarly.rewards.http;

import com.xtarly.rewards.application.CountCalls;
import com.xtarly.rewards.application.Errands;
import com.xtarly.rewards.application.FindCustomers;
import com.xtarly.rewards.application.GroupCommit;
import com.xtarly.rewards.application.Receipt;
import com.xtarly.rewards.application.RegisterPurchases;
import com.xtarly.rewards.application.Standing;
import com.xtarly.rewards.application.UploadPurchases;
import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.application.access.IssuedApiKey;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.application.testkit.SettableClock;
import com.xtarly.rewards.application.testkit.Shop;
import com.xtarly.rewards.application.testkit.UseCases;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.program.Program;
import com.xtarly.rewards.http.docs.DocsRoutes;
import com.xtarly.rewards.http.pos.PosRoutes;
import com.xtarly.rewards.http.pos.PosUseCases;
import com.xtarly.rewards.http.pos.RateLimits;
import io.javalin.Javalin;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A server on a free port over stores in memory, with a shop or more. */
public final class PosServer implements AutoCloseable {
    /** Registers a purchase. */
    public interface Register {
        Outcome<Receipt> register(RegisterPurchases.Command command);
    }

    /** Where examples have people and tills reach it. */
    public static final String PUBLIC_URL = "https://rewards.example.com";

    private final InMemoryStores stores = new InMemoryStores();
    private final SettableClock clock = SettableClock.at(Examples.MOMENT);
    private final UseCases useCases = UseCases.over(stores, clock);
    private final GroupCommit<RegisterPurchases.Command, Receipt> purchases =
            new GroupCommit<>("purchases", 4, this::register);
    private final GroupCommit<FindCustomers.Query, Standing> customers =
            new GroupCommit<>("customers", 1, useCases.findCustomers()::find);
    private final GroupCommit<ApiKey, IssuedApiKey> keys = new GroupCommit<>("keys", 1, useCases.checkApiKeys()::check);
    private final Errands errands = new Errands(2);
    private final Errands uploads = new Errands(2);
    private final CountCalls countCalls = new CountCalls(stores, clock);
    private final List<Part> parts;
    private final HttpServer server;
    private volatile Register register =
            command -> useCases.registerPurchases().register(List.of(command)).get(0);
    private volatile boolean storesReachable = true;
    private volatile Consumer<Exchange> observer = exchange -> {};

    private PosServer(RateLimits limits) {
        PosRoutes pos = new PosRoutes(
                new PosUseCases(
                        purchases,
                        customers,
                        keys,
                        errands,
                        uploads,
                        new UploadPurchases(purchases::submit),
                        useCases.previewPurchase(),
                        useCases.refundPurchase(),
                        useCases.findTransaction(),
                        useCases.listTransactions(),
                        useCases.enrolCustomer(),
                        countCalls),
                limits);
        this.parts = List.of(pos, new DocsRoutes());
        this.server = HttpServer.start(
                "127.0.0.1", 0, () -> PUBLIC_URL, () -> storesReachable, parts, List.of(it -> observer.accept(it)));
    }

    public static PosServer open() {
        return limited(new RateLimits(
                new RateLimits.Allowed(RateLimits.Allowed.MOST, RateLimits.Allowed.MOST), Senders.TRUSTING_NOBODY));
    }

    /** One on which a test can meet the limits. */
    public static PosServer limited(RateLimits limits) {
        return new PosServer(limits);
    }

    public HttpServer http() {
        return server;
    }

    public int port() {
        return server.port();
    }

    /** Every method and path it has for programs, such as {@code GET /customer/{id}}. */
    @SuppressWarnings("resource") // Never started, so there is nothing to close.
    public Set<String> routes() {
        Javalin unstarted = Javalin.create(config -> {
            new HealthRoutes(() -> true).accept(config.routes);
            parts.forEach(part -> part.addTo(config.routes));
        });
        return unstarted.unsafe.internalRouter.allHttpHandlers().stream()
                .map(route -> route.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
                .collect(Collectors.toSet());
    }

    /** The time on the server. */
    public SettableClock clock() {
        return clock;
    }

    /** Writes down how tills have called. */
    public CountCalls countCalls() {
        return countCalls;
    }

    /** What owners do, over the same stores. */
    public UseCases useCases() {
        return useCases;
    }

    public InMemoryStores stores() {
        return stores;
    }

    public Shop openShop() {
        return openShop(Examples.points());
    }

    public Shop openShop(Program program) {
        return Shop.open(stores, program, 2);
    }

    /** A till of a shop of its own. */
    public Till till() {
        return till(openShop());
    }

    public Till till(Shop shop) {
        return new Till(port(), shop);
    }

    /** Changes how purchases are registered from now on. */
    public void change(UnaryOperator<Register> change) {
        register = change.apply(register);
    }

    /** From now on, each request that is over is told. */
    public void observe(Consumer<Exchange> other) {
        observer = other;
    }

    public void loseStores() {
        storesReachable = false;
    }

    @Override
    public void close() {
        server.close();
        // Each waits until its workers have looked up, so that one after the other would take as many times as long.
        Stream.<Runnable>of(purchases::close, customers::close, keys::close, errands::close, uploads::close)
                .parallel()
                .forEach(Runnable::run);
    }

    private List<Outcome<Receipt>> register(List<RegisterPurchases.Command> commands) {
        return commands.stream().map(command -> register.register(command)).toList();
    }
}
