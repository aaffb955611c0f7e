package com.xtarly.rewards.application.broken;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.port.Transactions;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The contract suite is worth something: honest stores pass it, and whoever breaks a promise is caught. */
class ContractSuiteTest {
    @Test
    void honest_stores_keep_every_contract() {
        Subject honest = Subject.behind(stores -> Facade.changing(stores, "customers.find", Facade::honestly));

        Verdict verdict = OnTrial.trial(honest, OnTrial.contracts());

        assertThat(verdict.failed()).isEmpty();
        assertThat(verdict.passed()).isGreaterThan(150);
        assertThat(verdict.report())
                .contains("Your store conforms: %1$d of %1$d.".formatted(verdict.passed()))
                .doesNotContain("BROKEN", "NOT RUN");
    }

    @Test
    void a_report_says_in_words_what_is_broken_and_what_was_not_tried() {
        Verdict verdict = OnTrial.trial(
                Subject.behind(BrokenStores::gullible), List.of(OnTrial.InLedger.class, OnTrial.InSearch.class));

        assertThat(verdict.report())
                .contains("Your store keeps %d of the ".formatted(verdict.passed()))
                .contains("BROKEN  Ledger: an entry is not appended twice")
                .contains("NOT RUN Key Calls (3): extend KeyCallsContract")
                .doesNotContain("conforms", "Search");
    }

    @Test
    void stores_that_forget_entries_are_caught() {
        caught(BrokenStores::forgettingEntries, OnTrial.InLedger.class, OnTrial.InRandomOperations.class);
    }

    @Test
    void stores_that_do_not_move_the_balance_are_caught() {
        caught(BrokenStores::forgettingBalances, OnTrial.InLedger.class, OnTrial.InRandomOperations.class);
    }

    @Test
    void stores_that_swallow_entries_which_do_not_follow_are_caught() {
        caught(BrokenStores::gullible, OnTrial.InLedger.class);
    }

    @Test
    void stores_that_leak_customers_between_organizations_are_caught() {
        caught(BrokenStores::leakingCustomers, OnTrial.InCustomers.class);
    }

    @Test
    void stores_that_find_customers_of_other_organizations_are_caught() {
        caught(BrokenCustomers::leakingSearch, OnTrial.InSearch.class);
    }

    @Test
    void stores_that_search_letter_by_letter_are_caught() {
        caught(BrokenCustomers::literalSearch, OnTrial.InSearch.class);
    }

    @Test
    void stores_that_do_not_change_or_erase_customers_are_caught() {
        caught(BrokenCustomers::unchanging, OnTrial.InCustomerChanges.class);
        caught(BrokenCustomers::remembering, OnTrial.InCustomerChanges.class);
    }

    @Test
    void stores_that_answer_an_old_request_anew_are_caught() {
        caught(BrokenCustomers::forgettingFirstAnswers, OnTrial.InCustomerChanges.class);
    }

    @Test
    void stores_that_lose_part_of_a_program_are_caught() {
        caught(BrokenPrograms::forgettingBenefits, OnTrial.InPrograms.class);
        caught(BrokenPrograms::forgettingWhoSaved, OnTrial.InPrograms.class);
    }

    @Test
    void stores_that_leak_keys_between_organizations_are_caught() {
        caught(BrokenStores::leakingKeys, OnTrial.InApiKeys.class);
    }

    @Test
    void stores_that_lose_the_order_are_caught() {
        caught(honest -> BrokenStores.reversing(honest, "customers.add"), OnTrial.InCustomers.class);
        caught(honest -> BrokenStores.reversing(honest, "customers.search"), OnTrial.InSearch.class);
        caught(honest -> BrokenStores.reversing(honest, "organizations.list"), OnTrial.InOrganizations.class);
        caught(honest -> BrokenStores.reversing(honest, "apiKeys.list"), OnTrial.InApiKeys.class);
    }

    @Test
    void stores_that_answer_from_a_cache_are_caught() {
        caught(BrokenStores::caching, OnTrial.InLedger.class, OnTrial.InRandomOperations.class);
    }

    @Test
    void stores_that_match_emails_letter_by_letter_are_caught() {
        caught(BrokenStores::caseSensitive, OnTrial.InCustomers.class);
    }

    @Test
    void stores_that_keep_no_microseconds_are_caught() {
        caught(BrokenStores::blurred, OnTrial.InOrganizations.class);
    }

    @Test
    void stores_that_bring_ended_keys_back_are_caught() {
        caught(BrokenStores::resurrecting, OnTrial.InApiKeys.class);
    }

    @Test
    void stores_that_do_not_roll_back_are_caught() {
        caught(BrokenTransactions::halfHearted, OnTrial.InTransactions.class);
    }

