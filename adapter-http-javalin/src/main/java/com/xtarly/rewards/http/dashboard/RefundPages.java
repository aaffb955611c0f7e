package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.application.Caller;
import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.PreviewRefund.Foreseen;
import com.xtarly.rewards.application.RefundPurchase;
import com.xtarly.rewards.application.ShowTransaction.Shown;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.ledger.IdempotencyKey;
import com.xtarly.rewards.domain.ledger.RefundReason;
import com.xtarly.rewards.domain.ledger.TransactionId;
import com.xtarly.rewards.http.FormBody;
import com.xtarly.rewards.http.Meaning;
import com.xtarly.rewards.http.Problem;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Money given back for a purchase, with a look at what that takes back. Staff may do it, as tills may. */
record RefundPages(Desk desk, DashboardUseCases useCases, IdSource ids) {
    /** Said in place of what it would take back, beside what is wrong with the fields. */
    private static final String FAULTY = "refund.previewFaulty";

    /** The key of the refund to come is in the form: to send the form again is not to refund again. */
    void form(Context ctx) {
        ofPurchase(ctx, Desk.UNANSWERED, (member, shown) -> {
            Form form = Form.fresh(Map.of(
                    "key", ids.transactionId().value(), "amount", money(member).typed(shown.amountLeft())));
            return page(member, 200, form, shown);
        });
    }

    /** What it would take back: a piece of the page, made anew whenever the amount changes. */
    void preview(Context ctx) {
        Form form = Form.sent(FormBody.of(ctx));
        ofPurchase(ctx, Desk.UNANSWERED, (member, shown) -> {
            Optional<Foreseen> foreseen = foreseen(member, form, shown);
            return Reply.page("refundPreview", Map.of("foreseen", foreseen, "instead", unforeseen(form)));
        });
    }

    /** Why nothing can be foreseen: of a form that is still typed into, this is where it is said. */
    private static String unforeseen(Form form) {
        return Stream.of("amount", "reason", "key")
                .map(form::fault)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(FAULTY);
    }

    void refund(Context ctx) {
        Form form = Form.sent(FormBody.of(ctx));
        ofPurchase(
                ctx,
                Reply.unanswered(form, "amount", "reason"),
                (member, shown) -> command(member, form, shown)
                        .map(command -> useCases.refundPurchase()
                                .refund(command)
                                .fold(
                                        receipt -> Reply.seeOther(
                                                "/transactions/"
                                                        + receipt.transactionId()
                                                                .value(),
                                                "notice.refunded"),
                                        reason -> refused(member, form, shown, reason)))
                        .orElseGet(() -> page(member, 400, form, shown)));
    }

    private Reply refused(Desk.Member member, Form form, Shown shown, Reason reason) {
        refuse(form, reason);
        return page(member, Problem.of(reason).status(), form, shown);
    }

    private static void refuse(Form form, Reason reason) {
        form.refuse(
                "amount",
                switch (reason) {
                    case REFUND_EXCEEDS_PURCHASE, IDEMPOTENCY_KEY_REUSED -> "fault." + reason.name();
                    case IDEMPOTENCY_IN_PROGRESS -> "fault.UNAVAILABLE";
                    default -> "fault.refund";
                });
    }

    private Reply page(Desk.Member member, int status, Form form, Shown shown) {
        Map<String, Object> content = new HashMap<>();
        content.put("form", form);
        content.put("shown", shown);
        content.put("foreseen", foreseen(member, form, shown));
        content.put("instead", FAULTY);
        return Reply.page(status, "refund", content);
    }

    private Optional<Foreseen> foreseen(Desk.Member member, Form form, Shown shown) {
        return command(member, form, shown)
                .flatMap(command -> useCases.previewRefund().preview(command).fold(Optional::of, reason -> {
                    refuse(form, reason);
                    return Optional.empty();
                }));
    }

    private Optional<RefundPurchase.Command> command(Desk.Member member, Form form, Shown shown) {
        TransactionId purchase = shown.entry().id();
        Optional<IdempotencyKey> key = form.read("key", typed -> new IdempotencyKey("refund-" + typed));
        Optional<Optional<RefundReason>> reason =
                form.read("reason", typed -> typed.isEmpty() ? Optional.empty() : Optional.of(RefundReason.of(typed)));
        Optional<Amount> amount =
                form.read("amount", typed -> refundable(money(member).parse(typed), shown));
        return key.flatMap(sent -> reason.flatMap(said -> amount.map(paid -> new RefundPurchase.Command(
                Caller.of(member.user()),
                purchase,
                paid.minorUnits() == 0 ? null : paid,
                said.orElse(null),
                Meaning.of("refund")
                        .with(purchase)
                        .with(paid.minorUnits())
                        .with(said.orElse(null))
                        .sentWith(Optional.of(sent))))));
    }

    /** Nothing is given back only for a purchase of nothing. */
    private static Amount refundable(long minorUnits, Shown shown) {
        if (minorUnits == 0 && shown.entry().calculation().amount().minorUnits() > 0) {
            throw new IllegalArgumentException("There is nothing to give back.");
        }
        return Amount.of(minorUnits);
    }

    private void ofPurchase(Context ctx, Reply unanswered, BiFunction<Desk.Member, Shown, Reply> work) {
        String id = ctx.pathParam("id");
        desk.member(
                ctx,
                unanswered,
                member -> purchase(member, id)
                        .map(shown -> work.apply(member, shown))
                        .orElseGet(() -> Reply.page(404, "notFound", Map.of())));
    }

    private Optional<Shown> purchase(Desk.Member member, String id) {
        return TransactionPages.id(id)
                .map(given ->
                        useCases.watching().showTransaction().show(member.user().organizationId(), given))
                .flatMap(outcome -> outcome.stream().findFirst())
                .filter(shown -> shown.isRefundable() || shown.isRefunded());
    }

    private static Money money(Desk.Member member) {
        return new Money(member.found().organization().currency());
    }
}
