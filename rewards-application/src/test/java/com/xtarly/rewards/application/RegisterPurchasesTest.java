package com.xtarly.rewards.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.RegisterPurchases.Command;
import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.application.testkit.Accepted;
import com.xtarly.rewards.application.testkit.Entries;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.application.testkit.SettableClock;
import com.xtarly.rewards.application.testkit.Shop;
import com.xtarly.rewards.application.testkit.UseCases;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.ledger.Balance;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.Purchase;
import com.xtarly.rewards.domain.ledger.Reporter;
import com.xtarly.rewards.domain.program.PointsProgram;
import com.xtarly.rewards.domain.program.Program;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RegisterPurchasesTest {
    private final InMemoryStores stores = new InMemoryStores();
    private final SettableClock clock = SettableClock.at(Examples.MOMENT.plusSeconds(60));
    private final UseCases useCases = UseCases.over(stores, clock);
    private final Shop shop = Shop.open(stores, Examples.points(), 2);

    @Test
    void a_purchase_earns_points_and_the_receipt_shows_the_new_balance() {
        Receipt first = Accepted.of(register(shop.purchase(35_000)));
        Receipt second = Accepted.of(register(shop.purchase(175_000)));

        assertThat(first.earnedPoints()).isEqualTo(35);
        assertThat(first.customerPoints()).isEqualTo(35);
        assertThat(second.earnedPoints()).isEqualTo(175);
        assertThat(second.customerPoints()).isEqualTo(210);
        assertThat(second.transactionId()).isNotEqualTo(first.transactionId());
    }

    @Test
    void the_entry_says_everything_about_the_purchase() {
        Receipt receipt = Accepted.of(register(shop.purchase(35_000)));

        Entry entry = Entries.of(stores, shop.customer()).get(0);

        assertThat(entry.posting())
                .isEqualTo(new Purchase(
                        receipt.transactionId(),
                        new Reporter.Till(shop.issuedKey().id()),
                        Amount.of(35_000),
                        clock.instant(),
                        clock.instant(),
                        Examples.metadata(),
                        null,
                        null,
                        null));
        assertThat(entry.programVersion()).isEqualTo(shop.version().number());
        assertThat(entry.after().points()).isEqualTo(receipt.customerPoints());
    }

    @Test
    void a_purchase_without_metadata_or_for_nothing_is_a_purchase() {
        Command bare = new Command(
                new Caller.Till(shop.key()),
                CustomerReference.of(shop.customer().email()),
                Amount.of(0),
                null);

        Receipt receipt = Accepted.of(register(bare));

        assertThat(receipt.entry().after()).isEqualTo(new Balance(0, 0, 0, 1));
        assertThat(Entries.of(stores, shop.customer()).get(0).posting().metadata())
                .isNull();
    }

    @Test
    void a_stamps_program_stamps_each_purchase() {
        Shop stamping = Shop.open(stores, Examples.stamps(), 1);

        List<Receipt> receipts = Accepted.all(registerAll(stamping.purchase(35_000), stamping.purchase(0)));

        assertThat(receipts).extracting(Receipt::earnedStamps).containsExactly(1L, 1L);
        assertThat(receipts).extracting(Receipt::customerStamps).containsExactly(1L, 2L);
        assertThat(receipts).extracting(Receipt::customerPoints).containsExactly(0L, 0L);
    }

    @Test
    void a_tier_reached_within_a_batch_counts_from_the_next_purchase_on() {
        Shop tiered = Shop.open(stores, Examples.tiers(), 1);

        List<Receipt> receipts = Accepted.all(registerAll(
                tiered.purchase(100_000), tiered.purchase(320_000), tiered.purchase(35_900), tiered.purchase(1_000)));

        assertThat(receipts).extracting(Receipt::earnedPoints).containsExactly(100L, 400L, 52L, 1L);
        assertThat(receipts).extracting(Receipt::customerPoints).containsExactly(100L, 500L, 552L, 553L);
    }

    @Test
    void a_batch_is_the_same_as_its_purchases_one_by_one() {
        Shop alone = Shop.open(stores, Examples.tiers(), 2);
        Shop together = Shop.open(stores, Examples.tiers(), 2);
        long[] amounts = {99_999, 1, 400_000, 35_900, 7_777_777, 0};

        List<Receipt> receipts = Accepted.all(useCases.registerPurchases().register(purchases(together, amounts)));

        for (int i = 0; i < amounts.length; i++) {
            Receipt single = Accepted.of(register(purchases(alone, amounts).get(i)));
            assertThat(receipts.get(i).customerPoints()).isEqualTo(single.customerPoints());
        }
    }

    @Test
    void a_refused_purchase_leaves_no_trace_and_spoils_no_other() {
        Command stranger =
                purchaseBy(shop.key(), CustomerReference.of(Examples.ids().customerId()));
        Command withUnknownKey = purchaseBy(
                Examples.unissuedKey(), CustomerReference.of(shop.customer().id()));

        List<Outcome<Receipt>> outcomes =
                registerAll(shop.purchase(1_000), stranger, withUnknownKey, shop.purchase(2_000));

        assertThat(outcomes.get(1)).isEqualTo(Outcome.refused(Reason.CUSTOMER_NOT_FOUND));
        assertThat(outcomes.get(2)).isEqualTo(Outcome.refused(Reason.UNKNOWN_API_KEY));
        assertThat(Accepted.of(outcomes.get(3)).customerPoints()).isEqualTo(3);
        assertThat(Entries.of(stores, shop.customer())).hasSize(2);
    }

    @Test
    void a_purchase_out_of_range_is_refused_and_a_smaller_one_after_it_is_not() {
        Program generous = new PointsProgram(EarnRate.of(1, new BigDecimal("5000")));
        Shop rich = Shop.open(stores, generous, 1);
        long huge = Amount.MAX_MINOR_UNITS;

        List<Outcome<Receipt>> outcomes = registerAll(rich.purchase(huge), rich.purchase(huge), rich.purchase(1));

        assertThat(outcomes.get(1)).isEqualTo(Outcome.refused(Reason.BALANCE_OUT_OF_RANGE));
        assertThat(Accepted.of(outcomes.get(2)).customerPoints()).isEqualTo(5_000 * (huge + 1));
    }

    @Test
    void a_batch_may_be_of_several_organizations_which_share_nothing() {
        Shop other = Shop.open(stores, Examples.stamps(), 1);

        List<Receipt> receipts =
                Accepted.all(registerAll(shop.purchase(1_000), other.purchase(1_000), shop.purchase(1_000)));

        assertThat(receipts).extracting(Receipt::customerPoints).containsExactly(1L, 0L, 2L);
        assertThat(receipts).extracting(Receipt::customerStamps).containsExactly(0L, 1L, 0L);
    }

    @Test
    void another_organizations_customer_is_not_found() {
        Shop other = Shop.open(stores, Examples.points(), 1);

        assertThat(register(purchaseBy(
                        shop.key(), CustomerReference.of(other.customer().id()))))
                .isEqualTo(Outcome.refused(Reason.CUSTOMER_NOT_FOUND));
        assertThat(register(purchaseBy(
                        shop.key(), CustomerReference.of(other.customer().email()))))
                .isEqualTo(Outcome.refused(Reason.CUSTOMER_NOT_FOUND));
        assertThat(Entries.of(stores, other.customer())).isEmpty();
    }

    @Test
    void id_and_email_must_be_the_same_customers() {
        CustomerReference same =
                new CustomerReference(shop.customer().id(), shop.customer().email());
        CustomerReference two = new CustomerReference(
                shop.customer().id(), shop.customers().get(1).email());
        CustomerReference unknownEmail = new CustomerReference(shop.customer().id(), Email.parse("nadie@ejemplo.com"));
        CustomerReference unknownId = new CustomerReference(
                Examples.ids().customerId(), shop.customer().email());
        CustomerReference nobody = new CustomerReference(Examples.ids().customerId(), Email.parse("nadie@ejemplo.com"));

        assertThat(refusal(purchaseBy(shop.key(), two))).isEqualTo(Reason.CUSTOMER_MISMATCH);
        assertThat(refusal(purchaseBy(shop.key(), unknownEmail))).isEqualTo(Reason.CUSTOMER_MISMATCH);
        assertThat(refusal(purchaseBy(shop.key(), unknownId))).isEqualTo(Reason.CUSTOMER_MISMATCH);
        assertThat(refusal(purchaseBy(shop.key(), nobody))).isEqualTo(Reason.CUSTOMER_NOT_FOUND);
        assertThat(Entries.of(stores, shop.customer())).isEmpty();
        assertThat(Accepted.of(register(purchaseBy(shop.key(), same))).customerPoints())
                .isEqualTo(35);
    }

    @Test
    void of_several_reasons_the_first_in_order_is_given() {
        CustomerReference stranger = CustomerReference.of(Examples.ids().customerId());
        CustomerReference mismatch = new CustomerReference(
                shop.customer().id(), shop.customers().get(1).email());

        assertThat(Accepted.of(useCases.stopProgram().stop(shop.organization().id()))
                        .active())
                .isFalse();

        assertThat(refusal(purchaseBy(Examples.unissuedKey(), stranger))).isEqualTo(Reason.UNKNOWN_API_KEY);
        assertThat(refusal(purchaseBy(shop.key(), stranger))).isEqualTo(Reason.CUSTOMER_NOT_FOUND);
        assertThat(refusal(purchaseBy(shop.key(), mismatch))).isEqualTo(Reason.CUSTOMER_MISMATCH);
        assertThat(refusal(shop.purchase(1_000))).isEqualTo(Reason.NO_ACTIVE_PROGRAM);
    }

    @Test
    void nothing_asked_is_nothing_answered() {
        assertThat(registerAll()).isEmpty();
    }

    private static List<Command> purchases(Shop of, long... amounts) {
        return IntStream.range(0, amounts.length)
                .mapToObj(i -> of.purchase(of.customers().get(i % 2), amounts[i]))
                .toList();
    }

    private static Command purchaseBy(ApiKey key, CustomerReference customer) {
        return new Command(new Caller.Till(key), customer, Examples.PESOS_350, null);
    }

    private Reason refusal(Command command) {
        return register(command).fold(receipt -> null, reason -> reason);
    }

    private Outcome<Receipt> register(Command command) {
        return registerAll(command).get(0);
    }

    private List<Outcome<Receipt>> registerAll(Command... commands) {
        return useCases.registerPurchases().register(List.of(commands));
    }
}
