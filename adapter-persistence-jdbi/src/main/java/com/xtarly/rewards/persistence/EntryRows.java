package com.xtarly.rewards.persistence;

import static com.xtarly.rewards.persistence.Column.number;
import static com.xtarly.rewards.persistence.Column.text;

import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.earning.Calculation;
import com.xtarly.rewards.domain.earning.Tier;
import com.xtarly.rewards.domain.ledger.Balance;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.Fingerprint;
import com.xtarly.rewards.domain.ledger.Idempotency;
import com.xtarly.rewards.domain.ledger.IdempotencyKey;
import com.xtarly.rewards.domain.ledger.Metadata;
import com.xtarly.rewards.domain.ledger.Posting;
import com.xtarly.rewards.domain.ledger.PostingKind;
import com.xtarly.rewards.domain.ledger.Purchase;
import com.xtarly.rewards.domain.ledger.Refund;
import com.xtarly.rewards.domain.ledger.RefundReason;
import com.xtarly.rewards.domain.ledger.Reporter;
import com.xtarly.rewards.domain.ledger.Ticket;
import com.xtarly.rewards.domain.ledger.TransactionId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.program.Program;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** How an entry lies in a row of {@code ledger_entries}; together with its program version it explains itself. */
final class EntryRows {
    static final List<Column<Entry>> COLUMNS = List.of(
            text("organization_id", entry -> entry.organizationId().value()),
            text("transaction_id", entry -> entry.id().value()),
            text("customer_id", entry -> entry.customerId().value()),
            number("sequence", entry -> entry.after().entries()),
            text("kind", entry -> entry.posting().kind().code()),
            text("reported_by", entry -> entry.posting().reportedBy().value()),
            Column.of("program_version", "int4", Entry::programVersion),
            number("amount", entry -> entry.calculation().amount().minorUnits()),
            number("base_points", entry -> entry.calculation().basePoints()),
            text(
                    "tier",
                    entry -> orNull(
                            entry.calculation().tier(), tier -> tier.name().value())),
            Column.of(
                    "multiplier",
                    "numeric",
                    entry -> entry.calculation().multiplier().decimal()),
            number("points", entry -> entry.calculation().points()),
            number("stamps", entry -> entry.calculation().stamps()),
            number("points_after", entry -> entry.after().points()),
            number("stamps_after", entry -> entry.after().stamps()),
            number("lifetime_after", entry -> entry.after().lifetimePoints()),
            Column.of("occurred_at", "timestamptz", entry -> entry.posting().occurredAt()),
            Column.of("recorded_at", "timestamptz", entry -> entry.posting().recordedAt()),
            text("metadata", entry -> orNull(entry.posting().metadata(), Metadata::json)),
            text(
                    "idempotency_key",
                    entry -> orNull(
                            entry.posting().idempotency(),
                            request -> request.key().value())),
            Column.of(
                    "fingerprint",
                    "bytea",
                    entry -> orNull(
                            entry.posting().idempotency(),
                            request -> "\\x" + request.fingerprint().hex())),
            text("ticket", entry -> orNull(entry.posting().ticket(), Ticket::folio)),
            text("attached_ticket", EntryRows::attachedTicketOrNull),
            text(
                    "refund_of",
                    entry -> orNull(refund(entry), refund -> refund.refundOf().value())),
            Column.of("remaining_amount", "int8", EntryRows::remainingAmountOrNull),
            text("reason", entry -> orNull(refund(entry), refund -> orNull(refund.reason(), RefundReason::value))));

    /** Rows of entries, each with the program version that judged it. */
    static final String SELECT = select("ledger_entries");

    /**
     * The same of some rows only. PostgreSQL knows little of the small table of versions: where there is a limit, it
     * must stand within those rows, or all of the ledger is read for it.
     */
    static String selectOf(String rows) {
        return select("(select * from ledger_entries " + rows + ") as ledger_entries");
    }

