package com.xtarly.rewards.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.organization.Organization;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Customers are added once by id and once by email, and found by either within their organization. */
public abstract class CustomersContract extends StoresContract {
    private static final Outcome<Customer> ID_TAKEN = Outcome.refused(Reason.CUSTOMER_ID_TAKEN);
    private static final Outcome<Customer> EMAIL_TAKEN = Outcome.refused(Reason.EMAIL_TAKEN);

    private Organization organization;

    @BeforeEach
    void save_an_organization() {
        organization = savedOrganization();
    }

    @Test
    void a_new_customer_is_found_by_id_by_email_and_by_both_without_entries() {
        Customer maria = Examples.maria(organization);

        assertThat(add(maria)).containsExactly(Outcome.accepted(maria));

        assertThat(find(CustomerReference.of(maria.id()))).containsExactly(Account.opened(maria));
        assertThat(find(CustomerReference.of(maria.email()))).containsExactly(Account.opened(maria));
        assertThat(find(new CustomerReference(maria.id(), maria.email()))).containsExactly(Account.opened(maria));
    }

    @Test
    void every_name_and_email_is_kept_as_it_was_written() {
        for (Customer customer : List.of(
                Examples.customer(organization, "O'Brien \"; drop table customers; --", "o'brien+a%_\\b@ejemplo.com"),
                Examples.customer(organization, "Zoë 🌮 林", "ZOË@Ejemplo.COM"),
                Examples.customer(organization, "x", "ñ@ü"),
                Examples.customer(organization, "界".repeat(200), "l".repeat(242) + "@ejemplo.com"))) {
            assertThat(add(customer)).containsExactly(Outcome.accepted(customer));

            assertThat(account(customer)).isEqualTo(Account.opened(customer));
        }
    }

    @Test
    void an_id_is_taken_once_in_the_same_call_and_ever_after() {
        Customer first = Examples.customer(organization);
        Customer twin = withId(Examples.customer(organization), first.id());

        assertThat(add(first, twin)).containsExactly(Outcome.accepted(first), ID_TAKEN);
        assertThat(add(twin)).containsExactly(ID_TAKEN);

        assertThat(account(first)).isEqualTo(Account.opened(first));
        assertThat(find(CustomerReference.of(twin.email()))).isEmpty();
    }

    @Test
    void an_email_is_taken_once_in_the_same_call_and_ever_after() {
        Customer first = Examples.customer(organization);
        Customer twin = withEmail(Examples.customer(organization), first.email().value());

        assertThat(add(first, twin)).containsExactly(Outcome.accepted(first), EMAIL_TAKEN);
        assertThat(add(twin)).containsExactly(EMAIL_TAKEN);

        assertThat(find(CustomerReference.of(twin.id()))).isEmpty();
        assertThat(find(CustomerReference.of(twin.email()))).containsExactly(Account.opened(first));
    }

    @Test
    void where_both_are_taken_the_id_is_named() {
        Customer first = Examples.customer(organization);
        Customer second = Examples.customer(organization);
        Customer idOfOneEmailOfOther =
                withEmail(withId(second, first.id()), second.email().value());

        assertThat(add(first, second, first, idOfOneEmailOfOther))
                .containsExactly(Outcome.accepted(first), Outcome.accepted(second), ID_TAKEN, ID_TAKEN);
    }

    @Test
    void a_refused_customer_takes_neither_id_nor_email() {
        Customer first = Examples.customer(organization);
        Customer idTaken = withId(Examples.customer(organization), first.id());
        Customer withItsEmail =
                withEmail(Examples.customer(organization), idTaken.email().value());
        Customer emailTaken =
                withEmail(Examples.customer(organization), first.email().value());
        Customer withItsId = withId(Examples.customer(organization), emailTaken.id());

        assertThat(add(first, idTaken, withItsEmail, emailTaken, withItsId))
                .containsExactly(
                        Outcome.accepted(first),
                        ID_TAKEN,
                        Outcome.accepted(withItsEmail),
                        EMAIL_TAKEN,
                        Outcome.accepted(withItsId));
    }

