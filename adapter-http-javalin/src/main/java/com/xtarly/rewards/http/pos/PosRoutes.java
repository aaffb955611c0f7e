package com.xtarly.rewards.http.pos;

import com.xtarly.rewards.http.Answers;
import com.xtarly.rewards.http.Part;
import com.xtarly.rewards.http.Problem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Set;

/** What tills call. Thread-safe. */
public final class PosRoutes implements Part {
    private static final String BASE = "/api/integrations/pos";
    private static final String UPLOAD = BASE + "/transactions";

    private final Tills tills;
    private final RateLimits limits;
    private final PurchaseRoutes purchases;
    private final TransactionRoutes transactions;
    private final CustomerRoutes customers;

    public PosRoutes(PosUseCases useCases, RateLimits limits) {
        this.tills = new Tills(useCases.checkKey(), new KeyOwners(useCases.checkKey()), useCases.countCalls(), limits);
        this.limits = limits;
        this.purchases = new PurchaseRoutes(tills, useCases);
        this.transactions = new TransactionRoutes(tills, useCases);
        this.customers = new CustomerRoutes(tills, useCases);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post(BASE + "/transaction", purchases::register);
        routes.post(BASE + "/transaction/preview", purchases::preview);
        routes.post(UPLOAD, purchases::upload);
        read(routes, BASE + "/transaction/{id}", transactions::find);
        routes.post(BASE + "/transaction/{id}/refund", transactions::refund);
        routes.post(BASE + "/customer", customers::enrol);
        read(routes, BASE + "/customer", customers::findByEmail);
        read(routes, BASE + "/customer/{id}", customers::find);
        read(routes, BASE + "/customer/{id}/transactions", customers::history);
        routes.after(BASE + "/*", tills::count);
    }

    @Override
    public Set<String> pathsOfLargeBodies() {
        return Set.of(UPLOAD);
    }

    /** Keys that nobody knows. */
    @Override
    public boolean refuses(Context ctx, Problem problem) {
        boolean strange = problem.status() == 401 && ctx.path().startsWith(BASE + "/");
        if (strange) {
            Answers.refuse(ctx, limits.strangers(ctx, problem));
        }
        return strange;
    }

    private static void read(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler).head(path, handler);
    }
}
