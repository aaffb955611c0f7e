package com.xtarly.rewards.application.port;

import com.xtarly.rewards.domain.IdKind;
import java.util.UUID;

/** Names a file of customers that was given to be imported: {@code imp_…}. */
public record ImportId(String value) {
    private static final int MAX_LENGTH = "imp_".length() + IdKind.MAX_BODY;

    /**
     * An id, checked.
     *
     * @throws IllegalArgumentException when the text is no such id
     */
    public ImportId {
        value = IdKind.IMPORT.require(value);
    }

    /**
     * The id a text is.
     *
     * @throws IllegalArgumentException when the text is no such id
     */
    public static ImportId parse(String text) {
        return new ImportId(text);
    }

    /**
     * Names the import of a file that was sent with a form for which this id was made: the same file sent twice is one
     * import, and one that was corrected meanwhile is another. Nobody gains by making two files look the same, so any
     * digest will do.
     */
    public ImportId of(byte[] file) {
        String whole = value + UUID.nameUUIDFromBytes(file).toString().replace("-", "");
        return new ImportId(whole.substring(0, Math.min(MAX_LENGTH, whole.length())));
    }

    @Override
    public String toString() {
        return value;
    }
}
