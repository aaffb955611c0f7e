package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.application.access.Language;
import com.xtarly.rewards.application.access.Password;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.user.SignedIn;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.http.FormBody;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;

/** Everybody's own account. */
record AccountPages(Desk desk, DashboardUseCases useCases) {
    private static final String ACCOUNT = "/account";

    void account(Context ctx) {
        desk.member(ctx, member -> page(200, Form.fresh(known(member))));
    }

    private static Map<String, String> known(Desk.Member member) {
        User user = member.user();
        return Map.of(
                "name", user.name().value(),
                "email", user.email().value(),
                "language", user.language().code());
    }

    private static Reply page(int status, Form form) {
        return Reply.page(status, "account", Map.of("form", form));
    }

    void describe(Context ctx) {
        FormBody body = FormBody.of(ctx);
        desk.member(ctx, member -> {
            Form form = Form.sent(body, known(member));
            Optional<Name> name = form.read("name", Name::of);
            Optional<Language> language = form.read("language", Language::parse);
            return name.flatMap(given -> language.map(
                            spoken -> useCases.people().editAccount().describe(member.user(), given, spoken)))
                    .map(outcome -> Reply.seeOther(ACCOUNT, "notice.accountChanged"))
                    .orElseGet(() -> page(400, form));
        });
    }

    /** From the links above every page: the language is this person's from now on, wherever they sign in. */
    void speak(Context ctx) {
        Form form = Form.sent(FormBody.of(ctx));
        desk.member(ctx, member -> {
            form.read("language", Language::parse).ifPresent(spoken -> {
                member.browser().remember(spoken);
                var unused = useCases.people()
                        .editAccount()
                        .describe(member.user(), member.user().name(), spoken);
            });
            return Reply.seeOther(Desk.local(form.value("next")));
        });
    }

    void changeEmail(Context ctx) {
        FormBody body = FormBody.of(ctx);
        desk.hashing().member(ctx, member -> {
            Form form = Form.sent(body, known(member));
            Optional<Email> email = form.read("email", Email::parse);
            Optional<Password> proof = form.secret("proof", Password::of);
            return email.flatMap(address -> proof.map(
                            password -> useCases.people().editAccount().move(member.user(), address, password)))
                    .map(outcome -> changed(member, form, "proof", "notice.emailChanged", outcome))
                    .orElseGet(() -> page(400, form));
        });
    }

    void changePassword(Context ctx) {
        FormBody body = FormBody.of(ctx);
        desk.hashing().member(ctx, member -> {
            Form form = Form.sent(body, known(member));
            Optional<Password> present = form.secret("present", Password::of);
            Optional<Password> chosen = form.secret("password", Password::of);
            return present.flatMap(before -> chosen.map(
                            after -> useCases.people().changePassword().change(member.user(), before, after)))
                    .map(outcome -> changed(member, form, "present", "notice.passwordChanged", outcome))
                    .orElseGet(() -> page(400, form));
        });
    }

    /** @param field where the password was asked for */
    private Reply changed(Desk.Member member, Form form, String field, String notice, Outcome<SignedIn> outcome) {
        return outcome.fold(
                signedIn -> {
                    desk.letIn(member.browser(), signedIn);
                    return Reply.seeOther(ACCOUNT, notice);
                },
                reason -> refused(form, field, reason));
    }

    private static Reply refused(Form form, String field, Reason reason) {
        if (reason == Reason.USER_EMAIL_TAKEN) {
            form.refuse("email", "fault.emailTaken");
            return page(409, form);
        }
        boolean tired = reason == Reason.TOO_MANY_TRIES;
        form.refuse(field, tired ? "fault.TOO_MANY_TRIES" : "fault.present");
        return page(tired ? 429 : 400, form);
    }

    void signOutEverywhere(Context ctx) {
        desk.member(ctx, member -> {
            useCases.signOut().everywhere(member.user());
            member.browser().forgetToken();
            return Reply.seeOther("/sign-in", "notice.signedOutEverywhere");
        });
    }
}
