package com.xtarly.rewards.application.port;

import com.xtarly.rewards.domain.customer.Customer;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a customer is found by: each word of the name, each of the email before its "@", and the email as a whole,
 * without accents and in lower case. "María García-Peña" is found by maria, garcia and pena. Where the mail goes to is
 * the same for half of all customers, and so finds nobody.
 */
public record SearchTerms(Set<String> terms) {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Terms that nobody changes. */
    public SearchTerms {
        terms = Set.copyOf(terms);
    }

    /** All that finds a customer. */
    public static SearchTerms of(Customer customer) {
        String email = folded(customer.email().value());
        return new SearchTerms(Stream.of(
                        words(folded(customer.name().value())),
                        words(email.substring(0, email.indexOf('@'))),
                        Stream.of(email))
                .flatMap(some -> some)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    static Stream<String> words(String folded) {
        return BETWEEN_WORDS.splitAsStream(folded).filter(word -> !word.isEmpty());
    }

    /** Upper-cased and then lower-cased, as emails are compared; composed again, so that nothing grows. */
    static String folded(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        StringBuilder folded = new StringBuilder(bare.length());
        bare.codePoints()
                .map(Character::toUpperCase)
                .map(Character::toLowerCase)
                .forEach(folded::appendCodePoint);
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }
}
