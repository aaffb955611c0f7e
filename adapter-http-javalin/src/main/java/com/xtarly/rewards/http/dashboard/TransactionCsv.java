package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.application.BrowseTransactions;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.PostingKind;
import com.xtarly.rewards.domain.organization.Organization;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Transactions for a spreadsheet: RFC 4180, UTF-8 with the mark by which spreadsheets know it; times by the
 * organization's clocks, amounts in its currency with a point before the cents.
 */
record TransactionCsv(Organization organization, Messages messages, Map<String, String> reporters) {
    private static final String MARK = "\uFEFF";
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

    String of(List<BrowseTransactions.Line> lines) {
        Stream<String> head = Stream.of(row(COLUMNS.stream().map(messages::of)));
        return MARK
                + Stream.concat(head, lines.stream().map(line -> row(values(line))))
                        .collect(Collectors.joining());
    }

    private Stream<String> values(BrowseTransactions.Line line) {
        Entry entry = line.entry();
        Customer customer = line.customer();
        String reporter = entry.posting().reportedBy().value();
        return Stream.of(
                entry.id().value(),
                local(entry.posting().occurredAt()),
                messages.of("transactions.kind." + entry.posting().kind().code()),
                customer == null
                        ? messages.of("customer.erased")
                        : harmless(customer.name().value()),
                customer == null ? "" : harmless(customer.email().value()),
                amount(entry),
                String.valueOf(entry.calculation().points()),
                String.valueOf(entry.calculation().stamps()),
                harmless(MetadataFields.ticket(entry.posting())),
                harmless(reporters.getOrDefault(reporter, reporter)));
    }

    private String amount(Entry entry) {
        Amount amount = entry.calculation().amount();
        return (entry.posting().kind() == PostingKind.REFUND ? "-" : "")
                + new Money(organization.currency()).typed(amount.minorUnits());
    }

    private String local(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS)
                .atZone(organization.timeZone())
                .toLocalDateTime()
                .toString()
                .replace('T', ' ');
    }

    /** What a spreadsheet would take for a formula stays a text, whoever typed it at a till. */
    private static String harmless(String text) {
        return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }

    private static String row(Stream<String> values) {
        return values.map(
                        value -> value.matches("(?s).*[\",\r\n].*") ? "\"" + value.replace("\"", "\"\"") + "\"" : value)
                .collect(Collectors.joining(",", "", "\r\n"));
    }
}
