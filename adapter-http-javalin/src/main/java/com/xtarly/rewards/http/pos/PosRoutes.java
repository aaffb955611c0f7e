package com.xtarly.rewards.http.pos;

import com.xtarly.rewards.application.FindCustomers;
import com.xtarly.rewards.application.GroupCommit;
import com.xtarly.rewards.application.RegisterPurchases;
import com.xtarly.rewards.application.Standing;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.organization.ApiKey;
import com.xtarly.rewards.domain.organization.IssuedApiKey;
import com.xtarly.rewards.http.Answers;
import com.xtarly.rewards.http.JsonBody;
import com.xtarly.rewards.http.ProblemException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What tills call. No thread waits for the stores: each request joins the next batch. Thread-safe. */
public final class PosRoutes implements Consumer<RoutesConfig> {
    private static final String BASE = "/api/integrations/pos";

    private final GroupCommit<RegisterPurchases.Command, RegisterPurchases.Receipt> purchases;
    private final GroupCommit<FindCustomers.Query, Standing> customers;
    private final GroupCommit<ApiKey, IssuedApiKey> keys;

    /** @param keys checks the keys of requests that get no further */
    public PosRoutes(
            GroupCommit<RegisterPurchases.Command, RegisterPurchases.Receipt> purchases,
            GroupCommit<FindCustomers.Query, Standing> customers,
            GroupCommit<ApiKey, IssuedApiKey> keys) {
        this.purchases = purchases;
        this.customers = customers;
        this.keys = keys;
    }

    @Override
    public void accept(RoutesConfig routes) {
        routes.post(BASE + "/transaction", this::registerPurchase);
        routes.get(BASE + "/customer/{id}", this::findCustomer);
        routes.head(BASE + "/customer/{id}", this::findCustomer);
    }

    private record Transaction(
            String transactionId, long earnedPoints, long earnedStamps, long customerPoints, long customerStamps) {
        static Transaction of(RegisterPurchases.Receipt receipt) {
            return new Transaction(
                    receipt.transactionId().value(),
                    receipt.earnedPoints(),
                    receipt.earnedStamps(),
                    receipt.customerPoints(),
                    receipt.customerStamps());
        }
    }

    private void registerPurchase(Context ctx) {
        ApiKey key = ApiKeyHeader.of(ctx);
        answer(ctx, key, Transaction::of, () -> {
            PurchaseBody body = PurchaseBody.parse(JsonBody.text(ctx));
            return purchases.submit(
                    new RegisterPurchases.Command(key, body.customer(), body.amount(), body.metadata()));
        });
    }

    private record Customer(
            String id,
            String name,
            String email,
            long points,
            long stamps,
            @Nullable String tier) {
        static Customer of(Standing standing) {
            return new Customer(
                    standing.customer().id().value(),
                    standing.customer().name().value(),
                    standing.customer().email().value(),
                    standing.balance().points(),
                    standing.balance().stamps(),
                    standing.tier() == null ? null : standing.tier().name().value());
        }
    }

    private void findCustomer(Context ctx) {
        ApiKey key = ApiKeyHeader.of(ctx);
        answer(
                ctx,
                key,
                Customer::of,
                () -> customers.submit(new FindCustomers.Query(key, CustomerNames.id(ctx.pathParam("id")))));
    }

    /** A request that cannot be understood is told so only when its key is known: strangers get 401, whatever it is. */
    private <T> void answer(
            Context ctx, ApiKey key, Function<T, ?> data, Supplier<CompletableFuture<Outcome<T>>> request) {
        try {
            Answers.later(ctx, request.get(), data);
        } catch (ProblemException problem) {
            Answers.later(ctx, keys.submit(key), known -> {
                throw problem;
            });
        }
    }
}
