package com.xtarly.rewards.domain;

/**
 * Every way in which the system says no. The list is closed: a new reason does not compile until each adapter has
 * decided how to answer it. The code is stable and part of the contract; the sentence is for people and may change.
 */
public enum Reason {
    UNKNOWN_API_KEY("UNAUTHORIZED", "Missing or invalid API key."),
    CUSTOMER_NOT_FOUND("NOT_FOUND", "No customer found with the given ID or email in your organization."),
    CUSTOMER_MISMATCH(
            "VALIDATION_ERROR", "customerId and customerEmail are not the same customer; nobody was credited."),
    BALANCE_OUT_OF_RANGE("VALIDATION_ERROR", "The purchase would take the customer's balance out of its range."),
    NO_ACTIVE_PROGRAM("BAD_REQUEST", "Your organization has no active reward program."),
    OVERLOADED("UNAVAILABLE", "Too many requests are waiting; nothing was recorded. Try again shortly."),
    UNAVAILABLE(
            "UNAVAILABLE",
            "The service did not answer in time. Before you send a purchase again, see whether it was recorded."),
    ORGANIZATION_NOT_FOUND("NOT_FOUND", "No such organization."),
    CUSTOMER_ID_TAKEN("CUSTOMER_ID_TAKEN", "Another customer of the organization has this id."),
    EMAIL_TAKEN("EMAIL_TAKEN", "Another customer of the organization has this email."),
    API_KEY_NOT_FOUND("NOT_FOUND", "No such API key in the organization."),
    API_KEY_RETIRED("API_KEY_RETIRED", "This API key has already been rotated or revoked.");

    private final String code;
    private final String sentence;

    Reason(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /** The stable code of the contract; several reasons may share one. */
    public String code() {
        return code;
    }

    /** One English sentence for people. */
    public String sentence() {
        return sentence;
    }
}
