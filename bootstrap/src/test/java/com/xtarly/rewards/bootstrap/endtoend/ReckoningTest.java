package com.xtarly.rewards.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checker finds what it is there for, planted here on purpose. */
class ReckoningTest {
    private static final Attempt FIRST = new Attempt("k1", "cus_a", 35_900);
    private static final Attempt SECOND = new Attempt("k2", "cus_a", 10_000);
    private static final Attempt CUT_OFF = new Attempt("k3", "cus_a", 5_000);

    private static final Ledger.Entry ENTRY = new Ledger.Entry("txn_1", "k1", "cus_a", 35_900, 35, 35);
    private static final Ledger.Entry NEXT = new Ledger.Entry("txn_2", "k2", "cus_a", 10_000, 10, 45);

    private static final Notes NOTES = new Notes(
            Map.of("k1", FIRST, "k2", SECOND, "k3", CUT_OFF),
            Map.of("k1", List.of(acknowledged("txn_1", 35)), "k2", List.of(acknowledged("txn_2", 45))));

    @TempDir
    private Path directory;

    @Test
    void what_adds_up_is_not_complained_about() {
        assertThat(Reckoning.of(NOTES, ledger(45, ENTRY, NEXT)).complaints()).isEmpty();
    }

    @Test
    void what_was_not_acknowledged_may_be_there_once() {
        Ledger ledger = ledger(50, ENTRY, NEXT, new Ledger.Entry("txn_3", "k3", "cus_a", 5_000, 5, 50));

        assertThat(Reckoning.of(NOTES, ledger).complaints()).isEmpty();
        assertThat(Reckoning.registeredUnanswered(NOTES, ledger)).isEqualTo(1);
        assertThat(Reckoning.registeredUnanswered(NOTES, ledger(45, ENTRY, NEXT)))
                .isZero();
        assertThat(NOTES.unanswered()).containsExactly(CUT_OFF);
    }

    @Test
    void an_acknowledged_purchase_that_is_gone_is_lost() {
        assertThat(Reckoning.of(NOTES, ledger(35, ENTRY)).lost())
                .containsExactly("k2 was acknowledged as txn_2, which is not in the ledger.");
    }

    @Test
    void an_acknowledged_purchase_that_is_there_under_another_id_is_lost() {
        Ledger.Entry other = new Ledger.Entry("txn_9", "k2", "cus_a", 10_000, 10, 45);

        assertThat(Reckoning.of(NOTES, ledger(45, ENTRY, other)).lost()).hasSize(1);
    }

    @Test
    void a_key_with_two_entries_is_doubled_even_if_all_the_sums_are_right() {
        Ledger.Entry twice = new Ledger.Entry("txn_3", "k2", "cus_a", 10_000, 10, 55);

        Reckoning reckoning = Reckoning.of(NOTES, ledger(55, ENTRY, NEXT, twice));

        assertThat(reckoning.doubled()).containsExactly("k2 has 2 entries.");
        assertThat(reckoning.wrong()).isEmpty();
    }

    @Test
    void an_unanswered_key_with_two_entries_is_doubled() {
        Ledger ledger = ledger(
                55,
                ENTRY,
                NEXT,
                new Ledger.Entry("txn_3", "k3", "cus_a", 5_000, 5, 50),
                new Ledger.Entry("txn_4", "k3", "cus_a", 5_000, 5, 55));

        assertThat(Reckoning.of(NOTES, ledger).doubled()).hasSize(1);
    }

    @Test
    void a_running_balance_that_is_no_sum_is_wrong() {
        Ledger.Entry jump = new Ledger.Entry("txn_2", "k2", "cus_a", 10_000, 10, 46);

        Reckoning reckoning = Reckoning.of(NOTES, ledger(45, ENTRY, jump));

        assertThat(reckoning.wrong())
                .containsExactly("txn_2 says 46 points after it, but the entries up to it sum to 45.");
        assertThat(reckoning.lost()).containsExactly("k2 was told a balance of 45, but it is 46 after txn_2.");
    }

    @Test
    void a_balance_that_is_no_sum_is_wrong() {
        assertThat(Reckoning.of(NOTES, ledger(44, ENTRY, NEXT)).wrong())
                .containsExactly("cus_a has 44 points, but the entries sum to 45.");
    }

    @Test
    void an_entry_that_nobody_asked_for_is_wrong() {
        Ledger.Entry stray = new Ledger.Entry("txn_7", "k7", "cus_a", 1_000, 1, 46);

        assertThat(Reckoning.of(NOTES, ledger(46, ENTRY, NEXT, stray)).wrong())
                .containsExactly("k7 was never sent, but has txn_7.");
    }

    @Test
    void an_entry_of_another_amount_customer_or_number_of_points_is_wrong() {
        for (Ledger.Entry other : List.of(
                new Ledger.Entry("txn_1", "k1", "cus_a", 35_901, 35, 35),
                new Ledger.Entry("txn_1", "k1", "cus_b", 35_900, 35, 35),
                new Ledger.Entry("txn_1", "k1", "cus_a", 35_900, 36, 36))) {
            assertThat(Reckoning.of(NOTES, ledger(45, other, NEXT)).wrong()).isNotEmpty();
        }
    }

    @Test
    void what_is_written_to_the_journals_is_read_back() {
        try (Journal one = Journal.of(directory, "one");
                Journal two = Journal.of(directory, "two")) {
            one.sending(FIRST);
            one.told(FIRST, Answer.none());
            two.sending(SECOND);
            two.told(SECOND, Answer.without(503));
            two.told(SECOND, acknowledged("txn_2", 45));
            one.sending(CUT_OFF);
        }

        Notes notes = Notes.of(directory);

        assertThat(notes.sent().values()).containsExactlyInAnyOrder(FIRST, SECOND, CUT_OFF);
        assertThat(notes.acknowledged()).containsOnly(Map.entry("k2", List.of(acknowledged("txn_2", 45))));
        assertThat(notes.unanswered()).containsExactlyInAnyOrder(FIRST, CUT_OFF);
    }

    private static Answer acknowledged(String transactionId, long customerPoints) {
        return new Answer(200, transactionId, customerPoints);
    }

    private static Ledger ledger(long balance, Ledger.Entry... entries) {
        return new Ledger(List.of(new Ledger.Account("cus_a", balance, List.of(entries))));
    }
}
