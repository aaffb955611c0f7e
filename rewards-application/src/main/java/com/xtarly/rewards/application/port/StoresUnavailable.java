package com.xtarly.rewards.application.port;

/** The stores cannot be reached, or did not answer in time. Trying again later may help; trying harder does not. */
public final class StoresUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean held;

    public StoresUnavailable(String message, Throwable cause) {
        this(message, cause, false);
    }

    private StoresUnavailable(String message, Throwable cause, boolean held) {
        super(message, cause);
        this.held = held;
    }

    /** Only what this transaction needed is unavailable: others held it for too long. Nothing was done. */
    public static StoresUnavailable held(Throwable cause) {
        return new StoresUnavailable("What is needed is held by somebody else.", cause, true);
    }

    /** Whether the stores are well but for something that others hold. */
    public boolean isHeld() {
        return held;
    }
}
