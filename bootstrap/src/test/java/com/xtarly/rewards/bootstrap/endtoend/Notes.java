package com.xtarly.rewards.bootstrap.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All journals of a storm together.
 *
 * @param sent every attempt, by its key
 * @param acknowledged every 200, by the key; more than one where an attempt was sent again
 */
record Notes(Map<String, Attempt> sent, Map<String, List<Answer>> acknowledged) {
    static Notes of(Path directory) {
        Notes notes = new Notes(new LinkedHashMap<>(), new LinkedHashMap<>());
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(path -> path.toString().endsWith(Journal.SUFFIX))
                    .sorted()
                    .toList()) {
                Files.readAllLines(file).forEach(notes::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return notes;
    }

    /** What nobody was told anything certain about. */
    List<Attempt> unanswered() {
        return sent.values().stream()
                .filter(attempt -> !acknowledged.containsKey(attempt.key()))
                .toList();
    }

    private void add(String line) {
        String[] words = line.split(" ", -1);
        if (words[0].equals("sent")) {
            sent.put(words[1], new Attempt(words[1], words[2], Long.parseLong(words[3])));
            return;
        }
        Answer answer = new Answer(Integer.parseInt(words[2]), words[4], Long.parseLong(words[3]));
        if (answer.isAcknowledged()) {
            acknowledged.computeIfAbsent(words[1], key -> new ArrayList<>()).add(answer);
        }
    }
}
