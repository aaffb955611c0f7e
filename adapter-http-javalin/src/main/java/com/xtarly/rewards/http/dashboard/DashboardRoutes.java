package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.http.Part;
import com.xtarly.rewards.http.Problem;
import com.xtarly.rewards.http.Senders;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What people call, with a browser. Thread-safe. */
public final class DashboardRoutes implements Part {
    /** Where programs call, and not people. */
    private static final Pattern OF_PROGRAMS = Pattern.compile("/(api|health|metrics|assets)(/.*)?");

    private final Desk desk;
    private final OverviewPages overview;
    private final Entrance entrance;
    private final ProgramPages program;
    private final KeyPages keys;
    private final TeamPages team;
    private final AccountPages account;
    private final ResetPages resets;
    private final CustomerPages customers;
    private final TransactionPages transactions;
    private final CustomerChangePages customerChanges;
    private final CustomerFilePages customerFiles;
    private final RefundPages refunds;
    private final CashierPages cashier;
    private final CustomerPages cashierCustomers;

    /**
     * Over these use cases.
     *
     * @param clock by which it is today
     * @param senders tells where requests come from
     * @param publicUrl where people and tills reach us, without a slash at its end; asked when a page is shown
     */
    public DashboardRoutes(
            DashboardUseCases useCases, IdSource ids, Clock clock, Senders senders, Supplier<String> publicUrl) {
        this.desk = new Desk(useCases, useCases.errands(), senders, publicUrl);
        this.overview = new OverviewPages(desk, useCases);
        this.entrance = new Entrance(desk, useCases, clock);
        this.program = new ProgramPages(desk, useCases);
        this.keys = new KeyPages(desk, useCases, ids, clock);
        this.team = new TeamPages(desk, useCases);
        this.account = new AccountPages(desk, useCases);
        this.resets = new ResetPages(desk, useCases);
        this.customers = new CustomerPages(desk, useCases, ids, CustomerPages.LIST);
        this.transactions = new TransactionPages(desk, useCases, clock);
        this.cashier = new CashierPages(desk, useCases, ids);
        this.cashierCustomers = new CustomerPages(desk, useCases, ids, CashierPages.PLACE);
        this.refunds = new RefundPages(desk, useCases, ids);
        this.customerChanges = new CustomerChangePages(desk, useCases);
        this.customerFiles = new CustomerFilePages(desk, useCases, ids);
    }

    @Override
    public Set<String> pathsOfLargeBodies() {
        return Set.of(CustomerFilePages.IMPORT);
    }

    @Override
    public boolean refuses(Context ctx, Problem problem) {
        String accepted = ctx.header("Accept");
        boolean ours = accepted != null
                && accepted.contains("text/html")
                && !OF_PROGRAMS.matcher(ctx.path()).matches();
        if (ours) {
            desk.refuse(ctx, problem);
        }
        return ours;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/assets/{version}/{name}", Assets::serve);
        routes.get("/", overview::show);
        routes.get("/setup/{token}", entrance::foundingForm).post("/setup/{token}", entrance::found);
        routes.get("/join/{token}", entrance::joiningForm).post("/join/{token}", entrance::join);
        routes.get("/sign-in", entrance::signInForm).post("/sign-in", entrance::signIn);
        routes.post("/sign-out", entrance::signOut);
        routes.get("/settings/program", program::form).post("/settings/program", program::save);
        routes.post("/settings/program/rows", program::changeRows);
        routes.post("/settings/program/preview", program::preview);
        routes.get("/settings/keys", keys::list).post("/settings/keys", keys::generate);
        routes.post("/settings/keys/purchase", keys::testPurchase);
        routes.get("/settings/keys/{id}/rotate", keys::rotateForm).post("/settings/keys/{id}/rotate", keys::rotate);
        routes.get("/settings/keys/{id}/revoke", keys::revokeForm).post("/settings/keys/{id}/revoke", keys::revoke);
        addCustomers(routes);
        addCashier(routes);
        routes.get("/transactions", transactions::list).get("/transactions/rows", transactions::rows);
        routes.get("/transactions.csv", transactions::csv).get("/transactions/{id}", transactions::one);
        routes.get("/transactions/{id}/refund", refunds::form).post("/transactions/{id}/refund", refunds::refund);
        routes.post("/transactions/{id}/refund/preview", refunds::preview);
        addPeople(routes);
    }

    private void addPeople(RoutesConfig routes) {
        routes.get("/reset/{token}", resets::form).post("/reset/{token}", resets::reset);
        routes.get("/settings/team", team::team).post("/settings/team", team::invite);
        routes.post("/settings/team/withdraw", team::withdraw);
        routes.get("/settings/team/{id}", team::one);
        routes.post("/settings/team/{id}/role", team::changeRole);
        routes.post("/settings/team/{id}/remove", team::remove);
        routes.post("/settings/team/{id}/reset", team::resetLink);
        routes.get("/account", account::account).post("/account", account::describe);
        routes.post("/account/language", account::speak);
        routes.post("/account/email", account::changeEmail);
        routes.post("/account/password", account::changePassword);
        routes.post("/account/sign-out-everywhere", account::signOutEverywhere);
    }

    private void addCashier(RoutesConfig routes) {
        routes.get(CashierPages.PLACE, cashier::find);
        routes.get("/cashier/new", cashierCustomers::enrolForm).post("/cashier/new", cashierCustomers::enrol);
        routes.get("/cashier/receipt/{id}", cashier::receipt);
        routes.get("/cashier/{id}", cashier::form).post("/cashier/{id}", cashier::register);
        routes.post("/cashier/{id}/preview", cashier::preview);
    }

    private void addCustomers(RoutesConfig routes) {
        routes.get("/customers", customers::list);
        routes.get("/customers/new", customers::enrolForm).post("/customers/new", customers::enrol);
        routes.get(CustomerFilePages.IMPORT, customerFiles::importForm)
                .post(CustomerFilePages.IMPORT, customerFiles::upload);
        routes.get("/customers/imports/{id}", customerFiles::progress);
        routes.get("/customers/imports/{id}/report", customerFiles::report);
        routes.get("/customers/export", customerFiles::export);
        routes.get("/customers/{id}", customers::show);
        routes.get("/customers/{id}/edit", customerChanges::editForm)
                .post("/customers/{id}/edit", customerChanges::edit);
        routes.get("/customers/{id}/erase", customerChanges::eraseForm)
                .post("/customers/{id}/erase", customerChanges::erase);
    }
}
