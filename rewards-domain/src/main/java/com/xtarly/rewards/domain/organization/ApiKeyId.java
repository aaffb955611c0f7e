package com.xtarly.rewards.domain.organization;

import com.xtarly.rewards.domain.IdKind;

/** Names one API key of an organization, without being it: {@code key_…}. */
public record ApiKeyId(String value) {
    /**
     * An id, checked.
     *
     * @throws IllegalArgumentException when the text is no such id
     */
    public ApiKeyId {
        value = IdKind.API_KEY.require(value);
    }

    /**
     * The id a text is.
     *
     * @throws IllegalArgumentException when the text is no such id
     */
    public static ApiKeyId parse(String text) {
        return new ApiKeyId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
