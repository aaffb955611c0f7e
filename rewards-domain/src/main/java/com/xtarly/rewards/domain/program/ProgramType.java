package com.xtarly.rewards.domain.program;

import java.util.Arrays;
import java.util.Locale;

/** The tag of a program in columns, JSON and commands. */
public enum ProgramType {
    POINTS,
    TIERS,
    STAMPS;

    /** The tag in lower case: {@code points}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The type a tag names.
     *
     * @throws IllegalArgumentException when the text is none of the tags
     */
    public static ProgramType parse(String code) {
        return Arrays.stream(values())
                .filter(type -> type.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A program's type is points, tiers or stamps."));
    }
}
