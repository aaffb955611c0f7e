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
    AMOUNT_REQUIRED("VALIDATION_ERROR", "The amount is required."),
    OCCURRED_AT_OUT_OF_RANGE("VALIDATION_ERROR", "occurredAt is at most 90 days ago and at most 5 minutes ahead."),
    TICKET_REQUIRED(
            "VALIDATION_ERROR",
            "Tickets count in your organization: metadata.ticket has to be a string of 1 to 255 characters."),
    NO_ACTIVE_PROGRAM("BAD_REQUEST", "Your organization has no active reward program."),
    NO_PROGRAM_THEN("BAD_REQUEST", "No reward program was in force when this purchase happened."),
    IDEMPOTENCY_KEY_REUSED("IDEMPOTENCY_KEY_REUSED", "This Idempotency-Key was used for a different request."),
    IDEMPOTENCY_IN_PROGRESS(
            "IDEMPOTENCY_IN_PROGRESS", "The first request with this Idempotency-Key is still under way; ask again."),
    DUPLICATE_TICKET("DUPLICATE_TICKET", "This ticket has already earned, for another purchase."),
    TRANSACTION_NOT_FOUND("NOT_FOUND", "No such transaction in your organization."),
    NOT_A_PURCHASE("VALIDATION_ERROR", "This transaction is a refund; only purchases can be refunded."),
    REFUND_EXCEEDS_PURCHASE("REFUND_EXCEEDS_PURCHASE", "More would be refunded than is left of the purchase."),
    CUSTOMER_BUSY("UNAVAILABLE", "The customer is busy with other requests; nothing was recorded. Try again shortly."),
    OVERLOADED("UNAVAILABLE", "Too many requests are waiting; nothing was recorded. Try again shortly."),
    UNAVAILABLE(
            "UNAVAILABLE",
            "No answer in time. Send the same request again with its Idempotency-Key, so that it counts once."),
    ORGANIZATION_NOT_FOUND("NOT_FOUND", "No such organization."),
    CUSTOMER_ID_TAKEN("CUSTOMER_ID_TAKEN", "Another customer of the organization has this id."),
    EMAIL_TAKEN("EMAIL_TAKEN", "Another customer of the organization has this email."),
    CUSTOMER_CHANGED("CUSTOMER_CHANGED", "Somebody changed the customer meanwhile; nothing was changed."),
    CUSTOMER_ERASED("NOT_FOUND", "This customer was erased; only their transactions are left."),
    API_KEY_NOT_FOUND("NOT_FOUND", "No such API key in the organization."),
    API_KEY_RETIRED("API_KEY_RETIRED", "This API key has already been rotated or revoked."),
    API_KEY_EXISTS("API_KEY_EXISTS", "This API key was generated already; its secret is not shown again."),
    PROGRAM_CHANGED("PROGRAM_CHANGED", "Somebody saved another program meanwhile; nothing was changed."),
    SIGN_IN_FAILED("UNAUTHORIZED", "The email or the password is wrong."),
    TOO_MANY_TRIES("RATE_LIMITED", "Too many tries; wait a little."),
    USER_EMAIL_TAKEN("EMAIL_TAKEN", "Somebody signs in with this email already."),
    USER_NOT_FOUND("NOT_FOUND", "Nobody like that signs in here."),
    LAST_OWNER("LAST_OWNER", "This is the only owner; make somebody else an owner first."),
    OWN_RESET_LINK("OWN_RESET_LINK", "Change your own password with the present one; a link is for somebody else."),
    INVITATION_OVER("NOT_FOUND", "This link was used already, or is over.");

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
