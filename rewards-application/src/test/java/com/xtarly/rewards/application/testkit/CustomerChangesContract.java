package com.xtarly.rewards.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.port.SearchQuery;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.Idempotency;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who a customer is may change, and be forgotten; where they stand, and what was answered before, stays. */
public abstract class CustomerChangesContract extends StoresContract {
    private Shop shop;
    private Customer ana;

    @BeforeEach
    void open_a_shop() {
        shop = Shop.open(transactions(), Examples.points(), 1);
        ana = saved(List.of(Examples.customer(shop.organization(), "Ana Zamudio", "ana@ejemplo.com")))
                .get(0);
    }

    @Test
    void a_changed_customer_is_found_by_what_is_new_and_not_by_what_was() {
        Entry entry = purchase(ana);
        Customer anita = called(ana, "Anita Muñoz", "anita@ejemplo.com");

        assertThat(change(anita)).isEqualTo(Outcome.accepted(anita));

        Account account = new Account(anita, entry.after());
        assertThat(account(ana)).isEqualTo(account);
        assertThat(find(anita.email())).containsExactly(account);
        assertThat(find(ana.email())).isEmpty();
        assertThat(search("anita munoz")).containsExactly(account);
        assertThat(search("zamudio")).isEmpty();
        assertThat(search("ana@")).isEmpty();
        assertThat(search("anita@ej")).contains(account);
    }

    @Test
    void an_email_is_anothers_or_free_whatever_its_case() {
        Customer beto = saved(List.of(Examples.customer(shop.organization(), "Beto", "beto@ejemplo.com")))
                .get(0);

        assertThat(change(called(ana, "Anita", "BETO@ejemplo.com"))).isEqualTo(Outcome.refused(Reason.EMAIL_TAKEN));
        assertThat(account(ana)).isEqualTo(Account.opened(ana));
        assertThat(search("anita")).isEmpty();

        Customer loud = called(ana, "Ana Zamudio", "ANA@ejemplo.com");
        assertThat(change(loud)).as("one's own").isEqualTo(Outcome.accepted(loud));
        assertThat(change(called(ana, "Ana", "otra@ejemplo.com"))).isInstanceOf(Outcome.Accepted.class);
        Customer heir = called(beto, "Beto", "ana@ejemplo.com");
        assertThat(change(heir)).as("free again").isEqualTo(Outcome.accepted(heir));
    }

    @Test
    void the_same_email_in_another_organization_is_in_nobodys_way() {
        Customer theirs = saved(List.of(Examples.maria(savedOrganization()))).get(0);
        Customer changed = called(ana, "Ana", theirs.email().value());

        assertThat(change(changed)).isEqualTo(Outcome.accepted(changed));
        assertThat(account(theirs)).isEqualTo(Account.opened(theirs));
    }

    @Test
    void of_several_who_want_the_same_email_at_once_one_gets_it() {
        List<Customer> customers = saved(Examples.customers(shop.organization(), 6));

        List<Outcome<Customer>> outcomes =
                Threads.together(6, thread -> () -> change(called(customers.get(thread), "Luz", "luz@ejemplo.com")));

        assertThat(outcomes)
                .filteredOn(Outcome.refused(Reason.EMAIL_TAKEN)::equals)
                .hasSize(5);
        assertThat(find(Email.parse("luz@ejemplo.com"))).hasSize(1);
        assertThat(search("luz")).hasSize(1);
    }

    @Test
    void what_the_enrolling_request_was_answered_stays() {
        Idempotency request = Examples.idempotency();
        Customer luz = Examples.customer(shop.organization(), "Luz", "luz@ejemplo.com");
        Outcome<Customer> enrolled = transactions().write(tx -> tx.customers().enrol(luz, request));
        assertThat(enrolled).isEqualTo(Outcome.accepted(luz));
        assertThat(asEnrolled(luz)).containsExactly(luz);

        assertThat(change(called(luz, "Lucero", "lucero@ejemplo.com"))).isInstanceOf(Outcome.Accepted.class);
        assertThat(change(called(luz, "Lucy", "lucy@ejemplo.com"))).isInstanceOf(Outcome.Accepted.class);

        assertThat(asEnrolled(luz)).containsExactly(luz);
        assertThat(usedKeys(request)).isEqualTo(1);
        assertThat(asEnrolled(called(Examples.customer(savedOrganization()), "X", "x@y")))
                .isEmpty();
    }