    @Test
    void stores_that_read_without_a_snapshot_are_caught() {
        caught(BrokenTransactions::torn, OnTrial.InTransactions.class);
    }

    @Test
    void stores_that_write_while_reading_are_caught() {
        caught(honest -> BrokenTransactions.permissive(), OnTrial.InTransactions.class);
    }

    @Test
    void stores_whose_locks_wait_for_nobody_are_caught() {
        caught(
                BrokenTransactions.deaf(),
                OnTrial.InOrganizations.class,
                OnTrial.InApiKeyLocks.class,
                OnTrial.InCustomerLocks.class,
                OnTrial.InConcurrency.class,
                OnTrial.InRotation.class);
    }

    @Test
    void stores_that_reformat_metadata_are_caught() {
        caught(BrokenStores::reformatting, OnTrial.InEntries.class);
    }

    @Test
    void stores_that_forget_idempotency_keys_are_caught() {
        caught(BrokenStores::forgettingKeys, OnTrial.InIdempotencyKeys.class, OnTrial.InStorm.class);
    }

    @Test
    void stores_that_forget_further_keys_are_caught() {
        caught(BrokenStores::forgettingFurtherKeys, OnTrial.InIdempotencyKeys.class);
    }

    @Test
    void stores_that_forget_tickets_are_caught() {
        caught(BrokenStores::forgettingTickets, OnTrial.InIdempotencyKeys.class, OnTrial.InStorm.class);
    }

    @Test
    void stores_that_find_the_keys_of_other_organizations_are_caught() {
        caught(BrokenStores::leakingUsedKeys, OnTrial.InIdempotencyKeys.class);
    }

    @Test
    void stores_that_keep_ended_sessions_are_caught() {
        caught(BrokenStores::keepingSessions, OnTrial.InSessions.class);
    }

    @Test
    void stores_that_let_an_invitation_be_used_again_are_caught() {
        caught(BrokenStores::reusingInvitations, OnTrial.InInvitations.class);
    }

    @Test
    void stores_that_forget_to_end_links_are_caught() {
        for (String forgotten : List.of("withdrawResets", "withdrawMadeBy", "markWithdrawn", "endFounding")) {
            caught(
                    honest -> Facade.changing(honest, "invitations." + forgotten, (tx, method, given) -> null),
                    OnTrial.InInvitations.class);
        }
    }

    @Test
    void stores_that_find_the_users_of_other_organizations_are_caught() {
        caught(BrokenStores::leakingUsers, OnTrial.InUsers.class);
    }

    @Test
    void stores_that_lose_how_far_an_import_is_or_keep_it_for_ever_are_caught() {
        caught(honest -> Facade.changing(honest, "imports.note", (tx, method, given) -> null), OnTrial.InImports.class);
        caught(
                honest -> Facade.changing(honest, "imports.forget", (tx, method, given) -> null),
                OnTrial.InImports.class);
        caught(honest -> BrokenStores.reversing(honest, "imports.refused"), OnTrial.InImports.class);
    }

    @Test
    void stores_that_lose_refunds_are_caught() {
        caught(BrokenLedgers::losingRefunds, OnTrial.InHistory.class, OnTrial.InStorm.class);
    }

    @Test
    void stores_that_page_history_in_the_wrong_order_are_caught() {
        caught(honest -> BrokenStores.reversing(honest, "ledger.history"), OnTrial.InHistory.class);
    }

    @Test
    void stores_that_miscount_are_caught() {
        caught(BrokenStatistics::forgettingVisits, OnTrial.InStatistics.class);
        caught(BrokenStatistics::countingAgain, OnTrial.InStatistics.class);
        caught(BrokenStatistics::keepingWhatOtherClocksCounted, OnTrial.InStatistics.class);
        caught(BrokenStatistics::shiftingDays, OnTrial.InStatistics.class);
        caught(BrokenStatistics::countingTheErased, OnTrial.InStatistics.class);
        caught(honest -> BrokenStores.reversing(honest, "statistics.uncounted"), OnTrial.InStatistics.class);
    }

    @Test
    void stores_that_remember_calls_for_ever_are_caught() {
        caught(BrokenStatistics::rememberingCalls, OnTrial.InKeyCalls.class);
    }

    @Test
    void stores_that_browse_in_the_wrong_order_or_in_other_ledgers_are_caught() {
        caught(honest -> BrokenStores.reversing(honest, "ledger.browse"), OnTrial.InBrowse.class);
        caught(BrokenLedgers::leakingEntries, OnTrial.InBrowse.class);
    }

    private static void caught(UnaryOperator<Transactions> breach, Class<?>... by) {
        caught(Subject.behind(breach), by);
    }

    private static void caught(Subject broken, Class<?>... by) {
        assertThat(OnTrial.trial(broken, List.of(by)).failed()).containsExactlyInAnyOrder(by);
    }
}
