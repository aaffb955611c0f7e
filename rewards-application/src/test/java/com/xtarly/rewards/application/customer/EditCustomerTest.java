package com.xtarly.rewards.application.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.customer.EditCustomer.Details;
import com.xtarly.rewards.application.testkit.Accepted;
import com.xtarly.rewards.application.testkit.Counter;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.application.testkit.SettableClock;
import com.xtarly.rewards.application.testkit.Shop;
import com.xtarly.rewards.application.testkit.UseCases;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.ledger.Idempotency;
import org.junit.jupiter.api.Test;

class EditCustomerTest {
    private static final Details ANA = details("Ana", "ana@ejemplo.com");
    private static final Details ANITA = details("Anita", "anita@ejemplo.com");

    private final InMemoryStores stores = new InMemoryStores();
    private final UseCases useCases = UseCases.over(stores, SettableClock.at(Examples.MOMENT));
    private final Shop shop = Shop.open(stores, Examples.points(), 1);
    private final Counter counter = new Counter(useCases, shop);
    private final User owner = shop.owner(stores);
    private final EditCustomer editCustomer = new EditCustomer(stores);
    private final Idempotency request = Examples.idempotency();
    private final Customer ana =
            Accepted.of(counter.enrol("Ana", "ana@ejemplo.com", request)).customer();

    @Test
    void a_customer_becomes_what_is_wanted_once() {
        Customer anita = Accepted.of(edit(ANA, ANITA));

        assertThat(Details.of(anita)).isEqualTo(ANITA);
        assertThat(edit(ANA, ANITA)).as("sent twice").isEqualTo(Outcome.accepted(anita));
    }

    @Test
    void whoever_saw_something_older_is_told() {
        assertThat(edit(ANA, ANITA)).isInstanceOf(Outcome.Accepted.class);

        assertThat(edit(ANA, details("Ana María", "ana@ejemplo.com")))
                .isEqualTo(Outcome.refused(Reason.CUSTOMER_CHANGED));
    }

    @Test
    void another_customers_email_is_refused() {
        assertThat(edit(ANA, details("Ana", shop.customer().email().value())))
                .isEqualTo(Outcome.refused(Reason.EMAIL_TAKEN));
    }

    @Test
    void the_till_that_enrolled_them_is_answered_as_it_was() {
        assertThat(edit(ANA, ANITA)).isInstanceOf(Outcome.Accepted.class);

        var again = Accepted.of(counter.enrol("Ana", "ana@ejemplo.com", request));

        assertThat(again.replayed()).isTrue();
        assertThat(again.customer()).isEqualTo(ana);
    }

    @Test
    void nobody_elses_customer_is_there() {
        User stranger = Shop.open(stores, Examples.points(), 0).owner(stores);

        assertThat(editCustomer.edit(stranger, ana.id(), ANA, ANITA))
                .isEqualTo(Outcome.refused(Reason.CUSTOMER_NOT_FOUND));
    }

    @Test
    void whoever_is_no_owner_any_more_changes_nobody() {
        User gone = Examples.owner(shop.organization());

        assertThat(editCustomer.edit(gone, ana.id(), ANA, ANITA)).isEqualTo(Outcome.refused(Reason.USER_NOT_FOUND));
    }

    private Outcome<Customer> edit(Details seen, Details wanted) {
        return editCustomer.edit(owner, ana.id(), seen, wanted);
    }

    private static Details details(String name, String email) {
        return new Details(Name.of(name), Email.parse(email));
    }
}
