/**
 * The rules of a loyalty program, usable alone: who earns what for which purchase, and why. No clock, no I/O, no
 * floating point, no dependency beyond {@code java.base}.
 */
module com.xtarly.rewards.domain {
    requires static org.jspecify;

    exports com.xtarly.rewards.domain;
    exports com.xtarly.rewards.domain.customer;
    exports com.xtarly.rewards.domain.earning;
    exports com.xtarly.rewards.domain.ledger;
    exports com.xtarly.rewards.domain.organization;
    exports com.xtarly.rewards.domain.program;
    exports com.xtarly.rewards.domain.user;
}
