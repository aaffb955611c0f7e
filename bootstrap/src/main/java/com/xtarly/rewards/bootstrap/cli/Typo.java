package com.xtarly.rewards.bootstrap.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A word that is not understood.
 *
 * @param word a command, or an option, with its value or without
 */
record Typo(String word) {
    Typo {
        word = word.replaceFirst("=.*", "");
    }

    /** The word that was meant, if one of these is near: at most every third letter was missed, added or mistaken. */
    Optional<String> meant(List<String> known) {
        return known.stream()
                .filter(candidate -> edits(candidate) <= (candidate.length() + 1) / 3)
                .min(Comparator.comparingInt(this::edits));
    }

    /** Levenshtein's distance, a row of his table at a time. */
    private int edits(String candidate) {
        int[] row = new int[candidate.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= word.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (word.charAt(i - 1) == candidate.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[candidate.length()];
    }
}