    private static String select(String entries) {
        return """
            select ledger_entries.*, type, currency_unit, points_per_currency,
                tier_names, tier_points_required, tier_multipliers, tier_benefits,
                require_ticket, unique_ticket, amount_optional
            from %s
            join program_versions on program_versions.organization_id = ledger_entries.organization_id
                and version = program_version
            """.formatted(entries);
    }

    private EntryRows() {}

    static Entry entry(ResultSet row, StatementContext context) throws SQLException {
        Program program = ProgramRows.program(row);
        PostingKind kind = PostingKind.parse(row.getString("kind"));
        return new Entry(
                OrganizationId.parse(row.getString("organization_id")),
                CustomerId.parse(row.getString("customer_id")),
                posting(kind, row),
                row.getInt("program_version"),
                calculation(kind, row, program),
                new Balance(
                        row.getLong("points_after"),
                        row.getLong("stamps_after"),
                        row.getLong("lifetime_after"),
                        row.getLong("sequence")));
    }

    private static Posting posting(PostingKind kind, ResultSet row) throws SQLException {
        TransactionId id = TransactionId.parse(row.getString("transaction_id"));
        Reporter reportedBy = Reporter.parse(row.getString("reported_by"));
        Idempotency request = idempotencyOrNull(row);
        return switch (kind) {
            case PURCHASE ->
                new Purchase(
                        id,
                        reportedBy,
                        Amount.of(row.getLong("amount")),
                        Rows.instant(row, "occurred_at"),
                        Rows.instant(row, "recorded_at"),
                        orNull(row.getString("metadata"), Metadata::of),
                        orNull(row.getString("ticket"), Ticket::new),
                        orNull(row.getString("attached_ticket"), Ticket::new),
                        request);
            case REFUND ->
                new Refund(
                        id,
                        reportedBy,
                        TransactionId.parse(row.getString("refund_of")),
                        Rows.instant(row, "recorded_at"),
                        orNull(row.getString("reason"), RefundReason::of),
                        request);
        };
    }

    private static @Nullable Idempotency idempotencyOrNull(ResultSet row) throws SQLException {
        String key = row.getString("idempotency_key");
        return key == null
                ? null
                : new Idempotency(new IdempotencyKey(key), Fingerprint.of(row.getBytes("fingerprint")));
    }

    private static Calculation calculation(PostingKind kind, ResultSet row, Program program) throws SQLException {
        Amount amount = Amount.of(row.getLong("amount"));
        Tier tier = tierOrNull(program, row.getString("tier"));
        return switch (kind) {
            case PURCHASE ->
                new Calculation.Earned(
                        amount,
                        program.earnRate().orElse(null),
                        row.getLong("base_points"),
                        tier,
                        row.getLong("points"),
                        row.getLong("stamps"));
            case REFUND -> {
                Amount remaining = Amount.of(row.getLong("remaining_amount"));
                Calculation.Earned before = earned(program, tier, remaining.minorUnits() + amount.minorUnits());
                yield new Calculation.TakenBack(before, before.remaining(remaining));
            }
        };
    }

    private static Calculation.Earned earned(Program program, @Nullable Tier tier, long minorUnits) {
        Amount amount = Amount.of(minorUnits);
        return program.earnRate()
                .map(rate -> Calculation.ofTier(amount, rate, tier))
                .orElseGet(() -> program.calculate(amount, 0));
    }

    private static @Nullable Tier tierOrNull(Program program, @Nullable String name) {
        return program.tiers().stream()
                .filter(tier -> tier.name().value().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Refund refund(Entry entry) {
        return entry.posting() instanceof Refund refund ? refund : null;
    }

    private static @Nullable String attachedTicketOrNull(Entry entry) {
        return entry.posting() instanceof Purchase purchase ? orNull(purchase.attachedTicket(), Ticket::folio) : null;
    }

    private static @Nullable Object remainingAmountOrNull(Entry entry) {
        return entry.calculation() instanceof Calculation.TakenBack takenBack
                ? takenBack.after().amount().minorUnits()
                : null;
    }

    private static <T, R> @Nullable R orNull(@Nullable T value, Function<T, @Nullable R> change) {
        return value == null ? null : change.apply(value);
    }
}
