package com.xtarly.rewards.persistence;

import static com.xtarly.rewards.persistence.Column.number;
import static com.xtarly.rewards.persistence.Column.text;

import com.xtarly.rewards.domain.ledger.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Writes a batch of entries and moves the balances they lead to, in one round trip. */
record AppendEntries(Handle handle) {
    /** From the balance before a customer's first entry of the batch to the one after their last. */
    private record Move(Entry first, Entry last) {
        Move then(Entry next) {
            if (!next.before().equals(last.after())) {
                throw doesNotFollow();
            }
            return new Move(first, next);
        }
    }

    private static final List<Column<Move>> MOVES = List.of(
            text("moved_organization_id", move -> move.first.organizationId().value()),
            text("moved_customer_id", move -> move.first.customerId().value()),
            number("points_before", move -> move.first.before().points()),
            number("stamps_before", move -> move.first.before().stamps()),
            number("lifetime_before", move -> move.first.before().lifetimePoints()),
            number("entries_before", move -> move.first.before().entries()),
            number("points_moved", move -> move.last.after().points()),
            number("stamps_moved", move -> move.last.after().stamps()),
            number("lifetime_moved", move -> move.last.after().lifetimePoints()),
            number("entries_moved", move -> move.last.after().entries()));

    /**
     * A balance is moved only from where the entries say it stood, so a row that was changed behind our back moves
     * nothing and appends nothing, and the counts tell.
     */
    private static final String APPEND = """
            with moved as (
                update customers set
                    points = points_moved, stamps = stamps_moved,
                    lifetime_points = lifetime_moved, entries = entries_moved
                from unnest(%s) as move (%s)
                where organization_id = moved_organization_id and customer_id = moved_customer_id
                  and points = points_before and stamps = stamps_before
                  and lifetime_points = lifetime_before and entries = entries_before
                returning organization_id, customer_id
            ), appended as (
                insert into ledger_entries (%s)
                select %s
                from unnest(%s) as entry (%s) join moved using (organization_id, customer_id)
                returning 1
            )
            select (select count(*) from moved) + (select count(*) from appended)
            """.formatted(
                    Column.parameters(MOVES),
                    Column.names(MOVES),
                    Column.names(EntryRows.COLUMNS),
                    Column.names(EntryRows.COLUMNS),
                    Column.parameters(EntryRows.COLUMNS),
                    Column.names(EntryRows.COLUMNS));

    private record Place(String organizationId, String customerId) {}

    /** @throws IllegalStateException when an entry does not follow its account's present balance */
    void run(List<Entry> entries) {
        List<Move> moves = moves(entries);
        Query append = handle.createQuery(APPEND);
        Column.bindAll(append, MOVES, moves);
        Column.bindAll(append, EntryRows.COLUMNS, entries);
        if (append.mapTo(int.class).one() != moves.size() + entries.size()) {
            throw doesNotFollow();
        }
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

    private static IllegalStateException doesNotFollow() {
        return new IllegalStateException(
                "An entry does not follow its account's present balance; nothing was written.");
    }
}
