package com.xtarly.rewards.bootstrap.cli;

import com.xtarly.rewards.application.port.ApiKeys;
import com.xtarly.rewards.application.port.AuditReport;
import com.xtarly.rewards.application.port.Customers;
import com.xtarly.rewards.application.port.EntryFilter;
import com.xtarly.rewards.application.port.IdempotencyKeys;
import com.xtarly.rewards.application.port.Imports;
import com.xtarly.rewards.application.port.Invitations;
import com.xtarly.rewards.application.port.KeyCalls;
import com.xtarly.rewards.application.port.Ledger;
import com.xtarly.rewards.application.port.Organizations;
import com.xtarly.rewards.application.port.Programs;
import com.xtarly.rewards.application.port.Sessions;
import com.xtarly.rewards.application.port.Statistics;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.application.port.UsedTicket;
import com.xtarly.rewards.application.port.Users;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.Refundable;
import com.xtarly.rewards.domain.ledger.Ticket;
import com.xtarly.rewards.domain.ledger.TransactionId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stores that an audit finds to be so, and that do nothing else. */
record Audited(AuditReport report) implements Transactions, UnitOfWork, Ledger {
    @Override
    public <T> T read(Function<UnitOfWork, T> work) {
        return work.apply(this);
    }

    @Override
    public <T> T write(Function<UnitOfWork, T> work) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Ledger ledger() {
        return this;
    }

    @Override
    public AuditReport audit() {
        return report;
    }

    @Override
    public void append(List<Entry> entries) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Organizations organizations() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ApiKeys apiKeys() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Programs programs() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Customers customers() {
        throw new UnsupportedOperationException();
    }

    @Override
    public IdempotencyKeys idempotencyKeys() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Imports imports() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Users users() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Sessions sessions() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Invitations invitations() {
        throw new UnsupportedOperationException();
    }

    @Override
    public KeyCalls keyCalls() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Statistics statistics() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Refundable> find(Collection<TransactionId.Within> ids) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<UsedTicket> usedTickets(Collection<Ticket.Within> tickets) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Entry> history(Customer customer, long before, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Entry> browse(
            OrganizationId organizationId, EntryFilter filter, @Nullable TransactionId before, int limit) {
        throw new UnsupportedOperationException();
    }
}
