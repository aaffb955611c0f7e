package com.xtarly.rewards.application.port;

import com.xtarly.rewards.domain.customer.Customer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody types to find customers: the beginnings of words, in any order, all of which must be there. One with an
 * "@" is the beginning of an email. An empty one means everybody.
 *
 * @param beginnings at most {@value #MAX_BEGINNINGS}, without accents and in lower case; none that is there wherever
 *     another is
 */
public record SearchQuery(List<String> beginnings) {
    /** Two names, two surnames and an email, and then some. */
    public static final int MAX_BEGINNINGS = 8;
    /** Nothing that is longer belongs to a customer. */
    public static final int MAX_LENGTH = 500;

    /** Everybody. */
    public static final SearchQuery EVERYBODY = new SearchQuery(List.of());

    /** What nothing is written with, halves of characters too, parts words as a blank does: no database takes it. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cs}]+");

    /** Beginnings that each ask for more; those beyond {@value #MAX_BEGINNINGS} are left out. */
    public SearchQuery {
        List<String> given = beginnings;
        beginnings = given.stream()
                .distinct()
                .filter(beginning -> given.stream().noneMatch(other -> implies(other, beginning)))
                .limit(MAX_BEGINNINGS)
                .toList();
    }

    /** Whether nobody is found by one who is not found by the other: "maria" and "mar", "maria@" and "mari". */
    private static boolean implies(String one, String other) {
        return one.length() > other.length()
                && (one.startsWith(other)
                        || (one.indexOf('@') > 0
                                && SearchTerms.words(one.substring(0, one.indexOf('@')))
                                        .anyMatch(word -> word.startsWith(other))));
    }

    /** What a text asks for; all of it beyond {@value #MAX_LENGTH} characters is left out, and so are further words. */
    public static SearchQuery of(String typed) {
        String asked = typed.length() > MAX_LENGTH ? typed.substring(0, MAX_LENGTH) : typed;
        return new SearchQuery(BLANKS.splitAsStream(SearchTerms.folded(asked))
                .flatMap(SearchQuery::beginnings)
                .toList());
    }

    /** Of "@place.com", which no email begins with, the words count. */
    private static Stream<String> beginnings(String piece) {
        return piece.indexOf('@') > 0 ? Stream.of(piece) : SearchTerms.words(piece);
    }

    /** Whether it asks for nobody in particular. */
    public boolean isEmpty() {
        return beginnings.isEmpty();
    }

    /** Whether every beginning is one of something the customer is found by. */
    public boolean finds(Customer customer) {
        SearchTerms terms = SearchTerms.of(customer);
        return beginnings.stream()
                .allMatch(beginning -> terms.terms().stream().anyMatch(term -> term.startsWith(beginning)));
    }
}
