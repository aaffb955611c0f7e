package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.application.CreateOrganization;
import com.xtarly.rewards.application.access.Invitation;
import com.xtarly.rewards.application.access.Language;
import com.xtarly.rewards.application.access.Password;
import com.xtarly.rewards.application.access.Token;
import com.xtarly.rewards.application.user.FindInvitation;
import com.xtarly.rewards.application.user.FoundOrganization;
import com.xtarly.rewards.application.user.NewUser;
import com.xtarly.rewards.application.user.SignIn;
import com.xtarly.rewards.application.user.SignedIn;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.http.FormBody;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** How people get in, for the first time and day by day, and out again. */
record Entrance(Desk desk, DashboardUseCases useCases, Clock clock) {
    private static final Invitation.Kind FOUND = Invitation.Kind.FOUND;
    private static final Invitation.Kind JOIN = Invitation.Kind.JOIN;
    private static final String HOME = "/";
    private static final String AFTER_FOUNDING = "/settings/program";

    void foundingForm(Context ctx) {
        desk.anybody(
                ctx,
                visitor -> withInvitation(
                        ctx,
                        FOUND,
                        (token, found) -> form(
                                200, found, Form.fresh(Map.of("currency", "MXN", "timeZone", "America/Mexico_City")))));
    }

    void joiningForm(Context ctx) {
        desk.anybody(
                ctx, visitor -> withInvitation(ctx, JOIN, (token, found) -> form(200, found, Form.fresh(Map.of()))));
    }

    void found(Context ctx) {
        Form form = Form.sent(FormBody.of(ctx));
        String address = desk.address(ctx);
        desk.hashing()
                .anybody(
                        ctx,
                        visitor -> withInvitation(ctx, FOUND, (token, found) -> {
                            Optional<NewUser> founder = person(form, visitor.language());
                            Optional<CreateOrganization.Command> organization = organization(form);
                            return founder.flatMap(user -> organization.map(opened -> useCases.foundOrganization()
                                            .found(new FoundOrganization.Command(token, user, opened, address))))
                                    .map(outcome -> entered(visitor, outcome, found, form))
                                    .orElseGet(() -> form(400, found, form));
                        }));
    }

    void join(Context ctx) {
        Form form = Form.sent(FormBody.of(ctx));
        String address = desk.address(ctx);
        desk.hashing()
                .anybody(
                        ctx,
                        visitor -> withInvitation(
                                ctx,
                                JOIN,
                                (token, found) -> person(form, visitor.language())
                                        .map(user -> useCases.acceptInvitation().accept(token, user, address))
                                        .map(outcome -> entered(visitor, outcome, found, form))
                                        .orElseGet(() -> form(400, found, form))));
    }

    private Reply withInvitation(
            Context ctx, Invitation.Kind kind, BiFunction<Token, FindInvitation.Found, Reply> work) {
        return Token.find(ctx.pathParam("token"))
                .flatMap(token -> useCases.findInvitation()
                        .find(token)
                        .filter(found -> found.invitation().kind() == kind)
                        .map(found -> found.state() == Invitation.State.OPEN
                                ? work.apply(token, found)
                                : over(found.state())))
                .orElseGet(() -> over(Invitation.State.EXPIRED));
    }

    private static Reply over(Invitation.State state) {
        return Reply.page(404, "linkOver", Map.of("state", state.name()));
    }

    private static Optional<NewUser> person(Form form, Language language) {
        Optional<Name> name = form.read("name", Name::of);
        Optional<Email> email = form.read("email", Email::parse);
        Optional<Password> password = form.secret("password", Password::of);
        return name.flatMap(given ->
                email.flatMap(address -> password.map(secret -> new NewUser(given, address, secret, language))));
    }

    private static Optional<CreateOrganization.Command> organization(Form form) {
        Optional<Name> name = form.read("organization", Name::of);
        Optional<Currency> currency = form.read("currency", Choices::currency);
        Optional<ZoneId> timeZone = form.read("timeZone", Choices::timeZone);
        return name.flatMap(given ->
                currency.flatMap(money -> timeZone.map(zone -> new CreateOrganization.Command(given, money, zone))));
    }

    private Reply entered(Desk.Visitor visitor, Outcome<SignedIn> outcome, FindInvitation.Found found, Form form) {
        return outcome.fold(
                signedIn -> {
                    desk.letIn(visitor.browser(), signedIn);
                    return found.invitation().kind() == FOUND
                            ? Reply.seeOther(AFTER_FOUNDING, "notice.founded")
                            : Reply.seeOther(HOME);
                },
                reason -> refused(reason, found, form));
    }

    private Reply refused(Reason reason, FindInvitation.Found found, Form form) {
        if (reason == Reason.TOO_MANY_TRIES) {
            form.refuse("password", "fault.TOO_MANY_TRIES");
            return form(429, found, form);
        }
        if (reason == Reason.USER_EMAIL_TAKEN) {
            form.refuse("email", "fault.emailTaken");
            return form(409, found, form);
        }
        return over(Invitation.State.USED);
    }

    private Reply form(int status, FindInvitation.Found found, Form form) {
        Map<String, Object> content = new HashMap<>();
        content.put("form", form);
        content.put("founding", found.invitation().kind() == FOUND);
        content.put("now", clock.instant());
        content.put("role", found.invitation().role().code());
        content.put(
                "business", found.organization().map(it -> it.name().value()).orElse(""));
        return Reply.page(status, "join", content);
    }

    void signInForm(Context ctx) {
        String next = Optional.ofNullable(ctx.queryParam("next")).orElse("/");
        desk.anybody(ctx, visitor -> Reply.page("signIn", Map.of("form", Form.fresh(Map.of("next", next)))));
    }

    void signIn(Context ctx) {
        Form form = Form.sent(FormBody.of(ctx));
        String address = desk.address(ctx);
        desk.hashing().anybody(ctx, visitor -> {
            Optional<Email> email = form.read("email", Email::parse);
            Optional<Password> password = form.secret("password", Password::of);
            Outcome<SignedIn> outcome = email.map(known ->
                            useCases.signIn().signIn(new SignIn.Command(known, password.orElse(null), address)))
                    .orElse(Outcome.refused(Reason.SIGN_IN_FAILED));
            return outcome.fold(
                    signedIn -> {
                        desk.letIn(visitor.browser(), signedIn);
                        return Reply.seeOther(Desk.local(form.value("next")));
                    },
                    reason -> {
                        form.refuse("signIn", "fault." + reason.name());
                        return Reply.page(reason == Reason.TOO_MANY_TRIES ? 429 : 401, "signIn", Map.of("form", form));
                    });
        });
    }

    void signOut(Context ctx) {
        desk.anybody(ctx, visitor -> {
            visitor.browser().token().ifPresent(useCases.signOut()::signOut);
            visitor.browser().forgetToken();
            return Reply.seeOther("/sign-in", "notice.signedOut");
        });
    }
}
