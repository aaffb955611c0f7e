package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.Receipt;
import com.xtarly.rewards.application.RegisterPurchases;
import com.xtarly.rewards.application.Standing;
import com.xtarly.rewards.application.customer.SearchCustomers;
import com.xtarly.rewards.application.port.SearchQuery;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.ledger.PostingKind;
import com.xtarly.rewards.domain.program.ProgramVersion;
import com.xtarly.rewards.http.FormBody;
import com.xtarly.rewards.http.Problem;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** A counter without a till: who it is, what they pay, what it earns, and the next one. For staff and owners. */
record CashierPages(Desk desk, DashboardUseCases useCases, IdSource ids) {
    static final String PLACE = "/cashier";
    /** As many as can be told apart at a glance; of more, somebody types more. */
    private static final int FOUND = 8;
    /** A scanner types as on an American keyboard: where the system's is another, its underscore is another sign. */
    private static final Pattern SCANNED = Pattern.compile("^cus[^0-9A-Za-z]");

    /** Whoever is named by all of their id or email needs no choosing; a script asks while somebody still types. */
    void find(Context ctx) {
        String typed = Optional.ofNullable(ctx.queryParam("q")).orElse("").strip();
        boolean piece = ctx.header(Reply.OF_A_SCRIPT) != null;
        desk.member(
                ctx,
                member -> Optional.of(typed)
                        .filter(text -> !piece)
                        .flatMap(CashierPages::reference)
                        .flatMap(reference -> standing(member, reference))
                        .map(known ->
                                Reply.seeOther(PLACE + "/" + known.customer().id()))
                        .orElseGet(() -> Reply.page(
                                piece ? "cashierFound" : "cashier",
                                Map.of(
                                        "query",
                                        typed,
                                        "found",
                                        found(member, typed),
                                        "program",
                                        piece || desk.hasProgram(member)))));
    }

    /** The one customer who is named by all of their id or email. */
    static Optional<CustomerReference> reference(String typed) {
        String id = SCANNED.matcher(typed).replaceFirst("cus_");
        return CustomerPages.parsed(CustomerId::parse, id)
                .map(CustomerReference::of)
                .or(() -> CustomerPages.parsed(Email::parse, typed).map(CustomerReference::of));
    }

    private SearchCustomers.Page found(Desk.Member member, String typed) {
        SearchQuery query = SearchQuery.of(typed);
        return query.isEmpty()
                ? new SearchCustomers.Page(List.of(), null, null)
                : useCases.customers().searchCustomers().search(CustomerPages.organization(member), query, null, FOUND);
    }

    /** The key of the purchase to come is in the form: to send the form again is not to buy again. */
    void form(Context ctx) {
        Form form = Form.fresh(Map.of("key", ids.transactionId().value()));
        ofCustomer(
                ctx,
                Desk.UNANSWERED,
                (member, customer) -> page(member, 200, form(member, form), customer, Optional.empty()));
    }

    private static Reply unanswered(Form sent) {
        return Reply.unanswered(sent, "amount", "folio");
    }

    /** What it would earn: a piece of the page for a script, and all of it for whoever has none. */
    void preview(Context ctx) {
        Form sent = Form.sent(FormBody.of(ctx));
        boolean piece = ctx.header(Reply.OF_A_SCRIPT) != null;
        ofCustomer(ctx, unanswered(sent), (member, customer) -> {
            CashierForm form = form(member, sent);
            Optional<Purchased> foreseen = foreseen(member, form, customer);
            return piece
                    ? Reply.page("cashierPreview", Map.of("foreseen", foreseen, "instead", form.unforeseen()))
                    : page(member, sent.isGood() ? 200 : 400, form, customer, foreseen);
        });
    }

    private Optional<Purchased> foreseen(Desk.Member member, CashierForm form, Standing customer) {
        return command(member, form, customer)
                .flatMap(command -> useCases.cashier()
                        .previewPurchase()
                        .preview(command)
                        .fold(entry -> Optional.of(Purchased.of(entry, versions(member))), reason -> {
                            form.refuse(reason);
                            return Optional.empty();
                        }));
    }

