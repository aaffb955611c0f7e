package com.example.rocksdb;

import com.xtarly.rewards.application.port.UsedKey;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.earning.Calculation;
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
import java.time.Instant;

/** How entries of the ledger are written: what their kinds differ in comes after the kind. */
final class EntryFormat {
    static final Format<Entry> ENTRY = new Format<>(EntryFormat::put, EntryFormat::entry);

    static final Format<UsedKey> USED_KEY = new Format<>(
            (to, used) -> to.text(used.organizationId().value())
                    .one(used.request(), EntryFormat::put)
                    .maybe(used.transactionId(), (more, id) -> more.text(id.value()))
                    .maybe(used.customerId(), (more, id) -> more.text(id.value())),
            from -> new UsedKey(
                    Formats.organizationId(from),
                    idempotency(from),
                    from.maybe(EntryFormat::transactionId),
                    from.maybe(Formats::customerId)));

    private EntryFormat() {}

    private static void put(Packer to, Entry entry) {
        Posting posting = entry.posting();
        to.text(entry.organizationId().value())
                .text(entry.customerId().value())
                .number(entry.programVersion())
                .one(entry.after(), Formats.BALANCE.write())
                .text(posting.kind().code())
                .text(posting.id().value())
                .text(posting.reportedBy().value())
                .moment(posting.recordedAt())
                .maybe(posting.idempotency(), EntryFormat::put);
        switch (posting.kind()) {
            case PURCHASE ->
                to.one((Purchase) posting, EntryFormat::put)
                        .one((Calculation.Earned) entry.calculation(), EntryFormat::put);
            case REFUND ->
                to.one((Refund) posting, EntryFormat::put)
                        .one((Calculation.TakenBack) entry.calculation(), EntryFormat::put);
        }
    }

    private static Entry entry(Unpacker from) {
        OrganizationId organizationId = Formats.organizationId(from);
        CustomerId customerId = Formats.customerId(from);
        int programVersion = from.count();
        Balance after = Formats.BALANCE.read().apply(from);
        PostingKind kind = PostingKind.parse(from.text());
        Posting posting = posting(kind, from);
        Calculation calculation = kind == PostingKind.PURCHASE ? earned(from) : takenBack(from);
        return new Entry(organizationId, customerId, posting, programVersion, calculation, after);
    }

    private static Posting posting(PostingKind kind, Unpacker from) {
        TransactionId id = transactionId(from);
        Reporter reportedBy = Reporter.parse(from.text());
        Instant recordedAt = from.moment();
        Idempotency idempotency = from.maybe(EntryFormat::idempotency);
        return switch (kind) {
            case PURCHASE -> {
                Amount amount = Amount.of(from.number());
                Instant occurredAt = from.moment();
                Metadata metadata = from.maybe(text -> Metadata.of(text.text()));
                Ticket ticket = from.maybe(EntryFormat::ticket);
                Ticket attached = from.maybe(EntryFormat::ticket);
                yield new Purchase(
                        id, reportedBy, amount, occurredAt, recordedAt, metadata, ticket, attached, idempotency);
            }
            case REFUND -> {
                TransactionId refundOf = transactionId(from);
                RefundReason reason = from.maybe(text -> RefundReason.of(text.text()));
                yield new Refund(id, reportedBy, refundOf, recordedAt, reason, idempotency);
            }
        };
    }

    private static void put(Packer to, Purchase purchase) {
        to.number(purchase.amount().minorUnits())
                .moment(purchase.occurredAt())
                .maybe(purchase.metadata(), (more, metadata) -> more.text(metadata.json()))
                .maybe(purchase.ticket(), (more, ticket) -> more.text(ticket.folio()))
                .maybe(purchase.attachedTicket(), (more, ticket) -> more.text(ticket.folio()));
    }

    private static void put(Packer to, Refund refund) {
        to.text(refund.refundOf().value()).maybe(refund.reason(), (more, reason) -> more.text(reason.value()));
    }

    private static void put(Packer to, Calculation.Earned earned) {
        to.number(earned.amount().minorUnits())
                .maybe(earned.rate(), ProgramFormat::put)
                .number(earned.basePoints())
                .maybe(earned.tier(), ProgramFormat::put)
                .number(earned.points())
                .number(earned.stamps());
    }

    private static void put(Packer to, Calculation.TakenBack takenBack) {
        put(to, takenBack.before());
        put(to, takenBack.after());
    }

    private static void put(Packer to, Idempotency request) {
        to.text(request.key().value()).text(request.fingerprint().hex());
    }

    private static Idempotency idempotency(Unpacker from) {
        return new Idempotency(new IdempotencyKey(from.text()), new Fingerprint(from.text()));
    }

    private static Ticket ticket(Unpacker from) {
        return new Ticket(from.text());
    }

    private static TransactionId transactionId(Unpacker from) {
        return TransactionId.parse(from.text());
    }

    private static Calculation.Earned earned(Unpacker from) {
        return new Calculation.Earned(
                Amount.of(from.number()),
                from.maybe(ProgramFormat::rate),
                from.number(),
                from.maybe(ProgramFormat::tier),
                from.number(),
                from.number());
    }

    private static Calculation.TakenBack takenBack(Unpacker from) {
        return new Calculation.TakenBack(earned(from), earned(from));
    }
}
