package com.xtarly.rewards.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.application.port.UsedKey;
import com.xtarly.rewards.application.port.UsedTicket;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.Idempotency;
import com.xtarly.rewards.domain.ledger.Purchase;
import com.xtarly.rewards.domain.ledger.Reporter;
import com.xtarly.rewards.domain.ledger.Ticket;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A key and a ticket are remembered with what they left behind, and nobody gets in with the same one twice. */
public abstract class IdempotencyKeysContract extends StoresContract {
    private static final int WRITERS = 8;
    private static final int ROUNDS = 10;

    private Shop shop;

    @BeforeEach
    void open_a_shop() {
        shop = Shop.open(transactions(), Examples.points(), WRITERS);
    }

    @Test
    void a_key_is_remembered_with_the_entry_it_appended() {
        Idempotency request = Examples.idempotency();

        Entry entry = transactions().write(tx -> append(tx, shop, shop.customer(), request, null));

        assertThat(used(shop, request))
                .containsExactly(new UsedKey(shop.organization().id(), request, entry.id(), null));
        assertThat(Entries.of(transactions(), shop.customer())).containsExactly(entry);
    }

    @Test
    void a_key_is_remembered_with_the_customer_it_enrolled() {
        Idempotency request = Examples.idempotency();
        Customer customer = Examples.customer(shop.organization());

        Outcome<Customer> enrolled = transactions().write(tx -> tx.customers().enrol(customer, request));

        assertThat(enrolled).isEqualTo(Outcome.accepted(customer));
        assertThat(used(shop, request))
                .containsExactly(new UsedKey(shop.organization().id(), request, null, customer.id()));
    }

    @Test
    void a_refused_enrolment_uses_no_key() {
        Idempotency request = Examples.idempotency();
        Customer twin = Examples.customer(
                shop.organization(), "María", shop.customer().email().value());

        Outcome<Customer> outcome = transactions().write(tx -> tx.customers().enrol(twin, request));

        assertThat(outcome).isEqualTo(Outcome.refused(Reason.EMAIL_TAKEN));
        assertThat(used(shop, request)).isEmpty();
    }

    @Test
    void a_further_key_is_kept_for_an_entry_that_was_there_and_never_for_another() {
        Idempotency further = Examples.idempotency();
        Entry first = transactions().write(tx -> append(tx, shop, shop.customer(), null, null));
        Entry second = transactions().write(tx -> append(tx, shop, shop.customer(), null, null));

        keep(further, first);
        keep(further, second);

        assertThat(used(shop, further))
                .containsExactly(new UsedKey(shop.organization().id(), further, first.id(), null));
    }

    @Test
    void a_key_means_nothing_in_another_organization() {
        Shop other = Shop.open(transactions(), Examples.points(), 1);
        Idempotency request = Examples.idempotency();
        Entry mine = transactions().write(tx -> append(tx, shop, shop.customer(), request, null));

        assertThat(used(other, request)).isEmpty();
        Entry theirs = transactions().write(tx -> append(tx, other, other.customer(), request, null));

        assertThat(used(other, request)).extracting(UsedKey::transactionId).containsExactly(theirs.id());
        assertThat(used(shop, request)).extracting(UsedKey::transactionId).containsExactly(mine.id());
    }

    @Test
    void a_ticket_is_remembered_with_the_transaction_it_earned_with() {
        Shop other = Shop.open(transactions(), Examples.points(), 1);
        Ticket ticket = new Ticket("T-00412 ñ'\"\\");

        Entry entry = transactions().write(tx -> append(tx, shop, shop.customer(), null, ticket));

        assertThat(usedTickets(shop, ticket))
                .containsExactly(
                        new UsedTicket(ticket.within(shop.organization().id()), entry.id()));
        assertThat(usedTickets(shop, new Ticket("t-00412 ñ'\"\\"))).isEmpty();
        assertThat(usedTickets(other, ticket)).isEmpty();
        assertThat(Entries.of(transactions(), shop.customer())).containsExactly(entry);
    }

    /** They touch different customers, so no lock keeps them apart: only the key itself does. */
    @Test
    void of_writers_with_one_key_only_the_first_gets_in() {
        for (int round = 0; round < ROUNDS; round++) {
            Idempotency request = Examples.idempotency();

            List<Boolean> first = Threads.together(
                    WRITERS,
                    writer -> () -> transactions().write(tx -> {
                        boolean isNew = tx.idempotencyKeys()
                                .find(List.of(
                                        request.key().within(shop.organization().id())))
                                .isEmpty();
                        return isNew
                                && append(tx, shop, shop.customers().get(writer), request, null)
                                                .after()
                                                .entries()
                                        > 0;
                    }));

            assertThat(first).containsOnlyOnce(true);
            assertThat(used(shop, request)).hasSize(1);
        }
        assertThat(read(tx -> tx.ledger().audit()).clean()).isTrue();
    }

    @Test
    void of_writers_with_one_ticket_only_the_first_gets_in() {
        for (int round = 0; round < ROUNDS; round++) {
            Ticket ticket = new Ticket("T-" + round);

            List<Boolean> first = Threads.together(
                    WRITERS,
                    writer -> () -> transactions().write(tx -> {
                        boolean isNew = tx.ledger()
                                .usedTickets(List.of(
                                        ticket.within(shop.organization().id())))
                                .isEmpty();
                        return isNew
                                && append(tx, shop, shop.customers().get(writer), null, ticket)
                                                .after()
                                                .entries()
                                        > 0;
                    }));

            assertThat(first).containsOnlyOnce(true);
        }
    }

    @Test
    void of_enrolments_with_one_key_only_the_first_gets_in() {
        Idempotency request = Examples.idempotency();

        List<Boolean> first = Threads.together(
                WRITERS,
                writer -> () -> transactions().write(tx -> {
                    boolean isNew = tx.idempotencyKeys()
                            .find(List.of(
                                    request.key().within(shop.organization().id())))
                            .isEmpty();
                    return isNew
                            && tx.customers()
                                    .enrol(Examples.customer(shop.organization()), request)
                                    .fold(enrolled -> true, reason -> false);
                }));

        assertThat(first).containsOnlyOnce(true);
    }

    private void keep(Idempotency further, Entry entry) {
        List<UsedKey> keys = List.of(new UsedKey(shop.organization().id(), further, entry.id(), null));
        var unused = transactions().write(tx -> {
            tx.idempotencyKeys().keep(keys);
            return keys;
        });
    }

    private List<UsedKey> used(Shop at, Idempotency request) {
        return read(tx -> tx.idempotencyKeys()
                .find(List.of(request.key().within(at.organization().id()))));
    }

    private List<UsedTicket> usedTickets(Shop at, Ticket ticket) {
        return read(tx ->
                tx.ledger().usedTickets(List.of(ticket.within(at.organization().id()))));
    }

    private static Entry append(
            UnitOfWork tx, Shop at, Customer customer, @Nullable Idempotency request, @Nullable Ticket ticket) {
        Purchase purchase = new Purchase(
                Examples.ids().transactionId(),
                new Reporter.Till(at.issuedKey().id()),
                Amount.of(35_000),
                Examples.MOMENT,
                Examples.MOMENT,
                Examples.metadata(),
                ticket,
                null,
                request);
        Entry entry = Accepted.of(lockedAccount(tx, customer).judge(purchase, at.version()));
        tx.ledger().append(List.of(entry));
        return entry;
    }
}
