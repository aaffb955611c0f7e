package com.xtarly.rewards.http.csv;

import com.xtarly.rewards.application.port.Imports.Fault;
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
     * @throws InvalidLine when it is too long, or is not UTF-8
     */
    String text() {
        if (bytes.length > MAX_BYTES) {
            throw new InvalidLine(Fault.TOO_LONG);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidLine(Fault.ENCODING);
        }
    }

    /** What can be read of it, whatever it is. */
    String legible() {
        return new String(bytes, StandardCharsets.UTF_8).stripTrailing();
    }
}
