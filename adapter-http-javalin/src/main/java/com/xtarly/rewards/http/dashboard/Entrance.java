package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.application.CreateOrganization;
import com.xtarly.rewards.application.user.FoundOrganization;
import com.xtarly.rewards.application.user.NewUser;
import com.xtarly.rewards.application.user.SignIn;
import com.xtarly.rewards.application.user.SignedIn;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.user.Invitation;
import com.xtarly.rewards.domain.user.Language;
import com.xtarly.rewards.domain.user.Password;
import com.xtarly.rewards.domain.user.Token;
import com.xtarly.rewards.http.FormBody;
import io.javalin.http.Context;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How people get in, for the first time and day by day, and out again. */
record Entrance(Desk desk, DashboardUseCases useCases) {
    private static final String HOME = "/";
    private static final String AFTER_FOUNDING = "/settings/program";

    void foundingForm(Context ctx) {
        desk.anybody(
                ctx,
                visitor -> withInvitation(
                        ctx,
                        true,
                        token -> form(
                                200, true, Form.fresh(Map.of("currency", "MXN", "timeZone", "America/Mexico_City")))));
    }

    void joiningForm(Context ctx) {
        desk.anybody(ctx, visitor -> withInvitation(ctx, false, token -> form(200, false, Form.fresh(Map.of()))));
    }

    void found(Context ctx) {
        Form form = Form.sent(FormBody.of(ctx));
        desk.anybody(
                ctx,
                visitor -> withInvitation(ctx, true, token -> {
                    Optional<NewUser> founder = person(form, visitor.language());
                    Optional<CreateOrganization.Command> organization = organization(form);
                    return founder.flatMap(user -> organization.map(opened -> useCases.foundOrganization()
                                    .found(new FoundOrganization.Command(token, user, opened))))
                            .map(outcome -> entered(visitor, outcome, AFTER_FOUNDING, true, form))
                            .orElseGet(() -> form(400, true, form));
                }));
    }

    void join(Context ctx) {
        Form form = Form.sent(FormBody.of(ctx));
        desk.anybody(
                ctx,
                visitor -> withInvitation(
                        ctx,
                        false,
                        token -> person(form, visitor.language())
                                .map(user -> useCases.acceptInvitation().accept(token, user))
                                .map(outcome -> entered(visitor, outcome, HOME, false, form))
                                .orElseGet(() -> form(400, false, form))));
    }

    private Reply withInvitation(Context ctx, boolean founding, Function<Token, Reply> work) {
        return Token.find(ctx.pathParam("token"))
                .filter(token -> useCases.findInvitation()
                        .find(token)
                        .filter(invitation -> isToFound(invitation) == founding)
                        .isPresent())
                .map(work)
                .orElseGet(() -> Reply.page(404, "linkOver", Map.of()));
    }

    private static boolean isToFound(Invitation invitation) {
        return invitation.organizationId() == null;
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

    private static Reply entered(
            Desk.Visitor visitor, Outcome<SignedIn> outcome, String next, boolean founding, Form form) {
        return outcome.fold(
                signedIn -> {
                    visitor.browser().remember(signedIn.token());
                    return Reply.seeOther(next);
                },
                reason -> {
                    form.refuse("email", "fault.emailTaken");
                    return reason == Reason.USER_EMAIL_TAKEN
                            ? form(409, founding, form)
                            : Reply.page(404, "linkOver", Map.of());
                });
    }

    private static Reply form(int status, boolean founding, Form form) {
        return Reply.page(status, "join", Map.of("form", form, "founding", founding));
    }

    void signInForm(Context ctx) {
        String next = Optional.ofNullable(ctx.queryParam("next")).orElse("/");
        desk.anybody(ctx, visitor -> Reply.page("signIn", Map.of("form", Form.fresh(Map.of("next", next)))));
    }

    void signIn(Context ctx) {
        Form form = Form.sent(FormBody.of(ctx));
        desk.anybody(ctx, visitor -> {
            Optional<Email> email = form.read("email", Email::parse);
            Optional<Password> password = form.secret("password", Password::of);
            Outcome<SignedIn> outcome = email.map(address -> useCases.signIn()
                            .signIn(new SignIn.Command(
                                    address,
                                    password.orElse(null),
                                    visitor.browser().address())))
                    .orElse(Outcome.refused(Reason.SIGN_IN_FAILED));
            return outcome.fold(
                    signedIn -> {
                        visitor.browser().remember(signedIn.token());
                        return Reply.seeOther(local(form.value("next")));
                    },
                    reason -> {
                        form.refuse("signIn", "fault." + reason.name());
                        return Reply.page(reason == Reason.TOO_MANY_TRIES ? 429 : 401, "signIn", Map.of("form", form));
                    });
        });
    }

    /** Never to another site, whoever made the link. */
    private static String local(String path) {
        return path.matches("/[A-Za-z0-9_-][A-Za-z0-9_/-]*") ? path : "/";
    }

    void signOut(Context ctx) {
        desk.anybody(ctx, visitor -> {
            visitor.browser().token().ifPresent(useCases.signOut()::signOut);
            visitor.browser().forgetToken();
            return Reply.seeOther("/sign-in");
        });
    }
}
