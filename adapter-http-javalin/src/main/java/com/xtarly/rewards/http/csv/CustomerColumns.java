package com.xtarly.rewards.http.csv;

import com.xtarly.rewards.application.AddCustomers.NewCustomer;
import com.xtarly.rewards.application.port.Imports.Fault;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.customer.Email;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Which column of a file is the customer's id, which the name, which the email, and what stands between columns: what
 * its header says, in English or Spanish.
 *
 * @param id −1 when there is none
 * @param count how many columns there are, others included
 */
record CustomerColumns(int id, int name, int email, int count, char separator) {
    private static final Set<String> ID = Set.of("id");
    private static final Set<String> NAME = Set.of("name", "nombre");
    private static final Set<String> EMAIL =
            Set.of("email", "e-mail", "correo", "correo electrónico", "correo electronico");
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    /** What {@link CsvWriter} puts before a text that a spreadsheet would take for a formula. */
    private static final Pattern DEFUSED = Pattern.compile("^'(?=[=+\\-@])");

    /**
     * The columns a header names, in any order and case.
     *
     * @throws InvalidCsv when name or email is not among them, or one of the three is there twice
     */
    static CustomerColumns of(CsvLine header) {
        try {
            String text = header.text();
            return SEPARATORS.stream()
                    .flatMap(separator -> named(text, separator).stream())
                    .findFirst()
                    .orElseThrow(() -> InvalidCsv.header("it is " + text.strip() + "."));
        } catch (InvalidLine e) {
            throw InvalidCsv.header(e.fault().sentence());
        }
    }

    private static Optional<CustomerColumns> named(String header, char separator) {
        List<String> names;
        try {
            names = fields(header, separator).stream()
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .toList();
        } catch (InvalidLine e) {
            return Optional.empty();
        }
        int[] ids = places(names, ID);
        int[] called = places(names, NAME);
        int[] emails = places(names, EMAIL);
        return ids.length > 1 || called.length != 1 || emails.length != 1
                ? Optional.empty()
                : Optional.of(new CustomerColumns(
                        ids.length == 0 ? -1 : ids[0], called[0], emails[0], names.size(), separator));
    }

    private static int[] places(List<String> names, Set<String> wanted) {
        return IntStream.range(0, names.size())
                .filter(place -> wanted.contains(names.get(place)))
                .toArray();
    }

    /**
     * The customer a line describes; an empty id has one made.
     *
     * @throws InvalidLine when it describes none
     */
    NewCustomer customer(CsvLine line) {
        List<String> fields = fields(line.text(), separator);
        if (fields.size() != count) {
            throw new InvalidLine(Fault.COLUMNS);
        }
        CustomerId given = Stream.of(id)
                .filter(place -> place >= 0)
                .map(place -> fields.get(place).strip())
                .filter(text -> !text.isEmpty())
                .map(text -> parsed(text, CustomerId::parse, Fault.ID))
                .findFirst()
                .orElse(null);
        return new NewCustomer(
                given,
                parsed(filled(fields.get(name), Fault.NAME_MISSING), Name::of, faultOf(fields.get(name))),
                parsed(filled(fields.get(email), Fault.EMAIL_MISSING), Email::parse, Fault.EMAIL));
    }

    private static String filled(String field, Fault missing) {
        if (field.isBlank()) {
            throw new InvalidLine(missing);
        }
        return field;
    }

    /** What is wrong with a name, should it be none. */
    private static Fault faultOf(String name) {
        return name.length() > Name.MAX_LENGTH ? Fault.NAME_TOO_LONG : Fault.NAME;
    }

    private static <T> T parsed(String field, Function<String, T> parser, Fault fault) {
        try {
            return parser.apply(DEFUSED.matcher(field).replaceFirst(""));
        } catch (IllegalArgumentException e) {
            throw new InvalidLine(fault);
        }
    }

    /** Each line is a file of its own to the parser, so that a quote left open ends with its line. */
    private static List<String> fields(String line, char separator) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreSurroundingSpaces(true)
                .get();
        try (CSVParser parser = CSVParser.parse(line, format)) {
            List<CSVRecord> records = parser.getRecords();
            if (records.size() > 1) {
                throw new InvalidLine(Fault.QUOTES);
            }
            return records.get(0).toList();
        } catch (IOException | UncheckedIOException e) {
            throw new InvalidLine(Fault.QUOTES);
        }
    }
}