    @Test
    void nobody_who_was_erased_is_found_or_locked_and_nothing_of_them_is_left_but_entries() {
        Idempotency request = Examples.idempotency();
        Customer luz = Examples.customer(shop.organization(), "Luz", "luz@ejemplo.com");
        Outcome<Customer> enrolled = transactions().write(tx -> tx.customers().enrol(luz, request));
        assertThat(enrolled).isEqualTo(Outcome.accepted(luz));
        Entry entry = purchase(luz);
        assertThat(change(called(luz, "Lucero", "lucero@ejemplo.com"))).isInstanceOf(Outcome.Accepted.class);

        erase(luz);

        assertThat(find(Email.parse("lucero@ejemplo.com"))).isEmpty();
        List<Account> byId = read(tx -> tx.customers().find(List.of(reference(luz))));
        List<Account> locked = transactions().write(tx -> tx.customers().lock(List.of(reference(luz))));
        List<Account> available = transactions().write(tx -> tx.customers().lockAvailable(List.of(reference(luz))));
        assertThat(byId).isEmpty();
        assertThat(locked).isEmpty();
        assertThat(available).isEmpty();
        assertThat(search("lucero")).isEmpty();
        assertThat(search("")).extracting(Account::customer).doesNotContain(luz).contains(ana);
        assertThat(asEnrolled(luz)).isEmpty();
        assertThat(usedKeys(request)).isZero();
        assertThat(Entries.of(transactions(), luz)).containsExactly(entry);
        assertThat(read(tx -> tx.ledger().audit()).discrepancies())
                .noneMatch(found -> found.customerId().equals(luz.id()));
    }

    @Test
    void that_somebody_was_erased_is_known_within_their_organization() {
        erase(ana);

        assertThat(erasedAt(shop.organization().id(), ana)).contains(Examples.MOMENT);
        assertThat(erasedAt(shop.organization().id(), shop.customer())).isEmpty();
        assertThat(erasedAt(savedOrganization().id(), ana)).isEmpty();
    }

    @Test
    void an_erased_email_can_be_enrolled_again_and_an_erased_id_cannot() {
        erase(ana);
        Customer again = Examples.customer(shop.organization(), "Ana", "ana@ejemplo.com");
        Customer sameId = new Customer(
                ana.organizationId(), ana.id(), ana.name(), Email.parse("otra@ejemplo.com"), ana.createdAt());

        assertThat(saved(List.of(again))).containsExactly(again);
        List<Outcome<Customer>> refused =
                transactions().write(tx -> tx.customers().add(List.of(sameId)));
        assertThat(refused).containsExactly(Outcome.refused(Reason.CUSTOMER_ID_TAKEN));
    }

    private Entry purchase(Customer customer) {
        return transactions().write(tx -> {
            Entry entry =
                    Accepted.of(lockedAccount(tx, customer).judge(Examples.purchase(shop.issuedKey()), shop.version()));
            tx.ledger().append(List.of(entry));
            return entry;
        });
    }

    private Outcome<Customer> change(Customer changed) {
        return transactions().write(tx -> {
            assertThat(lockedAccount(tx, changed).customer().id()).isEqualTo(changed.id());
            return tx.customers().change(changed);
        });
    }

    private void erase(Customer customer) {
        write(tx -> tx.customers().erase(lockedAccount(tx, customer).customer(), Examples.MOMENT));
    }

    private Optional<Instant> erasedAt(OrganizationId organizationId, Customer customer) {
        return read(tx -> tx.customers().erasedAt(organizationId, customer.id()));
    }

    private List<Account> find(Email email) {
        return read(tx -> tx.customers()
                .find(List.of(
                        CustomerReference.of(email).within(shop.organization().id()))));
    }

    private List<Account> search(String typed) {
        return read(tx -> tx.customers().search(shop.organization().id(), SearchQuery.of(typed), null, 100));
    }

    private List<Customer> asEnrolled(Customer customer) {
        return read(tx -> tx.customers().asEnrolled(customer.organizationId(), customer.id()).stream()
                .toList());
    }

    private int usedKeys(Idempotency request) {
        return read(tx -> tx.idempotencyKeys()
                        .find(List.of(request.key().within(shop.organization().id()))))
                .size();
    }

    private static Customer called(Customer customer, String name, String email) {
        return new Customer(
                customer.organizationId(), customer.id(), Name.of(name), Email.parse(email), customer.createdAt());
    }
}
