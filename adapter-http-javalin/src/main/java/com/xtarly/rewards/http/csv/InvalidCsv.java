package com.xtarly.rewards.http.csv;

/** A file as a whole that cannot be imported; the message says what it should look like. */
public final class InvalidCsv extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Fault {
        EMPTY,
        HEADER,
        TOO_MANY_LINES,
        SPREADSHEET
    }

    private static final String WANTED = "The first line must be the header id,name,email";

    private final Fault fault;

    private InvalidCsv(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    static InvalidCsv empty() {
        return new InvalidCsv(Fault.EMPTY, WANTED + "; the file is empty.");
    }

    static InvalidCsv header(String found) {
        return new InvalidCsv(Fault.HEADER, WANTED + "; " + found);
    }

    static InvalidCsv tooManyLines(int most) {
        return new InvalidCsv(Fault.TOO_MANY_LINES, "The file has more than " + most + " lines.");
    }

    static InvalidCsv spreadsheet() {
        return new InvalidCsv(Fault.SPREADSHEET, "The file is a spreadsheet; save it as CSV.");
    }

    public Fault fault() {
        return fault;
    }
}
