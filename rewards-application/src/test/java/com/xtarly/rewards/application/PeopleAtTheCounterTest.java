package com.xtarly.rewards.application;

import static com.xtarly.rewards.application.testkit.Counter.reason;
import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.testkit.Accepted;
import com.xtarly.rewards.application.testkit.Commands;
import com.xtarly.rewards.application.testkit.Counter;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.application.testkit.SettableClock;
import com.xtarly.rewards.application.testkit.Shop;
import com.xtarly.rewards.application.testkit.UseCases;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.ledger.Reporter;
import com.xtarly.rewards.domain.organization.UserId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody who is signed in does what a till does, for their own organization and under their own name. */
class PeopleAtTheCounterTest {
    private final InMemoryStores stores = new InMemoryStores();
    private final UseCases useCases = UseCases.over(stores, SettableClock.at(Examples.MOMENT.plusSeconds(60)));
    private final Shop shop = Shop.open(stores, Examples.points(), 1);
    private final Counter counter = new Counter(useCases, shop);
    private final UserId lucia = Examples.ids().userId();
    private final Caller caller = new Caller.Person(shop.organization().id(), lucia);

    @Test
    void what_a_person_registers_is_reported_by_them() {
        Receipt receipt = counter.registered(Commands.by(shop.purchase(35_000), caller));

        assertThat(receipt.customerPoints()).isEqualTo(35);
        assertThat(counter.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.posting().reportedBy()).isEqualTo(new Reporter.Person(lucia)));
    }

    @Test
    void what_a_person_refunds_is_reported_by_them() {
        Receipt purchase = counter.registered(shop.purchase(35_000));

        Receipt refund = Accepted.of(useCases.refundPurchase()
                .refund(new RefundPurchase.Command(caller, purchase.transactionId(), null, null, null)));

        assertThat(refund.entry().posting().reportedBy()).isEqualTo(new Reporter.Person(lucia));
        assertThat(purchase.entry().posting().reportedBy())
                .isEqualTo(new Reporter.Till(shop.issuedKey().id()));
    }

    @Test
    void tills_and_people_share_a_batch() {
        List<Outcome<Receipt>> outcomes = counter.registerAll(
                shop.purchase(35_000),
                Commands.by(shop.purchase(10_000), caller),
                Commands.by(shop.purchase(10_000), Examples.unissuedKey()));

        assertThat(Accepted.of(outcomes.get(1)).customerPoints()).isEqualTo(45);
        assertThat(reason(outcomes.get(2))).isEqualTo(Reason.UNKNOWN_API_KEY);
    }

    @Test
    void a_person_finds_nobody_of_another_organization() {
        Shop other = Shop.open(stores, Examples.points(), 1);
        Receipt theirs = new Counter(useCases, other).registered(other.purchase(35_000));

        assertThat(reason(counter.register(Commands.by(other.purchase(1_000), caller))))
                .isEqualTo(Reason.CUSTOMER_NOT_FOUND);
        assertThat(reason(useCases.findTransaction().find(caller, theirs.transactionId())))
                .isEqualTo(Reason.TRANSACTION_NOT_FOUND);
    }
}
