package com.xtarly.rewards.http;

/** Nobody can listen at the address now: another program does, or it is not this machine's, or it is not allowed. */
public final class AddressUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AddressUnavailable(Throwable cause) {
        super("Nobody can listen at this address now.", cause);
    }
}
