package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.port.StoresUnavailable;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells apart, by SQLSTATE, a database that cannot answer now, two transactions in each other's way, and a defect.
 * Codes: appendix A of the PostgreSQL manual.
 */
final class SqlFailures {
    private static final Logger LOG = LoggerFactory.getLogger(SqlFailures.class);

    /** Serialization failure, deadlock. */
    private static final Set<String> CONFLICT = Set.of("40001", "40P01");

    /** Two sessions changed the same right of a table; PostgreSQL has no code of its own for it. */
    private static final String TOGETHER = "tuple concurrently updated";

    /** Two transactions came with one key, ticket, email or link; the one that is run again finds it used. */
    private static final Set<String> FIRST_COME = Set.of(
            "ledger_entries_idempotency_key_unique",
            "ledger_entries_ticket_unique",
            "customers_idempotency_key_unique",
            "customers_email_unique",
            "users_email_unique",
            "invitations_pk");
    /** What {@code lock_timeout} ends with. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    /** Statement cancelled by its timeout, read-only server, transaction timeouts. */
    private static final Set<String> BUSY = Set.of(LOCK_NOT_AVAILABLE, "57014", "25006", "25P03", "25P04");

    /** Connection trouble, out of resources (a full disk too), shutdown, trouble of the machine. */
    private static final Set<String> UNAVAILABLE_CLASSES = Set.of("08", "53", "57", "58");

    private SqlFailures() {}

    /** What to throw in place of a failure before the commit: nothing of the transaction is left. */
    static RuntimeException translated(RuntimeException failure) {
        SQLException cause = sqlCause(failure);
        if (cause == null) {
            return failure;
        }
        if (CONFLICT.contains(state(cause)) || FIRST_COME.contains(constraint(cause))) {
            return new TransactionConflict(failure);
        }
        if (LOCK_NOT_AVAILABLE.equals(state(cause))) {
            return StoresUnavailable.held(failure);
        }
        return isUnavailable(cause) ? unavailable(failure) : failure;
    }

    /**
     * What to throw in place of a failure of the commit itself. Unless PostgreSQL says that it gave the transaction up,
     * nobody knows whether it was committed: it must never be taken for a defect and done again.
     */
    static RuntimeException whileCommitting(RuntimeException failure) {
        SQLException cause = sqlCause(failure);
        return cause != null && CONFLICT.contains(state(cause))
                ? new TransactionConflict(failure)
                : unavailable(failure);
    }

    /** What to throw in place of a migration's failure: nothing of it was done, or all. */
    static RuntimeException translated(FlywayException failure) {
        SQLException cause = sqlCause(failure);
        if (cause != null && String.valueOf(cause.getMessage()).contains(TOGETHER)) {
            return new TransactionConflict(failure);
        }
        if (cause == null) {
            return new UnusableDatabase("It cannot be brought up to date: " + failure.getMessage(), failure);
        }
        return isUnavailable(cause)
                ? new StoresUnavailable("The database cannot be reached.", failure)
                : new UnusableDatabase("It refuses: " + cause.getMessage(), failure);
    }

    static StoresUnavailable unavailable(RuntimeException failure) {
        SQLException cause = sqlCause(failure);
        String why = cause == null ? failure.toString() : cause.getSQLState() + " " + cause.getMessage();
        LOG.warn("The database did not do its part: {}", why);
        return new StoresUnavailable("The database cannot be reached or did not answer in time.", failure);
    }

    private static boolean isUnavailable(SQLException cause) {
        String state = state(cause);
        return cause instanceof SQLTransientConnectionException
                || BUSY.contains(state)
                || (state.length() == 5 && UNAVAILABLE_CLASSES.contains(state.substring(0, 2)));
    }

    private static String constraint(SQLException cause) {
        ServerErrorMessage message = cause instanceof PSQLException said ? said.getServerErrorMessage() : null;
        return message == null || message.getConstraint() == null ? "" : message.getConstraint();
    }

    private static String state(SQLException cause) {
        return cause.getSQLState() == null ? "" : cause.getSQLState();
    }

    private static @Nullable SQLException sqlCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
