package com.xtarly.rewards.http.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The text of a file that a spreadsheet wrote. UTF-8 is what it should be; Excel writes Windows-1252 when it is asked
 * for plain CSV, UTF-16 when it is asked for "Unicode text", and on an old Mac only carriage returns.
 */
final class SpreadsheetText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final byte[] ZIPPED = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final byte[] utf8;
    private final boolean guessed;

    private SpreadsheetText(byte[] utf8, boolean guessed) {
        this.utf8 = utf8;
        this.guessed = guessed;
    }

    /** @throws InvalidCsv when it is a spreadsheet itself */
    static SpreadsheetText of(byte[] bytes) {
        if (begins(bytes, ZIPPED) || begins(bytes, OLD_EXCEL)) {
            throw InvalidCsv.spreadsheet();
        }
        boolean utf16 = begins(bytes, new byte[] {(byte) 0xFF, (byte) 0xFE})
                || begins(bytes, new byte[] {(byte) 0xFE, (byte) 0xFF});
        boolean windows = !utf16 && !isMostlyUtf8(bytes);
        String text = new String(bytes, utf16 ? StandardCharsets.UTF_16 : WINDOWS);
        byte[] utf8 = utf16 || windows ? text.getBytes(StandardCharsets.UTF_8) : bytes;
        return new SpreadsheetText(withLineEnds(utf8), windows);
    }

    byte[] utf8() {
        return utf8;
    }

    boolean guessed() {
        return guessed;
    }

    /**
     * Whether it is UTF-8, but for a line or two that were pasted from elsewhere, perhaps: text that is not, but has
     * accents, hardly ever happens to be valid.
     */
    private static boolean isMostlyUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        CharBuffer decoded = CharBuffer.allocate(bytes.length + 1);
        int broken = 0;
        CoderResult result = decoder.decode(rest, decoded, true);
        while (result.isError()) {
            broken++;
            rest.position(rest.position() + result.length());
            result = decoder.decode(rest, decoded, true);
        }
        long beyondAscii =
                decoded.flip().chars().filter(letter -> letter > 0x7f).count();
        return broken == 0 || broken < beyondAscii;
    }

    private static byte[] withLineEnds(byte[] bytes) {
        boolean returnsOnly = contains(bytes, '\r') && !contains(bytes, '\n');
        byte[] lines = returnsOnly ? bytes.clone() : bytes;
        for (int i = 0; returnsOnly && i < lines.length; i++) {
            lines[i] = lines[i] == '\r' ? (byte) '\n' : lines[i];
        }
        return lines;
    }

    private static boolean contains(byte[] bytes, char wanted) {
        for (byte one : bytes) {
            if (one == wanted) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }
}
