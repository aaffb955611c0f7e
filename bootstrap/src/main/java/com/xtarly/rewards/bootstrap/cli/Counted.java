package com.xtarly.rewards.bootstrap.cli;

/** A number and what it counts, for people: {@code 1 customer}, {@code 2 customers}. */
final class Counted {
    private Counted() {}

    static String of(long number, String one) {
        return of(number, one, one + "s");
    }

    static String of(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
