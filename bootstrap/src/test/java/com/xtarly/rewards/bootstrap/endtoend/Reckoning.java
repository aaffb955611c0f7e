package com.xtarly.rewards.bootstrap.endtoend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The checker: compares what clients were told with what the ledger has.
 *
 * @param lost acknowledged, and not there, or not as acknowledged
 * @param doubled credited more than once
 * @param wrong anything else that does not add up
 */
record Reckoning(List<String> lost, List<String> doubled, List<String> wrong) {
    static Reckoning of(Notes notes, Ledger ledger) {
        Reckoning reckoning = new Reckoning(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Map<String, List<Ledger.Entry>> byRequest = new HashMap<>();
        for (Ledger.Entry entry : ledger.entries()) {
            byRequest.computeIfAbsent(entry.request(), key -> new ArrayList<>()).add(entry);
        }
        notes.acknowledged()
                .forEach((key, answers) -> answers.forEach(
                        answer -> reckoning.expect(key, answer, byRequest.getOrDefault(key, List.of()))));
        byRequest.forEach(
                (key, entries) -> reckoning.compare(key, entries, notes.sent().get(key)));
        ledger.accounts().forEach(reckoning::addUp);
        return reckoning;
    }

    /** Unanswered attempts that were registered all the same. */
    static long registeredUnanswered(Notes notes, Ledger ledger) {
        Set<String> requests =
                ledger.entries().stream().map(Ledger.Entry::request).collect(Collectors.toSet());
        return notes.unanswered().stream()
                .map(Attempt::key)
                .filter(requests::contains)
                .count();
    }

    List<String> complaints() {
        return Stream.of(lost, doubled, wrong).flatMap(List::stream).toList();
    }

    private void expect(String key, Answer answer, List<Ledger.Entry> entries) {
        Ledger.Entry entry = entries.stream()
                .filter(candidate -> candidate.transactionId().equals(answer.transactionId()))
                .findFirst()
                .orElse(null);
        if (entry == null) {
            lost.add("%s was acknowledged as %s, which is not in the ledger.".formatted(key, answer.transactionId()));
        } else if (entry.pointsAfter() != answer.customerPoints()) {
            lost.add("%s was told a balance of %d, but it is %d after %s."
                    .formatted(key, answer.customerPoints(), entry.pointsAfter(), entry.transactionId()));
        }
    }

    private void compare(String key, List<Ledger.Entry> entries, Attempt attempt) {
        if (entries.size() > 1) {
            doubled.add("%s has %d entries.".formatted(key, entries.size()));
        }
        for (Ledger.Entry entry : entries) {
            if (attempt == null) {
                wrong.add("%s was never sent, but has %s.".formatted(key, entry.transactionId()));
            } else if (!isOf(attempt, entry)) {
                wrong.add("%s was sent as %s and registered as %s.".formatted(key, attempt, entry));
            }
        }
    }

    private static boolean isOf(Attempt attempt, Ledger.Entry entry) {
        return attempt.customerId().equals(entry.customerId())
                && attempt.amount() == entry.amount()
                && attempt.points() == entry.points();
    }

    private void addUp(Ledger.Account account) {
        long sum = 0;
        for (Ledger.Entry entry : account.entries()) {
            sum += entry.points();
            if (entry.pointsAfter() != sum) {
                wrong.add("%s says %d points after it, but the entries up to it sum to %d."
                        .formatted(entry.transactionId(), entry.pointsAfter(), sum));
            }
        }
        if (account.balance() != sum) {
            wrong.add("%s has %d points, but the entries sum to %d."
                    .formatted(account.customerId(), account.balance(), sum));
        }
    }
}
