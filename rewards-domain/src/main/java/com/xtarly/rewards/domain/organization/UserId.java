package com.xtarly.rewards.domain.organization;

import com.xtarly.rewards.domain.IdKind;

/** Names one user of an organization: {@code usr_…}. */
public record UserId(String value) {
    /**
     * An id, checked.
     *
     * @throws IllegalArgumentException when the text is no such id
     */
    public UserId {
        value = IdKind.USER.require(value);
    }

    /**
     * The id a text is.
     *
     * @throws IllegalArgumentException when the text is no such id
     */
    public static UserId parse(String text) {
        return new UserId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
