package com.xtarly.rewards.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.port.SearchQuery;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.organization.Organization;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Customers are found by the beginnings of words, page by page, within their organization. */
public abstract class SearchContract extends StoresContract {
    private Organization organization;

    @BeforeEach
    void save_an_organization() {
        organization = savedOrganization();
    }

    @Test
    void accents_and_case_do_not_count_and_every_word_has_to_begin_as_asked() {
        Customer maria = saved("María García-Peña", "m.garcia@ejemplo.com");
        Customer jose = saved("JOSÉ GARCÍA", "jose@otra.mx");

        for (String typed : List.of("maria", "MARÍ", "pena", "garcia mar", "m.garcia@", "m.garcia@ejemplo.com")) {
            assertThat(search(typed)).as(typed).containsExactly(Account.opened(maria));
        }
        assertThat(search("Garcia")).containsExactlyInAnyOrder(Account.opened(maria), Account.opened(jose));
        assertThat(search("jose@otra.mx garc")).containsExactly(Account.opened(jose));
        for (String typed : List.of("arcia", "maria jose", "garcia@", "ma%ia", "m_ria", "mariano", "ejemplo")) {
            assertThat(search(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void whoever_was_enrolled_at_a_till_is_found_too() {
        Customer ana = Examples.customer(organization, "Ana", "ana@ejemplo.com");

        Outcome<Customer> enrolled = transactions().write(tx -> tx.customers().enrol(ana, Examples.idempotency()));

        assertThat(enrolled).isEqualTo(Outcome.accepted(ana));

        assertThat(search("ANA")).containsExactly(Account.opened(ana));
    }

    @Test
    void names_of_any_script_and_length_are_found() {
        for (Customer customer : List.of(
                Examples.customer(organization, "Οδός 林さん", "z@ejemplo.com"),
                Examples.customer(organization, "김".repeat(200), "한".repeat(250) + "@x"),
                Examples.customer(organization, "🌮 taco", "taco@ejemplo.com"),
                Examples.customer(organization, "\uffee\uffee", "l".repeat(242) + "@ejemplo.com"))) {
            assertThat(saved(List.of(customer))).hasSize(1);

            assertThat(search(customer.email().value())).containsExactly(Account.opened(customer));
        }
        assertThat(search("김김")).hasSize(1);
        assertThat(search("ΟΔΟΣ")).hasSize(1);
    }

    @Test
    void whatever_is_typed_can_be_asked_for() {
        Customer maria = saved("María García-Peña", "m.garcia@ejemplo.com");

        for (String typed : List.of("mar\0gar", "m.garcia@\0", "\ud83cmaria", "garcia\udf2e", "\u0001pena\u009f")) {
            assertThat(search(typed)).as(typed).containsExactly(Account.opened(maria));
        }
        for (String typed : List.of("a@\0b", "\ud83c\udf2e@x", "x@\uffff\ufffe", "\udbff\udfff@")) {
            assertThat(search(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void nobody_in_particular_is_everybody_and_only_ones_own() {
        Organization other = savedOrganization();
        Customer mine = saved("María", "maria@ejemplo.com");
        assertThat(saved(List.of(Examples.maria(other)))).hasSize(1);

        assertThat(search("")).containsExactly(Account.opened(mine));
        assertThat(search("maria")).containsExactly(Account.opened(mine));
    }

    @Test
    void pages_follow_each_other_without_a_gap_from_the_greatest_id() {
        List<Customer> customers = new ArrayList<>(saved(Examples.customers(organization, 25)));
        customers.sort(
                Comparator.<Customer, String>comparing(customer -> customer.id().value())
                        .reversed());

        for (String typed : List.of("", "cus", "cus c")) {
            List<Account> found = new ArrayList<>(search(typed, null, 10));
            found.addAll(search(typed, last(found), 10));
            found.addAll(search(typed, last(found), 10));

            assertThat(found).as(typed).extracting(Account::customer).containsExactlyElementsOf(customers);
            assertThat(search(typed, last(found), 10)).isEmpty();
        }
    }

    @Test
    void where_somebody_stands_is_found_with_them() {
        Shop shop = Shop.open(transactions(), Examples.points(), 1);
        Account bought = transactions().write(tx -> {
            var entry = Accepted.of(
                    lockedAccount(tx, shop.customer()).judge(Examples.purchase(shop.issuedKey()), shop.version()));
            tx.ledger().append(List.of(entry));
            return new Account(shop.customer(), entry.after());
        });

        List<Account> found =
                read(tx -> tx.customers().search(shop.organization().id(), SearchQuery.EVERYBODY, null, 9));

        assertThat(found).containsExactly(bought);
    }

    private Customer saved(String name, String email) {
        return saved(List.of(Examples.customer(organization, name, email))).get(0);
    }

    private List<Account> search(String typed) {
        return search(typed, null, 100);
    }

    private List<Account> search(String typed, @Nullable CustomerId before, int limit) {
        return read(tx -> tx.customers().search(organization.id(), SearchQuery.of(typed), before, limit));
    }

    private static CustomerId last(List<Account> found) {
        return found.get(found.size() - 1).customer().id();
    }
}
