package com.xtarly.rewards.domain.program;

import com.xtarly.rewards.domain.IdKind;

/** Names the program of an organization: {@code prg_…}. Its versions share it. */
public record ProgramId(String value) {
    /**
     * An id, checked.
     *
     * @throws IllegalArgumentException when the text is no such id
     */
    public ProgramId {
        value = IdKind.PROGRAM.require(value);
    }

    /**
     * The id a text is.
     *
     * @throws IllegalArgumentException when the text is no such id
     */
    public static ProgramId parse(String text) {
        return new ProgramId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