    /** All that its page may need is there before the purchase is sent: the stores may be gone after it. */
    void register(Context ctx) {
        Form sent = Form.sent(FormBody.of(ctx));
        ofCustomer(ctx, unanswered(sent), (member, customer) -> {
            CashierForm form = form(member, sent);
            return command(member, form, customer)
                    .map(command -> register(member, form, customer, command))
                    .orElseGet(() -> page(member, 400, form, customer, Optional.empty()));
        });
    }

    private Reply register(Desk.Member member, CashierForm form, Standing customer, RegisterPurchases.Command command) {
        return Reply.later(
                useCases.cashier().registerPurchase().submit(command),
                outcome -> outcome.fold(CashierPages::registered, reason -> refused(member, form, customer, reason)));
    }

    private static Reply registered(Receipt receipt) {
        String place = PLACE + "/receipt/" + receipt.transactionId();
        return receipt.replayed() ? Reply.seeOther(place, "notice.boughtTwice") : Reply.seeOther(place);
    }

    private static Reply refused(Desk.Member member, CashierForm form, Standing customer, Reason reason) {
        if (reason == Reason.CUSTOMER_NOT_FOUND) {
            return CustomerPages.missing(Reason.CUSTOMER_ERASED);
        }
        form.refuse(reason);
        return page(member, Problem.of(reason).status(), form, customer, Optional.empty());
    }

    /** What was earned. It is an address of its own: to load it again is to see it again. */
    void receipt(Context ctx) {
        String id = ctx.pathParam("id");
        desk.member(
                ctx,
                member -> TransactionPages.id(id)
                        .flatMap(given ->
                                useCases
                                        .watching()
                                        .showTransaction()
                                        .show(CustomerPages.organization(member), given)
                                        .stream()
                                        .findFirst())
                        .filter(shown -> shown.entry().posting().kind() == PostingKind.PURCHASE)
                        .map(shown -> Reply.page(
                                "cashierReceipt",
                                Map.of("shown", shown, "purchased", Purchased.of(shown.entry(), versions(member)))))
                        .orElseGet(() -> Reply.page(404, "notFound", Map.of())));
    }

    private static Reply page(
            Desk.Member member, int status, CashierForm form, Standing customer, Optional<Purchased> foreseen) {
        return Reply.page(
                status,
                "cashierPurchase",
                new HashMap<>(Map.of(
                        "form",
                        form,
                        "customer",
                        customer,
                        "foreseen",
                        foreseen,
                        "currency",
                        member.found().organization().currency().getCurrencyCode())));
    }

    private Optional<RegisterPurchases.Command> command(Desk.Member member, CashierForm form, Standing customer) {
        return form.command(
                member.user(),
                customer.customer().id(),
                new Money(member.found().organization().currency()));
    }

    private CashierForm form(Desk.Member member, Form form) {
        return new CashierForm(
                form,
                versions(member).stream()
                        .filter(ProgramVersion::active)
                        .findFirst()
                        .map(ProgramVersion::program));
    }

    private List<ProgramVersion> versions(Desk.Member member) {
        return useCases.listProgramVersions().list(CustomerPages.organization(member));
    }

    private void ofCustomer(Context ctx, Reply unanswered, BiFunction<Desk.Member, Standing, Reply> work) {
        Optional<CustomerReference> reference =
                CustomerPages.parsed(CustomerId::parse, ctx.pathParam("id")).map(CustomerReference::of);
        desk.member(
                ctx,
                unanswered,
                member -> reference
                        .flatMap(given -> standing(member, given))
                        .map(customer -> work.apply(member, customer))
                        .orElseGet(() -> CustomerPages.missing(Reason.CUSTOMER_NOT_FOUND)));
    }

    private Optional<Standing> standing(Desk.Member member, CustomerReference customer) {
        return useCases.showCustomer().show(CustomerPages.organization(member), customer).stream()
                .findFirst();
    }
}
