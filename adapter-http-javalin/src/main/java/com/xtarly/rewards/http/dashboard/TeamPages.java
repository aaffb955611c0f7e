package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.application.access.Role;
import com.xtarly.rewards.application.access.SecretHash;
import com.xtarly.rewards.application.access.Token;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.organization.UserId;
import com.xtarly.rewards.http.FormBody;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Settings → Team: who may do what, who was invited, and who is to go. */
record TeamPages(Desk desk, DashboardUseCases useCases) {
    private static final String TEAM = "/settings/team";

    void team(Context ctx) {
        desk.owner(ctx, member -> team(member, Map.of()));
    }

    /** The secret of the link is in the form: to send the form again is to see the same link. */
    void invite(Context ctx) {
        Form form = Form.sent(FormBody.of(ctx));
        desk.owner(ctx, member -> {
            Optional<Role> role = form.read("role", Role::parse);
            return Token.find(form.value("link"))
                    .flatMap(token -> role.map(given -> useCases.inviteUser()
                            .invite(member.user(), given, token)
                            .<Reply>fold(
                                    made -> team(member, Map.of("invited", token.reveal())),
                                    reason -> Reply.seeOther(TEAM, "notice.inviteAgain"))))
                    .orElseGet(() -> Reply.seeOther(TEAM));
        });
    }

    void withdraw(Context ctx) {
        Form form = Form.sent(FormBody.of(ctx));
        desk.owner(
                ctx,
                member -> form.read(
                                "invitation",
                                text -> SecretHash.of(HexFormat.of().parseHex(text)))
                        .map(token -> useCases.people().withdrawInvitation().withdraw(member.user(), token))
                        .map(outcome -> outcome.fold(
                                gone -> Reply.seeOther(TEAM, "notice.withdrawn"), reason -> Reply.seeOther(TEAM)))
                        .orElseGet(() -> Reply.seeOther(TEAM)));
    }

    private Reply team(Desk.Member member, Map<String, Object> more) {
        Map<String, Object> content = new HashMap<>(more);
        content.put("users", useCases.listUsers().list(organization(member)));
        content.put("names", names(member));
        content.put("invitations", useCases.people().listInvitations().list(organization(member)));
        content.put("link", useCases.inviteUser().draw().reveal());
        return Reply.page("team", content);
    }

    /** Who may have made an invitation, by their ids. */
    private Map<String, String> names(Desk.Member member) {
        Map<String, String> names = new HashMap<>();
        useCases.listUsers().names(organization(member)).forEach((id, name) -> names.put(id.value(), name.value()));
        return names;
    }

    void one(Context ctx) {
        withUser(ctx, (member, user) -> one(200, user, Form.fresh(Map.of()), Map.of()));
    }

    void changeRole(Context ctx) {
        Form form = Form.sent(FormBody.of(ctx));
        withUser(
                ctx,
                (member, user) -> form.read("role", Role::parse)
                        .map(role -> done(
                                user,
                                form,
                                useCases.people().changeRole().change(member.user(), user.id(), role),
                                role == user.role() ? "notice.roleUnchanged" : "notice.roleChanged"))
                        .orElseGet(() -> one(400, user, form, Map.of())));
    }

    void remove(Context ctx) {
        Form form = Form.sent(FormBody.of(ctx));
        withUser(
                ctx,
                (member, user) -> done(
                        user, form, useCases.people().removeUser().remove(member.user(), user.id()), "notice.removed"));
    }

    private static Reply done(User user, Form form, Outcome<User> outcome, String notice) {
        return outcome.fold(changed -> Reply.seeOther(TEAM, notice), reason -> {
            if (reason == Reason.LAST_OWNER) {
                form.refuse("role", "fault.LAST_OWNER");
                return one(409, user, form, Map.of());
            }
            return Reply.seeOther(TEAM);
        });
    }

    /** The link is shown once; the owner passes it on. Who is signed in needs none for themselves. */
    void resetLink(Context ctx) {
        withUser(
                ctx,
                (member, user) -> useCases.people()
                        .makeResetLink()
                        .make(member.user(), user.id())
                        .fold(
                                token -> one(200, user, Form.fresh(Map.of()), Map.of("reset", token.reveal())),
                                reason -> Reply.seeOther(reason == Reason.OWN_RESET_LINK ? "/account" : TEAM)));
    }

    private static Reply one(int status, User user, Form form, Map<String, Object> more) {
        Map<String, Object> content = new HashMap<>(more);
        content.put("who", user);
        content.put("form", form);
        return Reply.page(status, "teamMember", content);
    }

    /** Whoever was removed meanwhile is not in the list any more. */
    private void withUser(Context ctx, BiFunction<Desk.Member, User, Reply> work) {
        Optional<UserId> id = CustomerPages.parsed(UserId::parse, ctx.pathParam("id"));
        desk.owner(
                ctx,
                member -> id.flatMap(given -> useCases.listUsers().list(organization(member)).stream()
                                .filter(user -> user.id().equals(given))
                                .findFirst())
                        .map(user -> work.apply(member, user))
                        .orElseGet(() -> Reply.seeOther(TEAM)));
    }

    private static OrganizationId organization(Desk.Member member) {
        return member.user().organizationId();
    }
}
