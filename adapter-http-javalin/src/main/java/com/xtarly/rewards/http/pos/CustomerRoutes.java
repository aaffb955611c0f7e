package com.xtarly.rewards.http.pos;

import com.xtarly.rewards.application.Caller;
import com.xtarly.rewards.application.EnrolCustomer;
import com.xtarly.rewards.application.FindCustomers;
import com.xtarly.rewards.application.ListTransactions;
import com.xtarly.rewards.application.Standing;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.ledger.IdempotencyKey;
import com.xtarly.rewards.http.JsonBody;
import com.xtarly.rewards.http.Problem;
import com.xtarly.rewards.http.ProblemException;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Customers: where they stand, what they bought, and new ones. */
record CustomerRoutes(Tills tills, PosUseCases useCases) {
    private static final String DEFAULT_LIMIT = "20";

    private record Found(
            String id,
            String name,
            String email,
            long points,
            long stamps,
            @Nullable String tier) {
        static Found of(Standing standing) {
            return new Found(
                    standing.customer().id().value(),
                    standing.customer().name().value(),
                    standing.customer().email().value(),
                    standing.balance().points(),
                    standing.balance().stamps(),
                    standing.tier() == null ? null : standing.tier().name().value());
        }
    }

    void find(Context ctx) {
        tills.answer(
                ctx,
                key -> useCases.findCustomer()
                        .submit(new FindCustomers.Query(
                                new Caller.Till(key), CustomerReference.of(CustomerNames.id(ctx.pathParam("id"))))),
                Found::of);
    }

    void findByEmail(Context ctx) {
        tills.answer(
                ctx,
                key -> useCases.findCustomer().submit(new FindCustomers.Query(new Caller.Till(key), reference(ctx))),
                Found::of);
    }

    private static CustomerReference reference(Context ctx) {
        List<String> emails = ctx.queryParams("email");
        if (emails.size() != 1 || emails.get(0).isBlank()) {
            throw new ProblemException(Problem.invalid("email", "Ask with one email: ?email=name%40place."));
        }
        return CustomerNames.reference(null, emails.get(0));
    }

    private record Enrolled(String id, String name, String email) {
        static Enrolled of(EnrolCustomer.Enrolment enrolment) {
            return new Enrolled(
                    enrolment.customer().id().value(),
                    enrolment.customer().name().value(),
                    enrolment.customer().email().value());
        }
    }

    void enrol(Context ctx) {
        tills.answer(
                ctx,
                key -> {
                    Optional<IdempotencyKey> request = IdempotencyKeyHeader.of(ctx);
                    EnrolCustomer.Command command =
                            EnrolmentBody.parse(JsonBody.text(ctx)).sentWith(key, request);
                    return useCases.errands()
                            .submit(() -> useCases.enrolCustomer().enrol(command));
                },
                (EnrolCustomer.Enrolment enrolment) -> {
                    Tills.markReplayed(ctx, enrolment.replayed());
                    return Enrolled.of(enrolment);
                });
    }

    private record History(
            List<TransactionView> transactions, @Nullable String next) {
        static History of(ListTransactions.Page page) {
            return new History(
                    page.entries().stream().map(TransactionView::of).toList(),
                    page.next() == null ? null : page.next().toString());
        }
    }

    void history(Context ctx) {
        tills.answer(
                ctx,
                key -> {
                    Long after = after(ctx);
                    int limit = limit(ctx);
                    ListTransactions.Query query = new ListTransactions.Query(
                            new Caller.Till(key), CustomerNames.id(ctx.pathParam("id")), after, limit);
                    return useCases.errands()
                            .submit(() -> useCases.listTransactions().list(query));
                },
                History::of);
    }

    private static @Nullable Long after(Context ctx) {
        String after = only(ctx, "after");
        return after == null ? null : number("after", after, Long.MAX_VALUE);
    }

    private static int limit(Context ctx) {
        String limit = only(ctx, "limit");
        return (int) number("limit", limit == null ? DEFAULT_LIMIT : limit, ListTransactions.MAX_LIMIT);
    }

    private static @Nullable String only(Context ctx, String parameter) {
        List<String> given = ctx.queryParams(parameter);
        if (given.size() > 1) {
            throw new ProblemException(Problem.invalid(parameter, "Send it once."));
        }
        return given.isEmpty() ? null : given.get(0);
    }

    private static long number(String parameter, String text, long max) {
        try {
            long number = Long.parseLong(text);
            if (number >= 1 && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, like a number out of range.
        }
        throw new ProblemException(Problem.invalid(
                parameter,
                parameter.equals("limit")
                        ? "The limit is a whole number from 1 to " + max + "."
                        : "Send what the page before gave as next."));
    }
}
