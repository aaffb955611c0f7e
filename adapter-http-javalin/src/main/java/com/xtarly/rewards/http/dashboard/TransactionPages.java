package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.application.BrowseTransactions;
import com.xtarly.rewards.application.ShowTransaction;
import com.xtarly.rewards.application.Standing;
import com.xtarly.rewards.application.port.EntryFilter;
import com.xtarly.rewards.application.port.SearchQuery;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.ledger.TransactionId;
import com.xtarly.rewards.domain.organization.Organization;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All transactions, those that a filter leaves, and each by itself. */
record TransactionPages(Desk desk, DashboardUseCases useCases, Clock clock) {
    private static final int PAGE = 50;
    /** As many as can be told apart at a glance. */
    private static final int NAMESAKES = 8;

    void list(Context ctx) {
        TransactionFilter filter = TransactionFilter.of(ctx);
        TransactionId before = Optional.ofNullable(ctx.queryParam("before"))
                .flatMap(TransactionPages::id)
                .orElse(null);
        boolean paused = "off".equals(ctx.queryParam("live"));
        desk.member(ctx, member -> {
            List<Customer> meant = meant(member, filter);
            Optional<EntryFilter> asked = filter.asked(organization(member).timeZone(), meant);
            Map<String, Object> content = rows(filter, page(member, asked, before));
            content.put("namesakes", meant.size() > 1 ? meant : List.of());
            content.put("faulty", asked.isEmpty());
            content.put("reporters", reporters(member));
            content.put("first", before == null);
            content.put("paused", paused);
            content.put("live", !paused && before == null && asked.isPresent() && isWatched(member, filter));
            return Reply.page(asked.isPresent() ? 200 : 400, "transactions", content);
        });
    }

    /**
     * The rows of the first page, for a script that asks again and again: nothing when they are those it has, and no
     * more asking once the last day of the filter is over.
     */
    void rows(Context ctx) {
        TransactionFilter filter = TransactionFilter.of(ctx);
        String seen = Optional.ofNullable(ctx.queryParam("seen")).orElse("");
        desk.onlooker(ctx, member -> {
            BrowseTransactions.Page page = page(member, asked(member, filter), null);
            Map<String, Object> content = rows(filter, page);
            content.put("live", isWatched(member, filter));
            return fingerprint(page).equals(seen) && isWatched(member, filter)
                    ? Reply.unchanged()
                    : Reply.page("transactionRows", content);
        });
    }

    /**
     * What a filter leaves, for a spreadsheet; the first page is read before anything is sent. For owners, as every
     * file is that has everybody's email in it.
     */
    void csv(Context ctx) {
        TransactionFilter filter = TransactionFilter.of(ctx);
        desk.owner(
                ctx,
                member -> asked(member, filter)
                        .map(asked -> csv(member, asked))
                        .orElseGet(() -> Reply.seeOther("/transactions?" + filter.query())));
    }

    private Reply csv(Desk.Member member, EntryFilter asked) {
        TransactionCsv file =
                new TransactionCsv(organization(member), Messages.in(member.language()), reporters(member));
        BrowseTransactions.Page first = page(member, asked, null, BrowseTransactions.MAX_LIMIT);
        return Reply.csv(
                Messages.in(member.language()).of("transactions.exportName") + "-" + today(member),
                csv -> file.write(csv, first, next -> page(member, asked, next, BrowseTransactions.MAX_LIMIT)));
    }

    void one(Context ctx) {
        Optional<TransactionId> id = id(ctx.pathParam("id"));
        desk.member(
                ctx,
                member -> id.flatMap(given ->
                                useCases
                                        .watching()
                                        .showTransaction()
                                        .show(organization(member).id(), given)
                                        .stream()
                                        .findFirst())
                        .map(shown -> Reply.page("transaction", content(member, shown)))
                        .orElseGet(() -> Reply.page(404, "notFound", Map.of())));
    }

    private Map<String, Object> content(Desk.Member member, ShowTransaction.Shown shown) {
        return Map.of(
                "shown",
                shown,
                "metadata",
                MetadataFields.of(shown.entry().posting().metadata()),
                "reporters",
                reporters(member));
    }

    private Map<String, Object> rows(TransactionFilter filter, BrowseTransactions.Page page) {
        Map<String, Object> content = new HashMap<>();
        content.put("filter", filter);
        content.put("page", page);
        content.put("seen", fingerprint(page));
        return content;
    }

    private BrowseTransactions.Page page(
            Desk.Member member, Optional<EntryFilter> asked, @Nullable TransactionId before) {
        return asked.map(filter -> page(member, filter, before, PAGE))
                .orElse(new BrowseTransactions.Page(List.of(), null));
    }

    private BrowseTransactions.Page page(
            Desk.Member member, EntryFilter filter, @Nullable TransactionId before, int limit) {
        return useCases.watching()
                .browseTransactions()
                .browse(organization(member).id(), filter, before, limit);
    }

    private Optional<EntryFilter> asked(Desk.Member member, TransactionFilter filter) {
        return filter.asked(organization(member).timeZone(), meant(member, filter));
    }

    /** Whom a filter is about: who has the id or email, or else those whose names or emails begin so. */
    private List<Customer> meant(Desk.Member member, TransactionFilter filter) {
        return filter.customer()
                .map(typed -> CashierPages.reference(typed)
                        .flatMap(
                                reference -> useCases
                                        .showCustomer()
                                        .show(organization(member).id(), reference)
                                        .stream()
                                        .findFirst())
                        .map(known -> List.of(known.customer()))
                        .orElseGet(() -> called(member, typed)))
                .orElse(List.of());
    }

    private List<Customer> called(Desk.Member member, String typed) {
        SearchQuery query = SearchQuery.of(typed);
        return query.isEmpty()
                ? List.of()
                : useCases
                        .customers()
                        .searchCustomers()
                        .search(organization(member).id(), query, null, NAMESAKES)
                        .customers()
                        .stream()
                        .map(Standing::customer)
                        .toList();
    }

    /** Who reports, by the ids that stand in the ledger. */
    private Map<String, String> reporters(Desk.Member member) {
        return Reporters.of(useCases, organization(member).id());
    }

    /** Tells two lists of transactions apart. The last of them counts too: one that commits late appears in between. */
    private static String fingerprint(BrowseTransactions.Page page) {
        return Integer.toHexString(
                page.lines().stream().map(line -> line.entry().id()).toList().hashCode());
    }

    private boolean isWatched(Desk.Member member, TransactionFilter filter) {
        return filter.isWorthWatching(today(member));
    }

    private LocalDate today(Desk.Member member) {
        return LocalDate.ofInstant(clock.instant(), organization(member).timeZone());
    }

    /** The id that a text is, if it is one. */
    static Optional<TransactionId> id(String text) {
        try {
            return Optional.of(TransactionId.parse(text));
        } catch (IllegalArgumentException nobodys) {
            return Optional.empty();
        }
    }

    private static Organization organization(Desk.Member member) {
        return member.found().organization();
    }
}
