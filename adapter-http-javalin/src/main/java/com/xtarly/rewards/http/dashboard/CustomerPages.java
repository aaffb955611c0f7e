package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.application.AddCustomers.NewCustomer;
import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.Standing;
import com.xtarly.rewards.application.customer.SearchCustomers;
import com.xtarly.rewards.application.customer.ShowStatement;
import com.xtarly.rewards.application.port.SearchQuery;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.http.FormBody;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The customers: who they are, where they stand, and a new one. Staff may do all of it.
 *
 * @param place where somebody who was enrolled is gone on with, below it and by their id
 */
record CustomerPages(Desk desk, DashboardUseCases useCases, IdSource ids, String place) {
    static final String LIST = "/customers";
    private static final int PAGE = 25;

    void list(Context ctx) {
        String typed = Optional.ofNullable(ctx.queryParam("q")).orElse("");
        CustomerId before = parsed(CustomerId::parse, ctx.queryParam("before")).orElse(null);
        boolean piece = ctx.header(Reply.OF_A_SCRIPT) != null;
        desk.member(ctx, member -> {
            SearchCustomers.Page page = useCases.customers()
                    .searchCustomers()
                    .search(organization(member), SearchQuery.of(typed), before, PAGE);
            Map<String, Object> content = new HashMap<>(Map.of(
                    "customers",
                    page.customers(),
                    "balances",
                    Balances.of(page.program(), page.customers()),
                    "query",
                    typed,
                    "first",
                    before == null,
                    "start",
                    path(typed, null)));
            if (page.next() != null) {
                content.put("next", path(typed, page.next()));
            }
            return new Reply.Page(200, piece ? "customerList" : "customers", content, null);
        });
    }

    private static String path(String typed, @Nullable CustomerId before) {
        return LIST + "?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)
                + (before == null ? "" : "&before=" + before.value());
    }

    void show(Context ctx) {
        Optional<CustomerId> id = parsed(CustomerId::parse, ctx.pathParam("id"));
        Long before = parsed(Long::parseLong, ctx.queryParam("before")).orElse(null);
        desk.member(
                ctx,
                member -> id.map(given -> useCases.customers()
                                .showStatement()
                                .show(organization(member), given, before)
                                .<Reply>fold(statement -> shown(statement, before == null), CustomerPages::missing))
                        .orElseGet(() -> missing(Reason.CUSTOMER_NOT_FOUND)));
    }

    private static Reply shown(ShowStatement.Statement statement, boolean first) {
        Balances balances = Balances.of(statement.program(), List.of(statement.standing()));
        return Reply.page("customer", Map.of("statement", statement, "balances", balances, "first", first));
    }

    /** Nobody has ever been there, or somebody was who is no longer to be known. */
    static Reply missing(Reason reason) {
        return reason == Reason.CUSTOMER_ERASED
                ? Reply.page(410, "customerErased", Map.of())
                : Reply.page(404, "customerUnknown", Map.of());
    }

    /** The id of the customer to come is in the form: to send the form again is not to enrol another. */
    void enrolForm(Context ctx) {
        String typed = Optional.ofNullable(ctx.queryParam("q")).orElse("");
        desk.member(
                ctx,
                member -> form(
                        200,
                        Form.fresh(Map.of(
                                "id", ids.customerId().value(), typed.contains("@") ? "email" : "name", typed))));
    }

    /** Whoever has the email already is the one to be shown. */
    void enrol(Context ctx) {
        Form form = Form.sent(FormBody.of(ctx));
        desk.member(ctx, member -> {
            Optional<CustomerId> id = form.read("id", CustomerId::parse);
            Optional<Name> name = form.read("name", Name::of);
            Optional<Email> email = form.read("email", Email::parse);
            return id.flatMap(given ->
                            name.flatMap(called -> email.map(at -> enrol(member, new NewCustomer(given, called, at)))))
                    .orElseGet(() -> form(400, form));
        });
    }

    private Reply enrol(Desk.Member member, NewCustomer customer) {
        return added(member, customer)
                .fold(
                        added -> gone(added, "notice.enrolled"),
                        reason -> withEmail(member, customer)
                                .map(known -> gone(
                                        known, known.id().equals(customer.id()) ? "notice.enrolled" : "notice.known"))
                                // Somebody went back, and made another customer out of the form of one before.
                                .orElseGet(() -> enrol(
                                        member, new NewCustomer(ids.customerId(), customer.name(), customer.email()))));
    }

    private Outcome<Customer> added(Desk.Member member, NewCustomer customer) {
        return useCases.addCustomers()
                .add(organization(member), List.of(customer))
                .then(outcomes -> outcomes.get(0));
    }

    private Optional<Customer> withEmail(Desk.Member member, NewCustomer customer) {
        return useCases
                .showCustomer()
                .show(organization(member), CustomerReference.of(customer.email()))
                .map(Standing::customer)
                .stream()
                .findFirst();
    }

    private Reply gone(Customer customer, String notice) {
        return Reply.seeOther(place + "/" + customer.id().value(), notice);
    }

    /** The page of somebody who went meanwhile says that they did. */
    static Reply shown(Customer customer) {
        return Reply.seeOther(LIST + "/" + customer.id().value());
    }

    static Reply shown(Customer customer, String notice) {
        return Reply.seeOther(LIST + "/" + customer.id().value(), notice);
    }

    private Reply form(int status, Form form) {
        return Reply.page(status, "customerNew", Map.of("form", form, "place", place));
    }

    static <T> Optional<T> parsed(Function<String, T> parser, @Nullable String text) {
        try {
            return Optional.ofNullable(text).map(parser);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static OrganizationId organization(Desk.Member member) {
        return member.user().organizationId();
    }
}
