package com.xtarly.rewards.application.port;

/** The stores cannot be reached, or did not answer in time. Trying again later may help; trying harder does not. */
public final class StoresUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoresUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
