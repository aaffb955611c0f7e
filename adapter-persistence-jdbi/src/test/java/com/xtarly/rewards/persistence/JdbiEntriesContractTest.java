package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.EntriesContract;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.earning.Calculation;
import com.xtarly.rewards.domain.earning.Tier;
import com.xtarly.rewards.domain.ledger.Balance;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.Metadata;
import com.xtarly.rewards.domain.ledger.Purchase;
import com.xtarly.rewards.domain.ledger.TransactionId;
import com.xtarly.rewards.domain.organization.ApiKeyId;
import com.xtarly.rewards.domain.program.Program;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

final class JdbiEntriesContractTest extends EntriesContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final JdbiStores STORES = PostgresStores.open(DATABASE.asDatabase());

    @Override
    protected Transactions transactions() {
        return STORES;
    }

    /** Reads the rows as an auditor would, from the columns alone: an entry explains itself by its program version. */
    @Override
    protected List<Entry> entriesOf(Customer customer) {
        return Jdbi.create(
                        DATABASE.jdbcUrl(),
                        DATABASE.application().user(),
                        DATABASE.application().password())
                .withHandle(handle -> handle.createQuery("""
                                select * from rewards.ledger_entries
                                join rewards.program_versions using (organization_id)
                                where organization_id = :organizationId and customer_id = :customerId
                                  and program_version = version
                                order by sequence
                                """)
                        .bind("organizationId", customer.organizationId().value())
                        .bind("customerId", customer.id().value())
                        .map((row, context) -> entry(customer, row, context))
                        .list());
    }

    private static Entry entry(Customer customer, ResultSet row, StatementContext context) throws SQLException {
        Program program = ProgramRows.programVersion(row, context).program();
        return new Entry(
                customer.organizationId(),
                customer.id(),
                purchase(row),
                row.getInt("program_version"),
                calculation(row, program),
                new Balance(
                        row.getLong("points_after"),
                        row.getLong("stamps_after"),
                        row.getLong("lifetime_after"),
                        row.getLong("sequence")));
    }

    private static Purchase purchase(ResultSet row) throws SQLException {
        return new Purchase(
                TransactionId.parse(row.getString("transaction_id")),
                ApiKeyId.parse(row.getString("api_key_id")),
                Amount.of(row.getLong("amount")),
                Rows.instant(row, "occurred_at"),
                Rows.instant(row, "recorded_at"),
                Optional.ofNullable(row.getString("metadata")).map(Metadata::of).orElse(null));
    }

    private static Calculation calculation(ResultSet row, Program program) throws SQLException {
        String name = row.getString("tier");
        Tier tier = program.tiers().stream()
                .filter(rung -> rung.name().value().equals(name))
                .findFirst()
                .orElse(null);
        return new Calculation(
                Amount.of(row.getLong("amount")),
                program.earnRate().orElse(null),
                row.getLong("base_points"),
                tier,
                row.getLong("points"),
                row.getLong("stamps"));
    }
}
