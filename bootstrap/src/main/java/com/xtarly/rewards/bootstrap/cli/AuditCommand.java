package com.xtarly.rewards.bootstrap.cli;

import com.xtarly.rewards.application.port.AuditReport;
import com.xtarly.rewards.application.port.AuditReport.Discrepancy;
import com.xtarly.rewards.domain.ledger.Balance;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Holds every balance against its entries. */
@Command(
        name = "audit",
        description = "Check that each customer's balance is the sum of its entries; exit code 1 when one is not.",
        footer = {"", "Example:", "  bin/rewards audit --json"})
final class AuditCommand implements Callable<Answer> {
    private record Difference(String organizationId, String customerId, Balance written, Balance summed) {
        static Difference of(Discrepancy found) {
            return new Difference(
                    found.organizationId().value(), found.customerId().value(), found.written(), found.summed());
        }

        String text() {
            return "DIFFERENCE " + organizationId + " " + customerId + ": written " + written + ", summed " + summed;
        }
    }

    private record Report(
            boolean clean,
            long organizations,
            long customers,
            long entries,
            long points,
            long stamps,
            List<Difference> differences) {
        static Report of(AuditReport report) {
            return new Report(
                    report.clean(),
                    report.organizations(),
                    report.customers(),
                    report.entries(),
                    report.points(),
                    report.stamps(),
                    report.discrepancies().stream().map(Difference::of).toList());
        }

        List<String> text() {
            List<String> lines = new ArrayList<>();
            lines.add(String.join(
                    ", ",
                    Counted.of(organizations, "organization"),
                    Counted.of(customers, "customer"),
                    Counted.of(entries, "entry", "entries"),
                    Counted.of(points, "point"),
                    Counted.of(stamps, "stamp")));
            differences.forEach(difference -> lines.add(difference.text()));
            lines.add(clean ? "Every balance is the sum of its entries." : "Balances and entries differ.");
            return lines;
        }
    }

    private final Installation installation;

    AuditCommand(Installation installation) {
        this.installation = installation;
    }

    @Override
    public Answer call() {
        Report report = Report.of(installation.administer(
                administration -> administration.auditLedger().audit()));
        return Answer.of(report, report.text()).goodIf(report.clean());
    }
}
