package com.xtarly.rewards.benchmarks.installation;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The heap of a server.
 *
 * @param maximumMegabytes what it may use, as its virtual machine says; 0 when it does not say
 * @param peakMegabytes what it used at most: just before the collection that found most
 */
public record Heap(long maximumMegabytes, long peakMegabytes) {
    private static final Pattern MAXIMUM = Pattern.compile("Heap Max Capacity: (\\d+)M");
    private static final Pattern BEFORE_COLLECTION = Pattern.compile(" (\\d+)M->\\d+M\\(\\d+M\\)");

    /** Reads what {@code -Xlog:gc,gc+init} wrote. */
    static Heap of(List<String> log) {
        return new Heap(highest(MAXIMUM, log), highest(BEFORE_COLLECTION, log));
    }

    private static long highest(Pattern pattern, List<String> lines) {
        Stream<MatchResult> found =
                lines.stream().flatMap(line -> pattern.matcher(line).results());
        return found.mapToLong(match -> Long.parseLong(match.group(1))).max().orElse(0);
    }
}
