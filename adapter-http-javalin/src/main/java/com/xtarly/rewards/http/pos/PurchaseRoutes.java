package com.xtarly.rewards.http.pos;

import com.xtarly.rewards.application.Receipt;
import com.xtarly.rewards.application.RegisterPurchases;
import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.IdempotencyKey;
import com.xtarly.rewards.http.Answers;
import com.xtarly.rewards.http.JsonBody;
import com.xtarly.rewards.http.Problem;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Purchases: one as it happens, one that is only tried, and many that happened while a till was offline. */
record PurchaseRoutes(Tills tills, PosUseCases useCases) {
    private record Credited(
            String transactionId, long earnedPoints, long earnedStamps, long customerPoints, long customerStamps) {
        static Credited of(Receipt receipt) {
            return new Credited(
                    receipt.transactionId().value(),
                    receipt.earnedPoints(),
                    receipt.earnedStamps(),
                    receipt.customerPoints(),
                    receipt.customerStamps());
        }
    }

    void register(Context ctx) {
        tills.answer(
                ctx,
                key -> useCases.registerPurchase().submit(command(ctx, key)),
                receipt -> Credited.of(Tills.marked(ctx, receipt)));
    }

    private record Preview(
            long earnedPoints,
            long earnedStamps,
            long customerPoints,
            long customerStamps,
            CalculationView calculation) {
        static Preview of(Entry entry) {
            return new Preview(
                    entry.calculation().points(),
                    entry.calculation().stamps(),
                    entry.after().points(),
                    entry.after().stamps(),
                    CalculationView.of(entry));
        }
    }

    void preview(Context ctx) {
        tills.answer(
                ctx,
                key -> {
                    RegisterPurchases.Command command = command(ctx, key);
                    return useCases.errands()
                            .submit(() -> useCases.previewPurchase().preview(command));
                },
                Preview::of);
    }

    /** What came of the purchases that were understood, in their order. */
    private record Upload(ApiKey key, UploadBody body, List<CompletableFuture<Outcome<Receipt>>> answers) {
        List<Object> results(Context ctx) {
            Iterator<CompletableFuture<Outcome<Receipt>>> next = answers.iterator();
            List<Object> results = new ArrayList<>();
            for (UploadBody.Item item : body.items()) {
                Problem fault = item.fault();
                results.add(fault == null ? Answers.part(ctx, next.next(), Credited::of) : Answers.part(ctx, fault));
            }
            return results;
        }
    }

    private record Uploaded(List<Object> results) {}

    void upload(Context ctx) {
        tills.answer(
                ctx,
                key -> {
                    var unused = IdempotencyKeyHeader.of(ctx); // Each purchase has its own; this one adds nothing.
                    return upload(key, JsonBody.of(ctx));
                },
                upload -> {
                    tills.limits().tell(ctx, upload.key);
                    return new Uploaded(upload.results(ctx));
                });
    }

    /** The key is asked for first: a stranger's megabyte is not worth what it takes to understand. */
    private CompletableFuture<Outcome<Upload>> upload(ApiKey key, JsonBody body) {
        return tills.keys()
                .submit(key)
                .thenCompose(known -> known.fold(
                        issued -> useCases.uploads().submit(() -> register(key, body)),
                        reason -> CompletableFuture.completedFuture(Outcome.refused(reason))));
    }

    /** Whoever gave up waiting was told so, and may have sent it again already. */
    private Outcome<Upload> register(ApiKey key, JsonBody body) {
        if (!body.isAwaited()) {
            return Outcome.refused(Reason.UNAVAILABLE);
        }
        UploadBody upload = UploadBody.parse(body.text(), key);
        tills.limits().spend(key, upload.items().size());
        return useCases.uploadPurchases()
                .upload(upload.commands(), body::isAwaited)
                .map(answers -> new Upload(key, upload, answers));
    }

    private static RegisterPurchases.Command command(Context ctx, ApiKey key) {
        Optional<IdempotencyKey> request = IdempotencyKeyHeader.of(ctx);
        return PurchaseBody.parse(JsonBody.text(ctx)).sentWith(key, request, null);
    }
}
