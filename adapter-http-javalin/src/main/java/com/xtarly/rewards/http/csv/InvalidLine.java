package com.xtarly.rewards.http.csv;

import com.xtarly.rewards.application.port.Imports.Fault;

/** A line that describes no customer. */
final class InvalidLine extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    InvalidLine(Fault fault) {
        super(fault.sentence());
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
