package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.application.BrowseTransactions;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.PostingKind;
import com.xtarly.rewards.domain.ledger.TransactionId;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.http.csv.CsvWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Transactions for a spreadsheet: times by the organization's clocks, amounts in its currency. */
record TransactionCsv(Organization organization, Messages messages, Map<String, String> reporters) {
    /** Enough for a busy month. */
    static final int MAX_LINES = 50_000;

    /** Always as long, seconds included, so that a spreadsheet takes each for the same kind of thing. */
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private static final List<String> COLUMNS = List.of(
            "transaction.id",
            "transactions.when",
            "transactions.kind",
            "transactions.customer",
            "person.email",
            "transactions.amount",
            "program.points",
            "csv.stamps",
            "transactions.ticket",
            "transactions.reporter");

    /**
     * Writes the newest of them, at most {@value #MAX_LINES}.
     *
     * @param first the first page
     * @param further the page after one that says what is {@code next}
     */
    void write(CsvWriter csv, BrowseTransactions.Page first, Function<TransactionId, BrowseTransactions.Page> further)
            throws IOException {
        csv.write(COLUMNS.stream().map(messages::of).toList());
        write(csv, first);
        TransactionId next = first.next();
        for (int written = first.lines().size(); next != null && written < MAX_LINES; ) {
            BrowseTransactions.Page page = further.apply(next);
            write(csv, page);
            written += page.lines().size();
            next = page.next();
        }
    }

    private void write(CsvWriter csv, BrowseTransactions.Page page) throws IOException {
        for (BrowseTransactions.Line line : page.lines()) {
            csv.write(cells(line));
        }
    }

    private List<?> cells(BrowseTransactions.Line line) {
        Entry entry = line.entry();
        Customer customer = line.customer();
        String reporter = entry.posting().reportedBy().value();
        return List.of(
                entry.id().value(),
                local(entry.posting().occurredAt()),
                messages.of("transactions.kind." + entry.posting().kind().code()),
                customer == null
                        ? messages.of("customer.erased")
                        : customer.name().value(),
                customer == null ? "" : customer.email().value(),
                amount(entry),
                entry.calculation().points(),
                entry.calculation().stamps(),
                MetadataFields.ticket(entry.posting()),
                reporters.getOrDefault(reporter, reporter));
    }

    private BigDecimal amount(Entry entry) {
        BigDecimal amount = new Money(organization.currency())
                .decimal(entry.calculation().amount().minorUnits());
        return entry.posting().kind() == PostingKind.REFUND ? amount.negate() : amount;
    }

    private String local(Instant moment) {
        return MOMENT.withZone(organization.timeZone()).format(moment);
    }
}
