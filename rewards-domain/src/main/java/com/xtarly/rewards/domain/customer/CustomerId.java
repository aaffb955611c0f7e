package com.xtarly.rewards.domain.customer;

import com.xtarly.rewards.domain.IdKind;

/** Names one customer of an organization: {@code cus_…}. */
public record CustomerId(String value) {
    /**
     * An id, checked.
     *
     * @throws IllegalArgumentException when the text is no such id
     */
    public CustomerId {
        value = IdKind.CUSTOMER.require(value);
    }

    /**
     * The id a text is.
     *
     * @throws IllegalArgumentException when the text is no such id
     */
    public static CustomerId parse(String text) {
        return new CustomerId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