    @Test
    void emails_match_whatever_their_case_and_composition() {
        List<List<String>> same = List.of(
                List.of("Cliente@Ejemplo.com", "cLIENTE@eJEMPLO.COM"),
                List.of("jos\u00e9@ejemplo.com", "JOSE\u0301@ejemplo.com"),
                List.of("ilg\u0131n@ejemplo.com", "ILGIN@ejemplo.com"),
                List.of("\u03bf\u03b4\u03cc\u03c2@ejemplo.com", "\u039f\u0394\u038c\u03a3@ejemplo.com"));
        for (List<String> spellings : same) {
            Customer customer = Examples.customer(organization, "Cliente", spellings.get(0));
            assertThat(add(customer)).containsExactly(Outcome.accepted(customer));

            Email other = Email.parse(spellings.get(1));

            assertThat(find(CustomerReference.of(other))).containsExactly(Account.opened(customer));
            assertThat(add(withEmail(Examples.customer(organization), other.value())))
                    .containsExactly(EMAIL_TAKEN);
        }
    }

    @Test
    void several_references_find_each_account_once() {
        List<Customer> customers = saved(Examples.customers(organization, 3));
        Customer one = customers.get(0);
        Customer two = customers.get(1);

        assertThat(find(
                        CustomerReference.of(one.id()),
                        CustomerReference.of(one.email()),
                        new CustomerReference(one.id(), two.email()),
                        CustomerReference.of(Examples.ids().customerId()),
                        CustomerReference.of(Email.parse("nadie@ejemplo.com"))))
                .containsExactlyInAnyOrder(Account.opened(one), Account.opened(two));
        assertThat(find()).isEmpty();
    }

    @Test
    void the_same_ids_and_emails_in_two_organizations_are_two_customers() {
        Organization other = savedOrganization();
        Customer mine = Examples.maria(organization);
        Customer theirs = new Customer(
                other.id(), mine.id(), Examples.customer(other).name(), mine.email(), Examples.MOMENT.plusSeconds(1));

        assertThat(add(mine, theirs)).containsExactly(Outcome.accepted(mine), Outcome.accepted(theirs));

        assertThat(find(CustomerReference.of(mine.id()))).containsExactly(Account.opened(mine));
        assertThat(find(CustomerReference.of(mine.email()))).containsExactly(Account.opened(mine));
        assertThat(account(theirs)).isEqualTo(Account.opened(theirs));
    }

    @Test
    void one_organization_does_not_find_anothers_customers() {
        Customer foreign =
                saved(List.of(Examples.customer(savedOrganization()))).get(0);

        assertThat(find(CustomerReference.of(foreign.id()))).isEmpty();
        assertThat(find(CustomerReference.of(foreign.email()))).isEmpty();
        assertThat(find(new CustomerReference(foreign.id(), foreign.email()))).isEmpty();
    }

    @Test
    void none_and_five_hundred_are_added_and_found_at_once_with_outcomes_in_order() {
        List<Customer> customers = new ArrayList<>(Examples.customers(organization, 500));
        Collections.shuffle(customers, new Random(1));

        List<Outcome<Customer>> outcomes =
                transactions().write(tx -> tx.customers().add(customers));

        assertThat(outcomes).isEqualTo(customers.stream().map(Outcome::accepted).toList());
        assertThat(find(customers.stream()
                        .map(customer -> CustomerReference.of(customer.id()))
                        .toArray(CustomerReference[]::new)))
                .containsExactlyInAnyOrderElementsOf(
                        customers.stream().map(Account::opened).toList());
        assertThat(add()).isEmpty();
    }

    @Test
    void of_several_who_add_the_same_email_at_once_one_succeeds() {
        Customer maria = Examples.maria(organization);

        List<Outcome<Customer>> outcomes = Threads.together(
                8,
                thread -> () -> add(withId(maria, Examples.ids().customerId())).get(0));

        assertThat(outcomes).filteredOn(EMAIL_TAKEN::equals).hasSize(7);
        assertThat(find(CustomerReference.of(maria.email()))).hasSize(1);
    }

    private List<Outcome<Customer>> add(Customer... customers) {
        return transactions().write(tx -> tx.customers().add(List.of(customers)));
    }

    private List<Account> find(CustomerReference... references) {
        List<CustomerReference.Within> within = List.of(references).stream()
                .map(reference -> reference.within(organization.id()))
                .toList();
        return read(tx -> tx.customers().find(within));
    }

    private static Customer withId(Customer customer, CustomerId id) {
        return new Customer(customer.organizationId(), id, customer.name(), customer.email(), customer.createdAt());
    }

    private static Customer withEmail(Customer customer, String email) {
        return new Customer(
                customer.organizationId(), customer.id(), customer.name(), Email.parse(email), customer.createdAt());
    }
}
