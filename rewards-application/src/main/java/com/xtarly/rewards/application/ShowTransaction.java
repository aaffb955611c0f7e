package com.xtarly.rewards.application;

import com.xtarly.rewards.application.port.EntryFilter;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.PostingKind;
import com.xtarly.rewards.domain.ledger.Refundable;
import com.xtarly.rewards.domain.ledger.TransactionId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows one transaction, and what was given back of it, to the people of its organization. Thread-safe. */
public final class ShowTransaction {
    /** More than anybody gives money back for one purchase; beyond, only the sum is shown. */
    private static final int MAX_REFUNDS = 100;

    /**
     * A transaction and all that belongs to it.
     *
     * @param customer null when they were erased
     * @param refunds the last first; those of a refund are none
     */
    public record Shown(Refundable transaction, @Nullable Customer customer, List<Entry> refunds) {
        public Entry entry() {
            return transaction.entry();
        }

        /** In minor units. */
        public long amountLeft() {
            return entry().calculation().amount().minorUnits() - transaction.refundedAmount();
        }

        /** Whether it is a purchase of which all was given back. */
        public boolean isRefunded() {
            return isPurchase() && amountLeft() == 0 && transaction.refunds() > 0;
        }

        /** Whether it is a purchase of which something is left, by somebody it can be taken back from. */
        public boolean isRefundable() {
            return isPurchase() && !isRefunded() && customer != null;
        }

        private boolean isPurchase() {
            return entry().posting().kind() == PostingKind.PURCHASE;
        }
    }

    private final Transactions transactions;

    public ShowTransaction(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Refused with {@code TRANSACTION_NOT_FOUND}. */
    public Outcome<Shown> show(OrganizationId organizationId, TransactionId id) {
        return transactions.read(tx -> tx.ledger().find(List.of(id.within(organizationId))).stream()
                .findFirst()
                .map(found -> Outcome.accepted(shown(tx, found)))
                .orElse(Outcome.refused(Reason.TRANSACTION_NOT_FOUND)));
    }

    private static Shown shown(UnitOfWork tx, Refundable found) {
        Entry entry = found.entry();
        CustomerReference.Within customer =
                CustomerReference.of(entry.customerId()).within(entry.organizationId());
        return new Shown(
                found,
                tx.customers().find(List.of(customer)).stream()
                        .map(Account::customer)
                        .findFirst()
                        .orElse(null),
                tx.ledger().browse(entry.organizationId(), EntryFilter.refundsOf(entry.id()), null, MAX_REFUNDS));
    }
}
