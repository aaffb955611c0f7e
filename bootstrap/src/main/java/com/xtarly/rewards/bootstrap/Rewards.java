package com.xtarly.rewards.bootstrap;

import com.xtarly.rewards.application.ActivateProgram;
import com.xtarly.rewards.application.AddCustomers;
import com.xtarly.rewards.application.BrowseTransactions;
import com.xtarly.rewards.application.Chore;
import com.xtarly.rewards.application.EnrolCustomer;
import com.xtarly.rewards.application.Errands;
import com.xtarly.rewards.application.GenerateApiKey;
import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.ListApiKeys;
import com.xtarly.rewards.application.ListProgramVersions;
import com.xtarly.rewards.application.PreviewRefund;
import com.xtarly.rewards.application.RefundPurchase;
import com.xtarly.rewards.application.RegisterPurchases;
import com.xtarly.rewards.application.RevokeApiKey;
import com.xtarly.rewards.application.RotateApiKey;
import com.xtarly.rewards.application.ShowCustomer;
import com.xtarly.rewards.application.ShowTransaction;
import com.xtarly.rewards.application.customer.EditCustomer;
import com.xtarly.rewards.application.customer.EraseCustomer;
import com.xtarly.rewards.application.customer.ImportCustomers;
import com.xtarly.rewards.application.customer.SearchCustomers;
import com.xtarly.rewards.application.customer.ShowStatement;
import com.xtarly.rewards.application.overview.CountEntries;
import com.xtarly.rewards.application.overview.ShowOverview;
import com.xtarly.rewards.application.overview.ShowTills;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.user.AcceptInvitation;
import com.xtarly.rewards.application.user.ChangePassword;
import com.xtarly.rewards.application.user.ChangeRole;
import com.xtarly.rewards.application.user.CheckPassword;
import com.xtarly.rewards.application.user.EditAccount;
import com.xtarly.rewards.application.user.FindInvitation;
import com.xtarly.rewards.application.user.FindSession;
import com.xtarly.rewards.application.user.FoundOrganization;
import com.xtarly.rewards.application.user.InviteUser;
import com.xtarly.rewards.application.user.ListInvitations;
import com.xtarly.rewards.application.user.ListUsers;
import com.xtarly.rewards.application.user.MakeResetLink;
import com.xtarly.rewards.application.user.RemoveUser;
import com.xtarly.rewards.application.user.ResetPassword;
import com.xtarly.rewards.application.user.SignIn;
import com.xtarly.rewards.application.user.SignOut;
import com.xtarly.rewards.application.user.WithdrawInvitation;
import com.xtarly.rewards.bootstrap.cli.Administration;
import com.xtarly.rewards.bootstrap.cli.Failure;
import com.xtarly.rewards.http.AddressUnavailable;
import com.xtarly.rewards.http.Exchange;
import com.xtarly.rewards.http.HttpServer;
import com.xtarly.rewards.http.MetricsRoutes;
import com.xtarly.rewards.http.Part;
import com.xtarly.rewards.http.RequestLine;
import com.xtarly.rewards.http.RequestLog;
import com.xtarly.rewards.http.dashboard.CashierUseCases;
import com.xtarly.rewards.http.dashboard.CustomerUseCases;
import com.xtarly.rewards.http.dashboard.DashboardRoutes;
import com.xtarly.rewards.http.dashboard.DashboardUseCases;
import com.xtarly.rewards.http.dashboard.PeopleUseCases;
import com.xtarly.rewards.http.docs.DocsPages;
import com.xtarly.rewards.http.docs.DocsRoutes;
import com.xtarly.rewards.http.pos.PosRoutes;
import com.xtarly.rewards.http.pos.PosUseCases;
import com.xtarly.rewards.http.pos.RateLimits;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A running server. {@link #start} is the composition root: the one place that knows every part, in the order in which
 * they are opened, which is the reverse of that in which they are closed.
 *
 * @param port the one it listens on
 */
record Rewards(int port, Administration administration, RegisterPurchases registerPurchases) {
    /** Of the database's resolution, so that what is read back equals what was written. */
    static final Clock CLOCK = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));

    static final IdSource IDS = new IdSource(CLOCK, new SecureRandom());

    /** People wait for pages a little longer than tills for answers. */
    private static final int DASHBOARD_WORKERS = 2;
    /** The hash of a password takes a processor for a good part of a second, and tills need them too. */
    private static final int HASHING_WORKERS = 1;
    /** Whoever comes last waits some seconds, and no longer than a browser is kept waiting. */
    private static final int MAX_HASHES_WAITING = 16;
    /** Files of customers are enrolled one after the other. */
    private static final int IMPORT_WORKERS = 1;
    /** Figures are counted whether anybody looks at them or not, so that whoever does need not wait. */
    private static final Duration COUNTING_PACE = Duration.ofSeconds(20);

    static Rewards start(Configuration configuration, Opened opened) {
        Stores opening = configuration.storage().forServer(opened);
        Transactions stores = opening.transactions();

        RegisterPurchases registerPurchases = new RegisterPurchases(stores, IDS, CLOCK);
        Metrics metrics = new Metrics();
        PosUseCases till = TillAssembly.open(stores, registerPurchases, metrics, opened);
        DashboardUseCases dashboard = dashboard(stores, till, opened);
        metrics.watchQueues(till, dashboard);
        metrics.watchPools(opening.pools());
        Readiness readiness = opened.open(() -> Readiness.watching(opening.ready()));
        CompletableFuture<String> publicUrl = new CompletableFuture<>();
        List<Part> parts = new ArrayList<>(List.of(
                new PosRoutes(till, new RateLimits(configuration.allowed(), configuration.senders())),
                new DocsRoutes(),
                new DocsPages(publicUrl::join),
                new DashboardRoutes(dashboard, IDS, CLOCK, configuration.senders(), publicUrl::join)));
        if (configuration.metricsToken() != null) {
            parts.add(new MetricsRoutes(configuration.metricsToken(), metrics::text));
        }
        List<Consumer<Exchange>> observers = observers(configuration, metrics, opened);
        HttpServer server = opened.open(() -> listen(configuration, publicUrl::join, readiness, parts, observers));
        publicUrl.complete(configuration.publicUrl(server.port()));
        return new Rewards(server.port(), administration(stores), registerPurchases);
    }

    /** Who is told of each request that is over: nobody, where nobody reads what would be made of it. */
    private static List<Consumer<Exchange>> observers(Configuration configuration, Metrics metrics, Opened opened) {
        List<Consumer<Exchange>> observers = new ArrayList<>();
        if (configuration.metricsToken() != null) {
            observers.add(metrics);
        }
        RequestLine line = configuration.requestLog();
        if (line != null) {
            RequestLog log = opened.open(() -> new RequestLog(StandardOutput.stream(), line));
            metrics.watchDroppedLines(log::dropped);
            observers.add(log);
        }
        return observers;
    }

    private static DashboardUseCases dashboard(Transactions stores, PosUseCases till, Opened opened) {
        CheckPassword checkPassword = new CheckPassword(stores, new Argon2Passwords(), IDS, CLOCK);
        return new DashboardUseCases(
                opened.open(() -> new Errands(DASHBOARD_WORKERS)),
                opened.open(() -> new Errands(HASHING_WORKERS, MAX_HASHES_WAITING)),
                new FindSession(stores, CLOCK),
                new SignIn(stores, checkPassword, IDS, CLOCK),
                new SignOut(stores),
                new FindInvitation(stores, CLOCK),
                new FoundOrganization(stores, checkPassword, IDS, CLOCK),
                new AcceptInvitation(stores, checkPassword, IDS, CLOCK),
                new InviteUser(stores, IDS, CLOCK),
                new ListUsers(stores),
                new ListProgramVersions(stores),
                new ActivateProgram(stores, IDS, CLOCK),
                new ListApiKeys(stores),
                new GenerateApiKey(stores, IDS, CLOCK),
                new RotateApiKey(stores, IDS, CLOCK),
                new RevokeApiKey(stores, CLOCK),
                new EnrolCustomer(stores, IDS, CLOCK),
                new RegisterPurchases(stores, IDS, CLOCK),
                new AddCustomers(stores, IDS, CLOCK),
                new ShowCustomer(stores),
                new PreviewRefund(stores, IDS, CLOCK),
                new RefundPurchase(stores, IDS, CLOCK),
                customers(stores, opened),
                new CashierUseCases(till.registerPurchase(), till.previewPurchase()),
                people(stores, checkPassword),
                watching(stores, opened));
    }

    private static PeopleUseCases people(Transactions stores, CheckPassword checkPassword) {
        return new PeopleUseCases(
                new EditAccount(stores, checkPassword, IDS, CLOCK),
                new ChangePassword(stores, checkPassword, IDS, CLOCK),
                new ChangeRole(stores, CLOCK),
                new RemoveUser(stores, CLOCK),
                new ListInvitations(stores, CLOCK),
                new WithdrawInvitation(stores, CLOCK),
                new MakeResetLink(stores, IDS, CLOCK),
                new ResetPassword(stores, checkPassword, IDS, CLOCK));
    }

    private static DashboardUseCases.Watching watching(Transactions stores, Opened opened) {
        CountEntries countEntries = new CountEntries(stores);
        var unused = opened.open(() -> new Chore("count-entries", COUNTING_PACE, countEntries::countAll));
        return new DashboardUseCases.Watching(
                new BrowseTransactions(stores),
                new ShowTransaction(stores),
                new ShowOverview(stores, countEntries, CLOCK),
                new ShowTills(stores, CLOCK));
    }

    private static CustomerUseCases customers(Transactions stores, Opened opened) {
        return new CustomerUseCases(
                new SearchCustomers(stores),
                new ShowStatement(stores),
                new EditCustomer(stores),
                new EraseCustomer(stores, CLOCK),
                new ImportCustomers(stores, IDS, CLOCK, opened.open(() -> new Errands(IMPORT_WORKERS))));
    }

    private static HttpServer listen(
            Configuration configuration,
            Supplier<String> publicUrl,
            Readiness readiness,
            List<Part> parts,
            List<Consumer<Exchange>> observers) {
        try {
            return HttpServer.start(configuration.host(), configuration.port(), publicUrl, readiness, parts, observers);
        } catch (AddressUnavailable e) {
            throw Failure.unavailable("Cannot listen on " + configuration.address(configuration.port())
                    + ": another program does, or the address is not this machine's, or the port is not allowed."
                    + " Stop that program, or set REWARDS_PORT or REWARDS_HOST to another.");
        }
    }

    /** What commands do with the stores. */
    static Administration administration(Transactions stores) {
        return Administration.of(stores, IDS, CLOCK);
    }
}
