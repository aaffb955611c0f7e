package com.xtarly.rewards.http.csv;

import com.xtarly.rewards.application.customer.ImportCustomers.Line;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The lines of a CSV file of customers, one after the other, in constant memory. For one thread. */
public final class CustomerLines {
    private final CsvLines lines;
    private final CustomerColumns columns;

    private CustomerLines(CsvLines lines, CustomerColumns columns) {
        this.lines = lines;
        this.columns = columns;
    }

    /**
     * Reads the header.
     *
     * @throws InvalidCsv when the file does not begin with one
     * @throws UncheckedIOException when it cannot be read
     */
    public static CustomerLines of(InputStream file) {
        CsvLines lines = new CsvLines(file);
        return new CustomerLines(lines, CustomerColumns.of(lines.next().orElseThrow(InvalidCsv::empty)));
    }

    /**
     * The next line that is not blank, if there is one: a customer, or a fault.
     *
     * @throws UncheckedIOException when the file cannot be read
     */
    public Optional<Line> next() {
        return lines.next().map(this::line);
    }

    /** How many lines were read, blank ones and the header included. */
    public long count() {
        return lines.count();
    }

    private Line line(CsvLine line) {
        try {
            return new Line(line.number(), line.legible(), columns.customer(line), null);
        } catch (InvalidLine e) {
            return new Line(line.number(), line.legible(), null, e.fault());
        }
    }
}
