package com.xtarly.rewards.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.earning.Calculation;
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.earning.TierLadder;
import com.xtarly.rewards.domain.ledger.Account;
import com.xtarly.rewards.domain.ledger.Balance;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.Metadata;
import com.xtarly.rewards.domain.ledger.Purchase;
import com.xtarly.rewards.domain.program.PointsProgram;
import com.xtarly.rewards.domain.program.Program;
import com.xtarly.rewards.domain.program.TiersProgram;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every entry is kept to the letter, so that what was earned can be explained for ever. */
public abstract class EntriesContract extends StoresContract {
    private List<Entry> entriesOf(Customer customer) {
        return Entries.of(transactions(), customer);
    }

    @Test
    void an_entry_of_every_kind_of_program_is_kept_exactly() {
        Program odd = new TiersProgram(
                EarnRate.of(7, new BigDecimal("0.123456")),
                new TierLadder(List.of(
                        Examples.tier("Básico \"0\"", 0, "0.0001"), Examples.tier("Único", 1, "99.9999", "Café"))));
        for (Program program : List.of(Examples.points(), Examples.tiers(), Examples.stamps(), odd)) {
            Shop shop = Shop.open(transactions(), program, 1);

            List<Entry> appended = List.of(
                    append(shop, Amount.of(150_000), Examples.metadata()),
                    append(shop, Amount.of(35_900), null),
                    append(shop, Amount.of(0), Examples.metadata()));

            assertThat(entriesOf(shop.customer())).isEqualTo(appended);
        }
    }

    @Test
    void metadata_is_kept_verbatim() {
        List<String> texts = List.of(
                "{}",
                "{\"ticket\":\"T-00412\"}",
                "{ \"b\" : 1 ,\n\t\"a\":1.0, \"a\":1.00 }",
                "{\"nul\":\"\\u0000\",\"lone\":\"\\ud800\",\"quote\":\"\\\"\\\\\"}",
                "{\"taco\":\"🌮\",\"nombre\":\"Jose\u0301\"}",
                "{\"huge\":1e999999999,\"tiny\":-0.0000000000000000000000000001}",
                "{\"sql\":\"'); drop table x; -- $1 :name ?\"}");
        Shop shop = Shop.open(transactions(), Examples.points(), 1);

        texts.forEach(text ->
                assertThat(append(shop, Examples.PESOS_350, Metadata.of(text))).isNotNull());

        assertThat(entriesOf(shop.customer()))
                .extracting(entry -> entry.posting().metadata())
                .containsExactlyElementsOf(texts.stream().map(Metadata::of).toList());
    }

    @Test
    void the_longest_metadata_is_kept_verbatim() {
        String filler = "ñ".repeat((Metadata.MAX_BYTES - 8) / 2);
        Metadata longest = Metadata.of("{\"x\":\"" + filler + "\"}");
        Shop shop = Shop.open(transactions(), Examples.points(), 1);

        Entry appended = append(shop, Examples.PESOS_350, longest);

        assertThat(longest.json().getBytes(StandardCharsets.UTF_8)).hasSize(Metadata.MAX_BYTES);
        assertThat(entriesOf(shop.customer())).containsExactly(appended);
    }

    @Test
    void the_largest_amount_and_the_largest_balance_are_kept_exactly() {
        Program generous = new PointsProgram(EarnRate.of(1, new BigDecimal("9007.199254")));
        Shop shop = Shop.open(transactions(), generous, 1);

        Entry largestAmount = append(shop, Amount.of(Amount.MAX_MINOR_UNITS), null);
        Entry topUp = appendEarning(shop, Balance.LIMIT - largestAmount.after().points(), 0);

        assertThat(topUp.after()).isEqualTo(new Balance(Balance.LIMIT, 0, Balance.LIMIT, 2));
        assertThat(entriesOf(shop.customer())).containsExactly(largestAmount, topUp);
        assertThat(account(shop.customer()).balance()).isEqualTo(topUp.after());
        takeBack(shop, largestAmount, topUp);
    }

    @Test
    void the_lowest_balance_and_the_most_stamps_are_kept_exactly() {
        Shop shop = Shop.open(transactions(), Examples.points(), 1);

        Entry lowest = appendEarning(shop, -Balance.LIMIT, 0);
        Entry stamped = appendEarning(shop, 0, Balance.LIMIT);

        assertThat(stamped.after()).isEqualTo(new Balance(-Balance.LIMIT, Balance.LIMIT, -Balance.LIMIT, 2));
        assertThat(entriesOf(shop.customer())).containsExactly(lowest, stamped);
        assertThat(account(shop.customer()).balance()).isEqualTo(stamped.after());
        takeBack(shop, lowest, stamped);
    }

    /** So that the sums of an audit of shared stores stay small. */
    private void takeBack(Shop shop, Entry... entries) {
        for (Entry entry : entries) {
            Calculation taken = entry.calculation();
            assertThat(appendEarning(shop, -taken.points(), -taken.stamps())).isNotNull();
        }
        assertThat(account(shop.customer()).balance().points()).isZero();
    }

    private Entry append(Shop shop, Amount amount, @Nullable Metadata metadata) {
        Purchase purchase = Examples.purchase(shop.issuedKey(), amount, metadata);
        return transactions().write(tx -> {
            Account account = lockedAccount(tx, shop.customer());
            Entry entry = Accepted.of(account.judge(purchase, shop.version()));
            tx.ledger().append(List.of(entry));
            return entry;
        });
    }

    /** An entry that earned so much, whatever its amount. */
    private Entry appendEarning(Shop shop, long points, long stamps) {
        EarnRate rate = ((PointsProgram) shop.version().program()).rate();
        Calculation earned = new Calculation.Earned(Examples.PESOS_350, rate, points, null, points, stamps);
        Purchase purchase = Examples.purchase(shop.issuedKey());
        return transactions().write(tx -> {
            Balance before = lockedAccount(tx, shop.customer()).balance();
            Entry entry = new Entry(
                    shop.organization().id(),
                    shop.customer().id(),
                    purchase,
                    shop.version().number(),
                    earned,
                    Accepted.of(before.plus(earned)));
            tx.ledger().append(List.of(entry));
            return entry;
        });
    }
}
