package com.xtarly.rewards.persistence;

import static com.xtarly.rewards.persistence.Rows.column;

import com.xtarly.rewards.application.port.AuditReport;
import com.xtarly.rewards.application.port.Ledger;
import com.xtarly.rewards.domain.earning.Tier;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.Metadata;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Entries in table {@code ledger_entries}, and the balances beside the customers that they move. */
record JdbiLedger(Handle handle) implements Ledger {
    /**
     * One round trip for the whole batch. A balance is moved only from where the entries say it stood, so a row
     * that was changed behind our back moves nothing and appends nothing, and the counts tell.
     */
    private static final String APPEND = """
            with moved as (
                update customers set
                    points = move.points, stamps = move.stamps,
                    lifetime_points = move.lifetime_points, entries = move.entries
                from unnest(
                    :moveOrganizationIds::text[], :moveCustomerIds::text[],
                    :pointsBefore::bigint[], :stampsBefore::bigint[], :lifetimeBefore::bigint[],
                    :entriesBefore::bigint[],
                    :pointsMoved::bigint[], :stampsMoved::bigint[], :lifetimeMoved::bigint[], :entriesMoved::bigint[]
                ) as move (organization_id, customer_id,
                    points_before, stamps_before, lifetime_before, entries_before,
                    points, stamps, lifetime_points, entries)
                where customers.organization_id = move.organization_id
                  and customers.customer_id = move.customer_id
                  and customers.points = move.points_before and customers.stamps = move.stamps_before
                  and customers.lifetime_points = move.lifetime_before and customers.entries = move.entries_before
                returning customers.organization_id, customers.customer_id
            ), appended as (
                insert into ledger_entries (
                    organization_id, transaction_id, customer_id, sequence, kind, api_key_id, program_version,
                    amount, base_points, tier, multiplier, points, stamps,
                    points_after, stamps_after, lifetime_after, occurred_at, recorded_at, metadata)
                select organization_id, transaction_id, customer_id, sequence, 'purchase', api_key_id,
                    program_version, amount, base_points, tier, multiplier, points, stamps,
                    points_after, stamps_after, lifetime_after, occurred_at, recorded_at, metadata
                from unnest(
                    :organizationIds::text[], :transactionIds::text[], :customerIds::text[], :sequences::bigint[],
                    :apiKeyIds::text[], :programVersions::int[], :amounts::bigint[], :basePoints::bigint[],
                    :tiers::text[], :multipliers::numeric[], :points::bigint[], :stamps::bigint[],
                    :pointsAfter::bigint[], :stampsAfter::bigint[], :lifetimeAfter::bigint[],
                    :occurredAt::timestamptz[], :recordedAt::timestamptz[], :metadata::text[]
                ) as entry (organization_id, transaction_id, customer_id, sequence,
                    api_key_id, program_version, amount, base_points,
                    tier, multiplier, points, stamps,
                    points_after, stamps_after, lifetime_after,
                    occurred_at, recorded_at, metadata)
                join moved using (organization_id, customer_id)
            )
            select count(*) from moved
            """;

    private record Place(String organizationId, String customerId) {}

    /** From the balance before a customer's first entry of the batch to the one after their last. */
    private record Move(Entry first, Entry last) {
        Move then(Entry next) {
            if (!next.before().equals(last.after())) {
                throw doesNotFollow();
            }
            return new Move(first, next);
        }
    }

    @Override
    public void append(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        List<Move> moves = moves(entries);
        Query append = handle.createQuery(APPEND);
        bindMoves(append, moves);
        bindWhatWasEarned(append, entries);
        bindWhereAndWhen(append, entries);
        if (append.mapTo(int.class).one() != moves.size()) {
            throw doesNotFollow();
        }
    }

    @Override
    public AuditReport audit() {
        return new LedgerAudit(handle).run();
    }

    private static List<Move> moves(List<Entry> entries) {
        Map<Place, Move> moves = new LinkedHashMap<>();
        for (Entry entry : entries) {
            Place place =
                    new Place(entry.organizationId().value(), entry.customerId().value());
            moves.merge(place, new Move(entry, entry), (move, next) -> move.then(next.last()));
        }
        return new ArrayList<>(moves.values());
    }

