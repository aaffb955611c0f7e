package com.xtarly.rewards.http;

import com.xtarly.rewards.domain.Reason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A refusal in HTTP's terms. The one place that decides which status answers which refusal.
 *
 * @param code stable, for programs
 * @param message for people
 * @param details what is wrong with which field; often nothing
 */
public record Problem(int status, String code, String message, List<Detail> details) {
    /** What is wrong with one field of a body, one header or one parameter. */
    public record Detail(String field, String issue) {}

    private static final String INVALID = "VALIDATION_ERROR";
    /** Fields that a message names; all of them are in the details. */
    private static final int MAX_NAMED = 5;

    public Problem {
        details = List.copyOf(details);
    }

    public static Problem of(Reason reason) {
        List<Detail> details = field(reason).map(field -> new Detail(field, reason.sentence())).stream()
                .toList();
        return new Problem(status(reason), reason.code(), reason.sentence(), details);
    }

    /** The fields of a request that cannot be accepted, all of them together. */
    public static Problem invalid(List<Detail> details) {
        String fields =
                details.stream().map(Detail::field).distinct().limit(MAX_NAMED).collect(Collectors.joining(", "));
        return new Problem(400, INVALID, "Not acceptable: " + fields + "; see details.", details);
    }

    /** One fault that leaves nothing else to be said about a request. */
    public static Problem invalid(String field, String issue) {
        return invalid(List.of(new Detail(field, issue)));
    }

    private static Problem tooLarge() {
        return problem(413, "PAYLOAD_TOO_LARGE", "The request body has more bytes than this path accepts.");
    }

    /** A form that was not sent from one of our own pages. */
    public static Problem foreignPage() {
        return problem(403, "FORBIDDEN", "This was not sent from a page of this site; nothing was done.");
    }

    /** Whoever does not know the token learns no figures. */
    static Problem unknownToken() {
        return problem(401, "UNAUTHORIZED", "Send the token of the metrics as Authorization: Bearer, then the token.");
    }

    static Problem unsupportedMediaType() {
        return problem(415, "UNSUPPORTED_MEDIA_TYPE", "Send the body as application/json in UTF-8, not compressed.");
    }

    /** Nobody knows yet, and the caller can wait no longer. */
    static Problem outcomeUnknown() {
        return problem(
                503,
                "UNAVAILABLE",
                "The outcome took too long. With an Idempotency-Key, send the same again; without, see whether it was"
                        + " recorded.");
    }

    /** It is known, but the answer would have to wait in memory behind too many that are read slowly. */
    static Problem outcomeUnsaid() {
        return problem(
                503,
                "UNAVAILABLE",
                "Too many large answers are being sent. Send the same again shortly, or ask for a smaller page.");
    }

    /** Our own fault, about which the caller learns nothing. */
    static Problem internalError() {
        return problem(500, "INTERNAL_ERROR", "Something went wrong on our side; the request id helps us find it.");
    }

    /**
     * What Javalin or Jetty refuses before any route is asked. A status that blames the server although the request is
     * at fault, as for an unknown protocol version, becomes a 400: no input makes a 5xx.
     */
    public static Problem of(int status) {
        return switch (status) {
            case 404 -> problem(404, "NOT_FOUND", "There is nothing at this path.");
            case 405 -> problem(405, "METHOD_NOT_ALLOWED", "This path has other methods; see the Allow header.");
            case 408 -> problem(408, INVALID, "The request body took too long to arrive.");
            case 413 -> tooLarge();
            case 414 -> problem(414, INVALID, "The request line is too long.");
            case 415 -> unsupportedMediaType();
            case 431 -> problem(431, INVALID, "The request headers are too large.");
            case 500 -> internalError();
            case 503 -> of(Reason.UNAVAILABLE);
            default -> problem(400, INVALID, "This is not a well-formed HTTP request.");
        };
    }

    private static Problem problem(int status, String code, String message) {
        return new Problem(status, code, message, List.of());
    }

    private static int status(Reason reason) {
        return switch (reason) {
            case CUSTOMER_MISMATCH, BALANCE_OUT_OF_RANGE, NO_ACTIVE_PROGRAM, NO_PROGRAM_THEN, NOT_A_PURCHASE -> 400;
            case AMOUNT_REQUIRED, TICKET_REQUIRED, OCCURRED_AT_OUT_OF_RANGE -> 400;
            case UNKNOWN_API_KEY, SIGN_IN_FAILED -> 401;
            case CUSTOMER_NOT_FOUND,
                    CUSTOMER_ERASED,
                    TRANSACTION_NOT_FOUND,
                    ORGANIZATION_NOT_FOUND,
                    API_KEY_NOT_FOUND,
                    USER_NOT_FOUND,
                    INVITATION_OVER -> 404;
            case CUSTOMER_ID_TAKEN, EMAIL_TAKEN, USER_EMAIL_TAKEN -> 409;
            case API_KEY_RETIRED, API_KEY_EXISTS, PROGRAM_CHANGED, CUSTOMER_CHANGED, LAST_OWNER, OWN_RESET_LINK -> 409;
            case IDEMPOTENCY_IN_PROGRESS, DUPLICATE_TICKET, REFUND_EXCEEDS_PURCHASE -> 409;
            case IDEMPOTENCY_KEY_REUSED -> 422;
            case TOO_MANY_TRIES -> 429;
            case CUSTOMER_BUSY, OVERLOADED, UNAVAILABLE -> 503;
        };
    }

    /** The field of the request that a reason is about, where it is about one. */
    private static Optional<String> field(Reason reason) {
        return switch (reason) {
            case AMOUNT_REQUIRED, BALANCE_OUT_OF_RANGE, REFUND_EXCEEDS_PURCHASE -> Optional.of("amount");
            case TICKET_REQUIRED, DUPLICATE_TICKET -> Optional.of("metadata.ticket");
            case OCCURRED_AT_OUT_OF_RANGE -> Optional.of("occurredAt");
            case CUSTOMER_MISMATCH -> Optional.of("customerEmail");
            case EMAIL_TAKEN, USER_EMAIL_TAKEN, SIGN_IN_FAILED -> Optional.of("email");
            case CUSTOMER_ID_TAKEN, CUSTOMER_CHANGED, CUSTOMER_ERASED -> Optional.empty();
            case INVITATION_OVER, USER_NOT_FOUND, LAST_OWNER, OWN_RESET_LINK -> Optional.empty();
            case NO_ACTIVE_PROGRAM,
                    NO_PROGRAM_THEN,
                    NOT_A_PURCHASE,
                    UNKNOWN_API_KEY,
                    CUSTOMER_NOT_FOUND,
                    TRANSACTION_NOT_FOUND,
                    ORGANIZATION_NOT_FOUND,
                    API_KEY_NOT_FOUND,
                    API_KEY_RETIRED,
                    API_KEY_EXISTS,
                    PROGRAM_CHANGED,
                    TOO_MANY_TRIES,
                    IDEMPOTENCY_IN_PROGRESS,
                    IDEMPOTENCY_KEY_REUSED,
                    CUSTOMER_BUSY,
                    OVERLOADED,
                    UNAVAILABLE -> Optional.empty();
        };
    }

    /** Whether the same request may be answered otherwise a moment later. */
    public boolean isTemporary() {
        return status == 503 || status == 429 || code.equals(Reason.IDEMPOTENCY_IN_PROGRESS.code());
    }
}
