package com.xtarly.rewards.persistence;

import static com.xtarly.rewards.persistence.ArrayParameter.bindAll;
import static com.xtarly.rewards.persistence.ArrayParameter.numbers;
import static com.xtarly.rewards.persistence.ArrayParameter.texts;

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
                returning 1
            )
            select (select count(*) from moved) + (select count(*) from appended)
            """;

    private static final List<ArrayParameter<Move>> MOVE_COLUMNS = List.of(
            texts("moveOrganizationIds", move -> move.first().organizationId().value()),
            texts("moveCustomerIds", move -> move.first().customerId().value()),
            numbers("pointsBefore", move -> move.first().before().points()),
            numbers("stampsBefore", move -> move.first().before().stamps()),
            numbers("lifetimeBefore", move -> move.first().before().lifetimePoints()),
            numbers("entriesBefore", move -> move.first().before().entries()),
            numbers("pointsMoved", move -> move.last().after().points()),
            numbers("stampsMoved", move -> move.last().after().stamps()),
            numbers("lifetimeMoved", move -> move.last().after().lifetimePoints()),
            numbers("entriesMoved", move -> move.last().after().entries()));

    private static final List<ArrayParameter<Entry>> ENTRY_COLUMNS = List.of(
            texts("organizationIds", entry -> entry.organizationId().value()),
            texts("transactionIds", entry -> entry.purchase().id().value()),
            texts("customerIds", entry -> entry.customerId().value()),
            numbers("sequences", entry -> entry.after().entries()),
            texts("apiKeyIds", entry -> entry.purchase().reportedBy().value()),
            new ArrayParameter<>("programVersions", Integer.class, Entry::programVersion),
            numbers("amounts", entry -> entry.purchase().amount().minorUnits()),
            numbers("basePoints", entry -> entry.calculation().basePoints()),
            texts("tiers", JdbiLedger::tierOrNull),
            new ArrayParameter<>(
                    "multipliers",
                    BigDecimal.class,
                    entry -> entry.calculation().multiplier().decimal()),
            numbers("points", entry -> entry.calculation().points()),
            numbers("stamps", entry -> entry.calculation().stamps()),
            numbers("pointsAfter", entry -> entry.after().points()),
            numbers("stampsAfter", entry -> entry.after().stamps()),
            numbers("lifetimeAfter", entry -> entry.after().lifetimePoints()),
            new ArrayParameter<>(
                    "occurredAt", Instant.class, entry -> entry.purchase().occurredAt()),
            new ArrayParameter<>(
                    "recordedAt", Instant.class, entry -> entry.purchase().recordedAt()),
            texts("metadata", JdbiLedger::metadataOrNull));

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
        bindAll(append, MOVE_COLUMNS, moves);
        bindAll(append, ENTRY_COLUMNS, entries);
        if (append.mapTo(int.class).one() != moves.size() + entries.size()) {
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
