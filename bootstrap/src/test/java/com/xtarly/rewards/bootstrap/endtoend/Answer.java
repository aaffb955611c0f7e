package com.xtarly.rewards.bootstrap.endtoend;

/**
 * What a till was told of an attempt.
 *
 * @param status of HTTP, or {@link #NONE}
 * @param transactionId empty unless the status is 200
 * @param customerPoints 0 unless the status is 200
 */
record Answer(int status, String transactionId, long customerPoints) {
    /** The connection broke, or nothing came in time. */
    static final int NONE = 0;

    static Answer none() {
        return without(NONE);
    }

    static Answer without(int status) {
        return new Answer(status, "", 0);
    }

    boolean isAcknowledged() {
        return status == 200;
    }
}
