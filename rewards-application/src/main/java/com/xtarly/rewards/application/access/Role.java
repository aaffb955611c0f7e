package com.xtarly.rewards.application.access;

import java.util.Arrays;

/** What a user may do in their organization. */
public enum Role {
    /** Everything. */
    OWNER("owner"),
    /** See, enrol, credit and refund, as at the counter; no settings. */
    STAFF("staff");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** How it is stored. */
    public String code() {
        return code;
    }

    /** Whether programs, API keys and people are theirs to change. */
    public boolean mayChangeSettings() {
        return this == OWNER;
    }

    /**
     * The role a code names.
     *
     * @throws IllegalArgumentException when it names none
     */
    public static Role parse(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A role is owner or staff."));
    }
}
