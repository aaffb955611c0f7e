package com.xtarly.rewards.http.pos;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.xtarly.rewards.application.Caller;
import com.xtarly.rewards.application.Receipt;
import com.xtarly.rewards.application.RefundPurchase;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.IdempotencyKey;
import com.xtarly.rewards.domain.ledger.Refundable;
import com.xtarly.rewards.domain.ledger.TransactionId;
import com.xtarly.rewards.http.JsonBody;
import com.xtarly.rewards.http.Problem;
import com.xtarly.rewards.http.ProblemException;
import io.javalin.http.Context;
import java.util.Optional;

/** A transaction that was recorded: read it, or refund it. */
record TransactionRoutes(Tills tills, PosUseCases useCases) {
    private record Detailed(
            @JsonUnwrapped TransactionView transaction, long refundedAmount, CalculationView calculation) {
        static Detailed of(Refundable found) {
            return new Detailed(
                    TransactionView.of(found.entry()), found.refundedAmount(), CalculationView.of(found.entry()));
        }
    }

    void find(Context ctx) {
        tills.answer(
                ctx,
                key -> {
                    TransactionId id = id(ctx);
                    return useCases.errands()
                            .submit(() -> useCases.findTransaction().find(new Caller.Till(key), id));
                },
                Detailed::of);
    }

    private record Refunded(
            String transactionId,
            String refundOf,
            long refundedAmount,
            long earnedPoints,
            long earnedStamps,
            long customerPoints,
            long customerStamps) {
        static Refunded of(TransactionId purchase, Entry refund) {
            return new Refunded(
                    refund.id().value(),
                    purchase.value(),
                    refund.calculation().amount().minorUnits(),
                    refund.calculation().points(),
                    refund.calculation().stamps(),
                    refund.after().points(),
                    refund.after().stamps());
        }
    }

    void refund(Context ctx) {
        tills.answer(
                ctx,
                key -> {
                    Optional<IdempotencyKey> request = IdempotencyKeyHeader.of(ctx);
                    RefundBody body = RefundBody.parse(JsonBody.text(ctx));
                    RefundPurchase.Command command = body.sentWith(key, id(ctx), request);
                    return useCases.errands()
                            .submit(() -> useCases.refundPurchase().refund(command));
                },
                (Receipt receipt) ->
                        Refunded.of(id(ctx), Tills.marked(ctx, receipt).entry()));
    }

    /** @throws ProblemException when no transaction can have the id */
    private static TransactionId id(Context ctx) {
        try {
            return TransactionId.parse(ctx.pathParam("id"));
        } catch (IllegalArgumentException nobodys) {
            throw new ProblemException(Problem.of(Reason.TRANSACTION_NOT_FOUND));
        }
    }
}
