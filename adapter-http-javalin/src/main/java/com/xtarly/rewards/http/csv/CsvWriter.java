package com.xtarly.rewards.http.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a CSV file that spreadsheets read as it was meant: in UTF-8 that says so, and without a text that they would
 * take for a formula. For one thread.
 */
public final class CsvWriter {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** OWASP's list: what begins so is calculated by Excel and its like, be it in quotes. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r]");

    private final CSVPrinter printer;

    /** Begins a file on a stream, which stays the caller's to close. */
    public CsvWriter(OutputStream file) throws IOException {
        Writer text = new OutputStreamWriter(file, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        this.printer = new CSVPrinter(text, CSVFormat.EXCEL);
    }

    /** Writes a line; numbers and texts. */
    public void write(List<?> cells) throws IOException {
        printer.printRecord(cells.stream().map(CsvWriter::defused).toList());
    }

    /** Hands on all that was written. */
    public void flush() throws IOException {
        printer.flush();
    }

    private static Object defused(Object cell) {
        return cell instanceof CharSequence text && FORMULA.matcher(text).find() ? "'" + text : cell;
    }
}
