package com.xtarly.rewards.bootstrap.csv;

/** The file as a whole cannot be imported; the message says what it should look like. */
public final class InvalidCsv extends RuntimeException {
    private static final String WANTED = "The first line must be the header id,name,email";

    private InvalidCsv(String message) {
        super(message);
    }

    static InvalidCsv empty() {
        return new InvalidCsv(WANTED + "; the file is empty.");
    }

    static InvalidCsv header(String found) {
        return new InvalidCsv(WANTED + "; " + found);
    }
}
