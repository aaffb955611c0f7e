package com.xtarly.rewards.http.csv;

import com.xtarly.rewards.application.customer.ImportCustomers;
import com.xtarly.rewards.application.customer.ImportCustomers.Line;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A whole CSV file of customers, as a browser uploads it and a spreadsheet may have written it.
 *
 * @param lines all but the header and blank ones
 * @param guessed whether it did not say how its letters are written, so that accents may have come out wrong
 */
public record CustomerFile(List<Line> lines, boolean guessed) {
    /**
     * Reads a file.
     *
     * @throws InvalidCsv when it is no CSV file, has no header, or too many lines
     */
    public static CustomerFile of(byte[] bytes) {
        SpreadsheetText text = SpreadsheetText.of(bytes);
        CustomerLines file = CustomerLines.of(new ByteArrayInputStream(text.utf8()));
        List<Line> lines = new ArrayList<>();
        for (Optional<Line> line = file.next(); line.isPresent(); line = file.next()) {
            lines.add(line.get());
            if (lines.size() > ImportCustomers.MAX_LINES) {
                throw InvalidCsv.tooManyLines(ImportCustomers.MAX_LINES);
            }
        }
        return new CustomerFile(lines, text.guessed());
    }
}
