/**
 * The rules of a loyalty program, usable alone: who earns what for which purchase, and why. No clock, no I/O, no
 * floating point, no dependency beyond {@code java.base}.
 *
 * <p>Everything in it is immutable and safe for use by any number of threads at once. Nothing is null unless it is
 * marked {@code @Nullable}; the annotations are not needed at run time. What a constructor or a method called
 * {@code of} or {@code parse} cannot accept, it refuses with an {@link IllegalArgumentException} whose message is a
 * sentence for people. What the business refuses is a {@link com.xtarly.rewards.domain.Reason} in an
 * {@link com.xtarly.rewards.domain.Outcome}, and never thrown.
 *
 * <p>Who only computes needs {@code earning} and {@code program}, and from {@code com.xtarly.rewards.domain} the names.
 * The other packages are what an application around the same ledger is made of; every package there is, is exported,
 * and what is not for others is package-private.
 */
module com.xtarly.rewards.domain {
    requires static org.jspecify;

    exports com.xtarly.rewards.domain;
    exports com.xtarly.rewards.domain.customer;
    exports com.xtarly.rewards.domain.earning;
    exports com.xtarly.rewards.domain.ledger;
    exports com.xtarly.rewards.domain.organization;
    exports com.xtarly.rewards.domain.program;
}
