package com.xtarly.rewards.http.csv;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;

/** Cuts a file into lines, LF or CRLF; blank ones are left out, and so is a byte-order mark. */
final class CsvLines {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final String BLANKS = " \t\r,;";
    private static final int END_OF_FILE = -1;

    private final InputStream file;
    private long count;

    CsvLines(InputStream file) {
        this.file = new BufferedInputStream(file);
    }

    /** How many lines were read, blank ones included. */
    long count() {
        return count;
    }

    /**
     * The next line that is not blank, if there is one.
     *
     * @throws UncheckedIOException when the file cannot be read
     */
    Optional<CsvLine> next() {
        try {
            for (int first = file.read(); first != END_OF_FILE; first = file.read()) {
                byte[] line = readLine(first);
                count++;
                if (!isBlank(line)) {
                    return Optional.of(new CsvLine(count, line));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** Keeps one byte more of a line than is allowed, which tells that it is too long. */
    private byte[] readLine(int first) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = first; next != '\n' && next != END_OF_FILE; next = file.read()) {
            if (line.size() <= CsvLine.MAX_BYTES) {
                line.write(next);
            }
        }
        return count == 0 ? withoutMark(line.toByteArray()) : line.toByteArray();
    }

    private static byte[] withoutMark(byte[] line) {
        boolean marked = line.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(line, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
        return marked ? Arrays.copyOfRange(line, BYTE_ORDER_MARK.length, line.length) : line;
    }

    /** Spreadsheets write separators in rows in which there is nothing. */
    private static boolean isBlank(byte[] line) {
        for (byte character : line) {
            if (BLANKS.indexOf(character) < 0) {
                return false;
            }
        }
        return true;
    }
}
