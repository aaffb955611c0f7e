package com.xtarly.rewards.bootstrap.csv;

import com.xtarly.rewards.application.AddCustomers.NewCustomer;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.customer.Email;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Which column of a file is the customer's id, which the name, which the email: what its header says. */
record CustomerColumns(int id, int name, int email) {
    private static final Set<String> NAMES = Set.of("id", "name", "email");
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreSurroundingSpaces(true).get();

    /**
     * The columns a header names, in any order and case.
     *
     * @throws InvalidCsv when it names others, or one twice
     */
    static CustomerColumns of(CsvLine header) {
        try {
            List<String> names = fields(header).stream()
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .toList();
            if (names.size() == NAMES.size() && Set.copyOf(names).equals(NAMES)) {
                return new CustomerColumns(names.indexOf("id"), names.indexOf("name"), names.indexOf("email"));
            }
            throw InvalidCsv.header("it is " + header.text().strip() + ".");
        } catch (IllegalArgumentException e) {
            throw InvalidCsv.header(String.valueOf(e.getMessage()));
        }
    }

    /**
     * The customer a line describes; an empty id has one made.
     *
     * @throws IllegalArgumentException with a sentence on what is wrong with the line
     */
    NewCustomer customer(CsvLine line) {
        List<String> fields = fields(line);
        if (fields.size() != NAMES.size()) {
            throw new IllegalArgumentException(
                    "The line has " + fields.size() + " columns, not " + NAMES.size() + "; quote a comma in a name.");
        }
        String givenId = fields.get(id).strip();
        return new NewCustomer(
                givenId.isEmpty() ? null : CustomerId.parse(givenId),
                Name.of(fields.get(name)),
                Email.parse(fields.get(email)));
    }

    /** Each line is a file of its own to the parser, so that a quote left open ends with its line. */
    private static List<String> fields(CsvLine line) {
        try (CSVParser parser = CSVParser.parse(line.text(), FORMAT)) {
            List<CSVRecord> records = parser.getRecords();
            if (records.size() > 1) {
                throw new IllegalArgumentException("The line has a carriage return in its middle.");
            }
            return records.get(0).toList();
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException("A quote in the line is not closed, or is followed by more text.", e);
        }
    }
}
