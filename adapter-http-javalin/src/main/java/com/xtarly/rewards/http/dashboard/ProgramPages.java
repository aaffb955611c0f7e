package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.earning.Tier;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.program.Program;
import com.xtarly.rewards.domain.program.ProgramVersion;
import com.xtarly.rewards.http.FormBody;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings → Program: what purchases earn. */
record ProgramPages(Desk desk, DashboardUseCases useCases) {
    /** What a purchase would earn, in the way it is told. */
    public record Example(String amount, long points, long stamps, String tier, BigDecimal multiplier) {}

    private static final Amount EXAMPLE = Amount.of(35_000);

    void form(Context ctx) {
        desk.owner(ctx, member -> {
            List<ProgramVersion> versions = versions(member);
            ProgramForm form = ProgramForm.of(versions.stream().findFirst(), money(member));
            return page(member, 200, form, versions);
        });
    }

    void save(Context ctx) {
        ProgramForm sent = ProgramForm.of(Form.sent(FormBody.of(ctx)));
        desk.owner(
                ctx,
                member -> sent.program(money(member))
                        .map(program -> save(member, sent, program))
                        .orElseGet(() -> page(member, 400, sent, versions(member))));
    }

    private Reply save(Desk.Member member, ProgramForm sent, Program program) {
        return useCases.activateProgram()
                .activate(organization(member).id(), program, sent.seen())
                .fold(
                        version -> Reply.seeOther(
                                version.number() == 1 ? "/settings/keys" : "/settings/program", "notice.program"),
                        reason -> {
                            sent.form().refuse("seen", "fault.programChanged");
                            return page(member, 409, sent, versions(member));
                        });
    }

    /** The live preview: a piece of the page, made anew whenever something is typed. */
    void preview(Context ctx) {
        ProgramForm sent = ProgramForm.of(Form.sent(FormBody.of(ctx)));
        desk.owner(
                ctx,
                member -> Reply.page(
                        "programPreview", Map.of("examples", examples(member, sent.program(money(member))))));
    }

    private Reply.Page page(Desk.Member member, int status, ProgramForm form, List<ProgramVersion> versions) {
        Form shown = form.form();
        boolean faulty = !shown.isGood();
        Optional<Program> program = faulty ? Optional.empty() : form.program(money(member));
        return new Reply.Page(
                status,
                "program",
                Map.of(
                        "program",
                        form,
                        "examples",
                        examples(member, program),
                        "versions",
                        versions,
                        "currency",
                        organization(member).currency().getCurrencyCode()),
                null);
    }

    /** One without a tier, and one in each tier. */
    private static List<Example> examples(Desk.Member member, Optional<Program> program) {
        String amount =
                money(member).shown(EXAMPLE, Messages.in(member.language()).locale());
        List<Example> examples = new ArrayList<>();
        program.ifPresent(rules -> {
            examples.add(example(rules, amount, "", 0, BigDecimal.ONE));
            for (Tier tier : rules.tiers()) {
                examples.add(example(
                        rules,
                        amount,
                        tier.name().value(),
                        tier.pointsRequired(),
                        tier.multiplier().decimal()));
            }
        });
        return examples;
    }

    private static Example example(Program rules, String amount, String tier, long lifetime, BigDecimal multiplier) {
        var earned = rules.calculate(EXAMPLE, lifetime);
        return new Example(amount, earned.points(), earned.stamps(), tier, multiplier);
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
