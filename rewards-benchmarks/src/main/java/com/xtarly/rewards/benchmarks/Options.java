package com.xtarly.rewards.benchmarks;

import java.nio.file.Path;

/**
 * What {@code bin/bench} was asked for.
 *
 * @param quick a short run, to see that everything works
 * @param json where the results go
 * @param checkout the product to be measured
 */
record Options(boolean quick, Path json, Path checkout) {
    static final String USAGE = "bin/bench [--quick] [--json FILE]";

    /**
     * Reads the arguments, of which the script itself gives the first: the checkout.
     *
     * @throws IllegalArgumentException with a sentence, when there are others than these
     */
    static Options parse(String... arguments) {
        if (arguments.length == 0) {
            throw new IllegalArgumentException("This is run by its script: " + USAGE);
        }
        Path checkout = Path.of(arguments[0]);
        boolean quick = false;
        Path json = checkout.resolve("rewards-benchmarks/target/benchmarks.json");
        for (int i = 1; i < arguments.length; i++) {
            if (arguments[i].equals("--quick")) {
                quick = true;
            } else if (arguments[i].equals("--json") && i + 1 < arguments.length) {
                json = Path.of(arguments[++i]);
            } else {
                throw new IllegalArgumentException("'" + arguments[i] + "' is not understood: " + USAGE);
            }
        }
        return new Options(quick, json, checkout);
    }
}
