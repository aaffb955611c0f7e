package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.domain.user.Password;
import com.xtarly.rewards.domain.user.Role;
import com.xtarly.rewards.http.FormBody;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Settings → Team, and everybody's own account. */
record PeoplePages(Desk desk, DashboardUseCases useCases) {
    void team(Context ctx) {
        desk.owner(ctx, member -> Reply.page("team", team(member)));
    }

    /** The link is shown once; the owner passes it on. */
    void invite(Context ctx) {
        Form form = Form.sent(FormBody.of(ctx));
        desk.owner(ctx, member -> {
            Role role = form.read("role", Role::parse).orElse(Role.STAFF);
            Map<String, Object> content = team(member);
            content.put(
                    "invited",
                    useCases.inviteUser()
                            .invite(member.user().organizationId(), role)
                            .reveal());
            return Reply.page("team", content);
        });
    }

    private Map<String, Object> team(Desk.Member member) {
        return new HashMap<>(
                Map.of("users", useCases.listUsers().list(member.user().organizationId())));
    }

    void account(Context ctx) {
        desk.member(ctx, member -> Reply.page("account", Map.of("form", Form.fresh(Map.of()))));
    }

    void changePassword(Context ctx) {
        Form form = Form.sent(FormBody.of(ctx));
        desk.member(ctx, member -> {
            Optional<Password> present = form.secret("present", Password::of);
            Optional<Password> chosen = form.secret("password", Password::of);
            return present.flatMap(before ->
                            chosen.map(after -> useCases.changePassword().change(member.user(), before, after)))
                    .map(outcome -> outcome.fold(
                            signedIn -> {
                                member.browser().remember(signedIn.token());
                                return Reply.page(
                                        "account", Map.of("form", Form.fresh(Map.of())), "notice.passwordChanged");
                            },
                            reason -> {
                                form.refuse("present", "fault.present");
                                return account(form);
                            }))
                    .orElseGet(() -> account(form));
        });
    }

    private static Reply account(Form form) {
        return Reply.page(400, "account", Map.of("form", form));
    }

    void signOutEverywhere(Context ctx) {
        desk.member(ctx, member -> {
            useCases.signOut().everywhere(member.user());
            member.browser().forgetToken();
            return Reply.seeOther("/sign-in");
        });
    }
}
