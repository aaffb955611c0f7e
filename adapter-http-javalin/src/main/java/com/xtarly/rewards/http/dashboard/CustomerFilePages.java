package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.Standing;
import com.xtarly.rewards.application.customer.ImportCustomers;
import com.xtarly.rewards.application.customer.SearchCustomers;
import com.xtarly.rewards.application.port.ImportId;
import com.xtarly.rewards.application.port.Imports.Import;
import com.xtarly.rewards.application.port.Imports.RefusedLine;
import com.xtarly.rewards.application.port.SearchQuery;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.http.FormBody;
import com.xtarly.rewards.http.ProblemException;
import com.xtarly.rewards.http.csv.CsvWriter;
import com.xtarly.rewards.http.csv.CustomerFile;
import com.xtarly.rewards.http.csv.InvalidCsv;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Customers as files, in and out; for owners. */
record CustomerFilePages(Desk desk, DashboardUseCases useCases, IdSource ids) {
    /** Where files are uploaded to, which may be larger than forms. */
    static final String IMPORT = "/customers/import";

    private static final int LATEST = 5;
    private static final int SHOWN = 10;

    void importForm(Context ctx) {
        desk.owner(ctx, member -> form(200, member, fresh()));
    }

    /** The imports to come begin with what is in the form: to send a file again with it is not to import it again. */
    private Form fresh() {
        return Form.fresh(Map.of("id", ids.importId().value()));
    }

    private Reply form(int status, Desk.Member member, Form form) {
        return Reply.page(
                status,
                "customerImport",
                Map.of(
                        "form",
                        form,
                        "latest",
                        useCases.customers().importCustomers().latest(CustomerPages.organization(member), LATEST)));
    }

    void upload(Context ctx) {
        Optional<FormBody> body = body(ctx);
        desk.owner(ctx, member -> body.map(sent -> upload(member, sent)).orElseGet(() -> refused(member, "TOO_LARGE")));
    }

    /** A file that is too large is said so on the page; all else that is no form is no form. */
    private static Optional<FormBody> body(Context ctx) {
        try {
            return Optional.of(FormBody.withFiles(ctx));
        } catch (ProblemException e) {
            if (e.problem().status() == 413) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Reply upload(Desk.Member member, FormBody sent) {
        byte[] bytes = sent.file("file");
        ImportId id = CustomerPages.parsed(ImportId::parse, sent.text("id"))
                .orElseGet(ids::importId)
                .of(bytes);
        try {
            CustomerFile file = CustomerFile.of(bytes);
            return useCases.customers()
                    .importCustomers()
                    .begin(member.user(), id, file.lines())
                    .fold(
                            begun -> file.guessed()
                                    ? Reply.seeOther(path(begun), "notice.guessed")
                                    : Reply.seeOther(path(begun)),
                            reason -> reason == Reason.USER_NOT_FOUND ? Desk.NOT_ALLOWED : refused(member, "BUSY"));
        } catch (InvalidCsv e) {
            return refused(member, e.fault().name());
        }
    }

    private Reply refused(Desk.Member member, String fault) {
        Form form = fresh();
        form.refuse("file", "fault.file." + fault);
        return form(400, member, form);
    }

    private static String path(ImportId id) {
        return "/customers/imports/" + id.value();
    }

    /** How far it is; while it goes on, a piece of the page asks for itself again. */
    void progress(Context ctx) {
        boolean piece = ctx.header(Reply.OF_A_SCRIPT) != null;
        withImport(
                ctx,
                (member, progress) -> new Reply.Page(
                        200,
                        piece ? "importProgress" : "customerImportProgress",
                        Map.of(
                                "progress",
                                progress,
                                "cutOff",
                                useCases.customers().importCustomers().isCutOff(progress),
                                "refused",
                                refused(progress, 0, SHOWN)),
                        null));
    }

    /** The bad lines, to be mended and imported again. */
    void report(Context ctx) {
        withImport(ctx, (member, progress) -> {
            Messages messages = Messages.in(member.language());
            return Reply.csv(messages.of("import.reportName"), csv -> {
                csv.write(List.of(
                        messages.of("import.line"), messages.of("import.content"), messages.of("import.reason")));
                List<RefusedLine> share = refused(progress, 0, ImportCustomers.MAX_REFUSED);
                while (!share.isEmpty()) {
                    for (RefusedLine line : share) {
                        csv.write(List.of(line.number(), line.text(), messages.of("import.fault." + line.fault())));
                    }
                    share = refused(progress, share.get(share.size() - 1).number(), ImportCustomers.MAX_REFUSED);
                }
            });
        });
    }

    private List<RefusedLine> refused(Import of, long after, int limit) {
        return useCases.customers().importCustomers().refused(of.organizationId(), of.id(), after, limit);
    }

    private void withImport(Context ctx, BiFunction<Desk.Member, Import, Reply> work) {
        Optional<ImportId> id = CustomerPages.parsed(ImportId::parse, ctx.pathParam("id"));
        desk.owner(
                ctx,
                member -> id.flatMap(given ->
                                useCases.customers().importCustomers().find(CustomerPages.organization(member), given))
                        .map(found -> work.apply(member, found))
                        .orElseGet(() -> Reply.page(404, "notFound", Map.of())));
    }

    /** Everybody, page after page; the first is read before anything is sent, so that a failure can still be said. */
    void export(Context ctx) {
        desk.owner(ctx, member -> {
            Organization organization = member.found().organization();
            Messages messages = Messages.in(member.language());
            SearchCustomers.Page first = page(organization.id(), null);
            return Reply.csv(messages.of("customers.exportName"), csv -> {
                csv.write(Stream.of("id", "name", "email", "points", "stamps", "lifetimePoints", "tier", "since")
                        .map(column -> messages.of("export." + column))
                        .toList());
                write(csv, first, organization);
                for (CustomerId next = first.next(); next != null; ) {
                    SearchCustomers.Page page = page(organization.id(), next);
                    write(csv, page, organization);
                    next = page.next();
                }
            });
        });
    }

    private SearchCustomers.Page page(OrganizationId organizationId, @Nullable CustomerId before) {
        return useCases.customers()
                .searchCustomers()
                .search(organizationId, SearchQuery.EVERYBODY, before, SearchCustomers.MAX_LIMIT);
    }

    private static void write(CsvWriter csv, SearchCustomers.Page page, Organization organization) throws IOException {
        for (Standing standing : page.customers()) {
            csv.write(List.of(
                    standing.customer().id().value(),
                    standing.customer().name().value(),
                    standing.customer().email().value(),
                    standing.balance().points(),
                    standing.balance().stamps(),
                    standing.balance().lifetimePoints(),
                    standing.tier() == null ? "" : standing.tier().name().value(),
                    LocalDate.ofInstant(standing.customer().createdAt(), organization.timeZone())));
        }
    }
}
