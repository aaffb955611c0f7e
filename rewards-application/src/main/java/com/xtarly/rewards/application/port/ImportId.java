package com.xtarly.rewards.application.port;

import com.xtarly.rewards.domain.IdKind;

/** Names a file of customers that was given to be imported: {@code imp_…}. */
public record ImportId(String value) {
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

    @Override
    public String toString() {
        return value;
    }
}
