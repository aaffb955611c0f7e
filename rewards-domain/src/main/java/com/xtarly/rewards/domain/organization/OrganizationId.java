package com.xtarly.rewards.domain.organization;

import com.xtarly.rewards.domain.IdKind;

/** Names one organization: {@code org_…}. */
public record OrganizationId(String value) {
    /**
     * An id, checked.
     *
     * @throws IllegalArgumentException when the text is no such id
     */
    public OrganizationId {
        value = IdKind.ORGANIZATION.require(value);
    }

    /**
     * The id a text is.
     *
     * @throws IllegalArgumentException when the text is no such id
     */
    public static OrganizationId parse(String text) {
        return new OrganizationId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
