package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.application.customer.EditCustomer;
import com.xtarly.rewards.application.customer.ShowStatement.Statement;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.http.FormBody;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** What owners change about a customer: the name, the email, or that they are known at all. */
record CustomerChangePages(Desk desk, DashboardUseCases useCases) {
    /** What the owner sees is in the form: whoever changed it meanwhile is not overwritten. */
    void editForm(Context ctx) {
        withCustomer(ctx, (member, customer) -> {
            String name = customer.name().value();
            String email = customer.email().value();
            Form form = Form.fresh(Map.of("name", name, "email", email, "seenName", name, "seenEmail", email));
            return edit(200, customer, form);
        });
    }

    void edit(Context ctx) {
        Form form = Form.sent(FormBody.of(ctx));
        withCustomer(ctx, (member, customer) -> {
            Optional<EditCustomer.Details> seen = details(form, "seenName", "seenEmail");
            Optional<EditCustomer.Details> wanted = details(form, "name", "email");
            return seen.flatMap(before -> wanted.map(after ->
                            useCases.customers().editCustomer().edit(member.user(), customer.id(), before, after)))
                    .map(outcome -> outcome.fold(
                            changed -> CustomerPages.shown(changed, "notice.edited"),
                            reason -> refused(customer, form, reason)))
                    .orElseGet(() -> edit(400, customer, form));
        });
    }

    private static Optional<EditCustomer.Details> details(Form form, String name, String email) {
        Optional<Name> called = form.read(name, Name::of);
        Optional<Email> at = form.read(email, Email::parse);
        return called.flatMap(given -> at.map(address -> new EditCustomer.Details(given, address)));
    }

    private static Reply refused(Customer customer, Form form, Reason reason) {
        return switch (reason) {
            case EMAIL_TAKEN -> faulty(customer, form, "email", "fault.customerEmailTaken");
            case CUSTOMER_CHANGED -> faulty(customer, form, "seen", "fault.customerChanged");
            case USER_NOT_FOUND -> Desk.NOT_ALLOWED;
            default -> CustomerPages.shown(customer);
        };
    }

    private static Reply faulty(Customer customer, Form form, String field, String message) {
        form.refuse(field, message);
        return edit(409, customer, form);
    }

    private static Reply edit(int status, Customer customer, Form form) {
        return Reply.page(status, "customerEdit", Map.of("customer", customer, "form", form));
    }

    void eraseForm(Context ctx) {
        withCustomer(ctx, (member, customer) -> Reply.page("customerErase", Map.of("customer", customer)));
    }

    /** Whoever was erased already is shown as erased, however often the form is sent. */
    void erase(Context ctx) {
        String path = ctx.path().replaceFirst("/erase$", "");
        withId(ctx, (member, id) -> {
            // Nobody is there, or nobody any more: the customer's page says which.
            return useCases.customers()
                    .eraseCustomer()
                    .erase(member.user(), id)
                    .fold(
                            erased -> Reply.seeOther(path, "notice.erased"),
                            reason -> reason == Reason.USER_NOT_FOUND ? Desk.NOT_ALLOWED : Reply.seeOther(path));
        });
    }

    private void withCustomer(Context ctx, BiFunction<Desk.Member, Customer, Reply> work) {
        withId(ctx, (member, id) -> {
            // A statement is refused with the reason: nobody was ever there, or somebody was erased.
            Outcome<Statement> found =
                    useCases.customers().showStatement().show(CustomerPages.organization(member), id, null);
            return found.map(statement -> statement.standing().customer())
                    .<Reply>fold(customer -> work.apply(member, customer), CustomerPages::missing);
        });
    }

    private void withId(Context ctx, BiFunction<Desk.Member, CustomerId, Reply> work) {
        Optional<CustomerId> id = CustomerPages.parsed(CustomerId::parse, ctx.pathParam("id"));
        desk.owner(
                ctx,
                member -> id.map(given -> work.apply(member, given))
                        .orElseGet(() -> CustomerPages.missing(Reason.CUSTOMER_NOT_FOUND)));
    }
}