    private static void bindMoves(Query append, List<Move> moves) {
        append.bindArray(
                        "moveOrganizationIds",
                        String.class,
                        column(moves, move -> move.first().organizationId().value()))
                .bindArray(
                        "moveCustomerIds",
                        String.class,
                        column(moves, move -> move.first().customerId().value()))
                .bindArray(
                        "pointsBefore",
                        Long.class,
                        column(moves, move -> move.first().before().points()))
                .bindArray(
                        "stampsBefore",
                        Long.class,
                        column(moves, move -> move.first().before().stamps()))
                .bindArray(
                        "lifetimeBefore",
                        Long.class,
                        column(moves, move -> move.first().before().lifetimePoints()))
                .bindArray(
                        "entriesBefore",
                        Long.class,
                        column(moves, move -> move.first().before().entries()))
                .bindArray(
                        "pointsMoved",
                        Long.class,
                        column(moves, move -> move.last().after().points()))
                .bindArray(
                        "stampsMoved",
                        Long.class,
                        column(moves, move -> move.last().after().stamps()))
                .bindArray(
                        "lifetimeMoved",
                        Long.class,
                        column(moves, move -> move.last().after().lifetimePoints()))
                .bindArray(
                        "entriesMoved",
                        Long.class,
                        column(moves, move -> move.last().after().entries()));
    }

    private static void bindWhatWasEarned(Query append, List<Entry> entries) {
        append.bindArray("programVersions", Integer.class, column(entries, Entry::programVersion))
                .bindArray(
                        "amounts",
                        Long.class,
                        column(entries, entry -> entry.purchase().amount().minorUnits()))
                .bindArray(
                        "basePoints",
                        Long.class,
                        column(entries, entry -> entry.calculation().basePoints()))
                .bindArray("tiers", String.class, column(entries, JdbiLedger::tierOrNull))
                .bindArray(
                        "multipliers",
                        BigDecimal.class,
                        column(
                                entries,
                                entry -> entry.calculation().multiplier().decimal()))
                .bindArray(
                        "points",
                        Long.class,
                        column(entries, entry -> entry.calculation().points()))
                .bindArray(
                        "stamps",
                        Long.class,
                        column(entries, entry -> entry.calculation().stamps()))
                .bindArray(
                        "pointsAfter",
                        Long.class,
                        column(entries, entry -> entry.after().points()))
                .bindArray(
                        "stampsAfter",
                        Long.class,
                        column(entries, entry -> entry.after().stamps()))
                .bindArray(
                        "lifetimeAfter",
                        Long.class,
                        column(entries, entry -> entry.after().lifetimePoints()));
    }

    private static void bindWhereAndWhen(Query append, List<Entry> entries) {
        append.bindArray(
                        "organizationIds",
                        String.class,
                        column(entries, entry -> entry.organizationId().value()))
                .bindArray(
                        "transactionIds",
                        String.class,
                        column(entries, entry -> entry.purchase().id().value()))
                .bindArray(
                        "customerIds",
                        String.class,
                        column(entries, entry -> entry.customerId().value()))
                .bindArray(
                        "sequences",
                        Long.class,
                        column(entries, entry -> entry.after().entries()))
                .bindArray(
                        "apiKeyIds",
                        String.class,
                        column(entries, entry -> entry.purchase().reportedBy().value()))
                .bindArray(
                        "occurredAt",
                        Instant.class,
                        column(entries, entry -> entry.purchase().occurredAt()))
                .bindArray(
                        "recordedAt",
                        Instant.class,
                        column(entries, entry -> entry.purchase().recordedAt()))
                .bindArray("metadata", String.class, column(entries, JdbiLedger::metadataOrNull));
    }

    private static @Nullable String tierOrNull(Entry entry) {
        Tier tier = entry.calculation().tier();
        return tier == null ? null : tier.name().value();
    }

    private static @Nullable String metadataOrNull(Entry entry) {
        Metadata metadata = entry.purchase().metadata();
        return metadata == null ? null : metadata.json();
    }

    private static IllegalStateException doesNotFollow() {
        return new IllegalStateException(
                "An entry does not follow its account's present balance; nothing was written.");
    }
}
