package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.program.Program;
import com.xtarly.rewards.domain.program.ProgramVersion;
import com.xtarly.rewards.http.FormBody;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings → Program: what purchases earn. */
record ProgramPages(Desk desk, DashboardUseCases useCases) {
    private static final String PAGE = "/settings/program";

    void form(Context ctx) {
        desk.owner(ctx, member -> {
            List<ProgramVersion> versions = versions(member);
            ProgramForm form =
                    ProgramForm.of(versions.stream().findFirst(), money(member), Messages.in(member.language()));
            return page(member, 200, form, form.program(money(member)), versions, latest(versions), "");
        });
    }

    void save(Context ctx) {
        ProgramForm sent = ProgramForm.of(Form.sent(FormBody.of(ctx)));
        desk.owner(
                ctx,
                member -> sent.program(money(member))
                        .map(program -> save(member, sent, program))
                        .orElseGet(() -> page(
                                member,
                                400,
                                sent,
                                Optional.empty(),
                                versions(member),
                                sent.form().value("seen"),
                                "")));
    }

    private Reply save(Desk.Member member, ProgramForm sent, Program program) {
        int seen = sent.seen();
        return useCases.activateProgram()
                .activate(member.user(), program, seen)
                .fold(version -> saved(version, seen), reason -> {
                    if (reason == Reason.USER_NOT_FOUND) {
                        return Reply.seeOther(PAGE);
                    }
                    sent.form().refuse("seen", "fault.programChanged");
                    List<ProgramVersion> versions = versions(member);
                    // Whoever was told, and saves again, means it.
                    return page(member, 409, sent, Optional.of(program), versions, latest(versions), "");
                });
    }

    private static Reply saved(ProgramVersion version, int seen) {
        if (version.number() == seen) {
            return Reply.seeOther(PAGE, "notice.programUnchanged");
        }
        // The first is on the way to the first purchase, and the start says how that goes on.
        return Reply.seeOther(version.number() == 1 ? "/" : PAGE, "notice.program");
    }

    /** A row of tiers is added, removed or moved; all that was typed stays, and nothing is saved. */
    void changeRows(Context ctx) {
        FormBody body = FormBody.of(ctx);
        ProgramForm sent = ProgramForm.of(Form.sent(body));
        TierRows.Changed changed = sent.tiers().changed(body.text("row"));
        // Read from another form: who is still typing is not told of faults.
        ProgramForm previewed = ProgramForm.of(Form.sent(body)).with(changed.rows());
        desk.owner(
                ctx,
                member -> page(
                        member,
                        200,
                        sent.with(changed.rows()),
                        previewed.program(money(member)),
                        versions(member),
                        sent.form().value("seen"),
                        changed.focus()));
    }

    /** The live preview: a piece of the page, made anew whenever something is typed. */
    void preview(Context ctx) {
        ProgramForm sent = ProgramForm.of(Form.sent(FormBody.of(ctx)));
        desk.owner(
                ctx,
                member -> Reply.page(
                        "programPreview",
                        Map.of("preview", preview(member, sent, sent.program(money(member)), versions(member)))));
    }

    private Reply.Page page(
            Desk.Member member,
            int status,
            ProgramForm form,
            Optional<Program> program,
            List<ProgramVersion> versions,
            String seen,
            String focus) {
        Map<String, Object> content = new HashMap<>();
        content.put("program", form);
        content.put("preview", preview(member, form, program, versions));
        content.put("versions", versions);
        content.put("authors", authors(member));
        content.put("currency", organization(member).currency().getCurrencyCode());
        content.put("seen", seen);
        content.put("focus", focus);
        return new Reply.Page(status, "program", content, null);
    }

    private static ProgramPreview preview(
            Desk.Member member, ProgramForm typed, Optional<Program> program, List<ProgramVersion> versions) {
        Optional<Program> present =
                versions.stream().filter(ProgramVersion::active).findFirst().map(ProgramVersion::program);
        return program.map(rules -> ProgramPreview.of(present, rules, Messages.in(member.language()), money(member)))
                .orElseGet(() -> ProgramPreview.lacking(typed.lack(Messages.in(member.language()))));
    }

    private static String latest(List<ProgramVersion> versions) {
        return String.valueOf(
                versions.stream().findFirst().map(ProgramVersion::number).orElse(0));
    }

    /** The names of those who may have saved a version, by their ids. */
    private Map<String, String> authors(Desk.Member member) {
        Map<String, String> names = new HashMap<>();
        useCases.listUsers()
                .names(organization(member).id())
                .forEach((id, name) -> names.put(id.value(), name.value()));
        return names;
    }

    private List<ProgramVersion> versions(Desk.Member member) {
        return useCases.listProgramVersions().list(organization(member).id());
    }

    private static Money money(Desk.Member member) {
        return new Money(organization(member).currency());
    }

    private static Organization organization(Desk.Member member) {
        return member.found().organization();
    }
}
