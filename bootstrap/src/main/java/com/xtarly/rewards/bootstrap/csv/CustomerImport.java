package com.xtarly.rewards.bootstrap.csv;

import com.xtarly.rewards.application.AddCustomers;
import com.xtarly.rewards.application.AddCustomers.NewCustomer;
import com.xtarly.rewards.application.customer.ImportCustomers.Line;
import com.xtarly.rewards.application.port.Imports.Fault;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.http.csv.CustomerLines;
import com.xtarly.rewards.http.csv.InvalidCsv;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Enrols the customers of a CSV file, batch after batch, in constant memory. A committed batch stays, whatever happens
 * later; importing the same file again reports its customers as taken and changes nothing. For one file and one thread.
 */
public final class CustomerImport {
    /** So many rejected lines are kept for the summary, while the listener hears of every one. */
    public static final int MAX_ERRORS = 1_000;

    /** A line that was not imported, and why. */
    public record RejectedLine(long line, String error) {}

    /**
     * How it went.
     *
     * @param errors the first {@value #MAX_ERRORS} rejected lines
     */
    public record Summary(long imported, long rejected, List<RejectedLine> errors) {}

    /** Hears how it goes while it goes. */
    public interface Listener {
        /** Told in the order of the lines. */
        void rejected(RejectedLine line);

        /** All up to this line is done and will stay. */
        void done(long line);
    }

    private record Candidate(long line, NewCustomer customer) {
        Optional<RejectedLine> rejected(Outcome<Customer> outcome) {
            return outcome.fold(
                    added -> Optional.empty(), reason -> Optional.of(new RejectedLine(line, reason.sentence())));
        }
    }

    private final AddCustomers addCustomers;
    private final OrganizationId organizationId;
    private final Listener listener;

    private final List<Candidate> candidates = new ArrayList<>();
    private final List<RejectedLine> rejectedLines = new ArrayList<>();
    private final List<RejectedLine> errors = new ArrayList<>();
    private long imported;
    private long rejected;

    public CustomerImport(AddCustomers addCustomers, OrganizationId organizationId, Listener listener) {
        this.addCustomers = addCustomers;
        this.organizationId = organizationId;
        this.listener = listener;
    }

    /**
     * Imports the file. Refused with {@code ORGANIZATION_NOT_FOUND}, before anything is read.
     *
     * @throws InvalidCsv when the file does not begin with the header
     * @throws UncheckedIOException when it cannot be read to its end; what was told to be done stays
     */
    public Outcome<Summary> run(InputStream file) {
        return addCustomers.add(organizationId, List.of()).map(nobodyYet -> importLines(CustomerLines.of(file)));
    }

    private Summary importLines(CustomerLines lines) {
        for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            take(line.get());
            if (candidates.size() + rejectedLines.size() == AddCustomers.MAX_BATCH) {
                commit(lines.count());
            }
        }
        commit(lines.count());
        return new Summary(imported, rejected, List.copyOf(errors));
    }

    private void take(Line line) {
        NewCustomer customer = line.customer();
        Fault fault = line.fault();
        if (customer != null) {
            candidates.add(new Candidate(line.number(), customer));
        } else if (fault != null) {
            rejectedLines.add(new RejectedLine(line.number(), fault.sentence()));
        }
    }

    private void commit(long lastLine) {
        List<Outcome<Customer>> outcomes = addCandidates();
        for (int i = 0; i < outcomes.size(); i++) {
            candidates.get(i).rejected(outcomes.get(i)).ifPresentOrElse(rejectedLines::add, () -> imported++);
        }
        rejectedLines.sort(Comparator.comparingLong(RejectedLine::line));
        rejectedLines.forEach(this::report);
        candidates.clear();
        rejectedLines.clear();
        listener.done(lastLine);
    }

    private List<Outcome<Customer>> addCandidates() {
        List<NewCustomer> customers =
                candidates.stream().map(Candidate::customer).toList();
        return addCustomers.add(organizationId, customers).fold(outcomes -> outcomes, reason -> {
            throw new IllegalStateException(reason.sentence());
        });
    }

    private void report(RejectedLine line) {
        rejected++;
        if (errors.size() < MAX_ERRORS) {
            errors.add(line);
        }
        listener.rejected(line);
    }
}
