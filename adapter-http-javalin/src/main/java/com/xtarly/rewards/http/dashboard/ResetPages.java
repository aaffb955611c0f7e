package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.application.access.Invitation;
import com.xtarly.rewards.application.access.Password;
import com.xtarly.rewards.application.access.Token;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.http.FormBody;
import io.javalin.http.Context;
import java.util.Map;
import java.util.function.Function;

/** How somebody who forgot their password gets in again: by a link that an owner or an operator made for them. */
record ResetPages(Desk desk, DashboardUseCases useCases) {
    void form(Context ctx) {
        desk.anybody(ctx, visitor -> withLink(ctx, token -> page(200, Form.fresh(Map.of()))));
    }

    void reset(Context ctx) {
        Form form = Form.sent(FormBody.of(ctx));
        String address = desk.address(ctx);
        desk.hashing()
                .anybody(
                        ctx,
                        visitor -> withLink(
                                ctx,
                                token -> form.secret("password", Password::of)
                                        .map(chosen -> useCases.people()
                                                .resetPassword()
                                                .reset(token, chosen, address))
                                        .map(outcome -> outcome.fold(
                                                signedIn -> {
                                                    desk.letIn(visitor.browser(), signedIn);
                                                    return Reply.seeOther("/", "notice.passwordChanged");
                                                },
                                                reason -> refused(form, reason)))
                                        .orElseGet(() -> page(400, form))));
    }

    private static Reply refused(Form form, Reason reason) {
        if (reason == Reason.TOO_MANY_TRIES) {
            form.refuse("password", "fault.TOO_MANY_TRIES");
            return page(429, form);
        }
        return over(Invitation.State.USED);
    }

    private Reply withLink(Context ctx, Function<Token, Reply> work) {
        return Token.find(ctx.pathParam("token"))
                .flatMap(token -> useCases.findInvitation()
                        .find(token)
                        .filter(found -> found.invitation().kind() == Invitation.Kind.RESET)
                        .map(found -> found.state() == Invitation.State.OPEN ? work.apply(token) : over(found.state())))
                .orElseGet(() -> over(Invitation.State.EXPIRED));
    }

    private static Reply page(int status, Form form) {
        return Reply.page(status, "resetPassword", Map.of("form", form));
    }

    private static Reply over(Invitation.State state) {
        return Reply.page(404, "linkOver", Map.of("state", "reset." + state.name()));
    }
}
