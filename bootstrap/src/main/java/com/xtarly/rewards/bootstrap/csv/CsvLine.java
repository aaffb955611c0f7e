package com.xtarly.rewards.bootstrap.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** One line of a file, without its end. Not yet known to be text. */
final class CsvLine {
    /** Twice what the longest customer takes, in quotes and four bytes a character. */
    static final int MAX_BYTES = 4 * 1024;

    private final long number;
    private final byte[] bytes;

    CsvLine(long number, byte[] bytes) {
        this.number = number;
        this.bytes = bytes;
    }

    /** Its place in the file, from 1. */
    long number() {
        return number;
    }

    /**
     * The line as text.
     *
     * @throws IllegalArgumentException when it is too long, or is not UTF-8
     */
    String text() {
        if (bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException("The line is longer than " + MAX_BYTES + " bytes.");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("The line is not valid UTF-8.", e);
        }
    }
}
