package com.xtarly.rewards.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.Receipt;
import com.xtarly.rewards.application.port.AuditReport;
import com.xtarly.rewards.application.testkit.Accepted;
import com.xtarly.rewards.application.testkit.Counter;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.SettableClock;
import com.xtarly.rewards.application.testkit.Shop;
import com.xtarly.rewards.application.testkit.UseCases;
import com.xtarly.rewards.domain.customer.Customer;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database's owner changes behind our back is found, in the account that it concerns. */
class LedgerAuditTest {
    private final TestDatabase database = TestDatabase.fresh();
    private final JdbiStores stores = PostgresStores.open(database.asDatabase());
    private final Shop shop = Shop.open(stores, Examples.points(), 2);
    private final Customer customer = shop.customers().get(0);
    private final Customer other = shop.customers().get(1);

    @BeforeEach
    void purchases_and_refunds_of_two_customers() {
        Counter counter = new Counter(UseCases.over(stores, SettableClock.at(Examples.MOMENT)), shop);
        for (Customer buying : shop.customers()) {
            Receipt purchase = counter.registered(shop.purchase(buying, 35_000));
            var unused = Accepted.of(counter.refund(purchase.transactionId(), 10_000L));
        }
        assertThat(audit().clean()).isTrue();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void a_changed_balance_is_found() {
        tamper("update customers set points = points + 1 where customer_id = ?", customer);
    }

    @Test
    void a_changed_entry_is_found() {
        tamper("update ledger_entries set points = points + 1 where kind = 'purchase' and customer_id = ?", customer);
    }

    @Test
    void a_balance_that_was_answered_and_changed_since_is_found() {
        tamper("update ledger_entries set points_after = 0 where sequence = 1 and customer_id = ?", customer);
    }

    @Test
    void a_removed_entry_is_found() {
        tamper("delete from ledger_entries where kind = 'refund' and customer_id = ?", customer);
    }

    @Test
    void an_entry_whose_customer_is_gone_is_found() {
        tamper("delete from customers where customer_id = ?", customer);
    }

    @Test
    void an_entry_whose_program_version_is_not_there_is_found() {
        tamper("update ledger_entries set program_version = 77 where customer_id = ?", customer);
    }

    @Test
    void a_refund_of_nothing_is_found() {
        tamper("update ledger_entries set refund_of = 'txn_0' where kind = 'refund' and customer_id = ?", customer);
    }

    @Test
    void a_refund_of_another_customers_purchase_is_found() {
        tamper("""
                update ledger_entries set refund_of = (
                    select transaction_id from ledger_entries where kind = 'purchase' and customer_id = '%s')
                where kind = 'refund' and customer_id = ?
                """.formatted(other.id()), customer);
    }

    @Test
    void a_refund_of_more_than_was_paid_is_found() {
        tamper("update ledger_entries set amount = 35001 where kind = 'refund' and customer_id = ?", customer);
    }

    private void tamper(String statement, Customer with) {
        Jdbi owner = Jdbi.create(
                database.jdbcUrl(), database.owner().user(), database.owner().password());
        owner.useHandle(handle -> {
            handle.execute("set search_path to " + Migrations.SCHEMA);
            assertThat(handle.execute(statement, with.id().value())).isPositive();
        });

        assertThat(audit().discrepancies())
                .extracting(AuditReport.Discrepancy::customerId)
                .containsExactly(with.id());
    }

    private AuditReport audit() {
        return stores.read(tx -> tx.ledger().audit());
    }
}
