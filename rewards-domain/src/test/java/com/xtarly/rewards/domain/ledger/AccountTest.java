package com.xtarly.rewards.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.earning.Multiplier;
import com.xtarly.rewards.domain.earning.Tier;
import com.xtarly.rewards.domain.earning.TierLadder;
import com.xtarly.rewards.domain.organization.ApiKeyId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.program.Program;
import com.xtarly.rewards.domain.program.ProgramId;
import com.xtarly.rewards.domain.program.ProgramVersion;
import com.xtarly.rewards.domain.program.TiersProgram;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountTest {
    private static final OrganizationId CAFE = OrganizationId.parse("org_cafe");
    private static final Customer MARIA = new Customer(
            CAFE,
            CustomerId.parse("cus_maria"),
            Name.of("María García"),
            Email.parse("cliente@ejemplo.com"),
            Instant.EPOCH);
    private static final Tier GOLD = new Tier(Name.of("Gold"), 35, Multiplier.of(new BigDecimal("1.5")));
    private static final Program TIERS =
            new TiersProgram(EarnRate.of(1_000, BigDecimal.ONE), new TierLadder(List.of(GOLD)));
    private static final ProgramVersion VERSION =
            new ProgramVersion(CAFE, ProgramId.parse("prg_1"), 7, TIERS, Instant.EPOCH, null);

    @Test
    void an_entry_says_who_earned_what_under_which_version_and_where_it_led() {
        Purchase purchase = purchase("txn_1");

        Outcome<Entry> outcome = Account.opened(MARIA).judge(purchase, VERSION);

        assertThat(outcome)
                .isEqualTo(Outcome.accepted(new Entry(
                        CAFE,
                        MARIA.id(),
                        purchase,
                        7,
                        TIERS.calculate(purchase.amount(), 0),
                        new Balance(35, 0, 35, 1))));
    }

    @Test
    void the_tier_a_purchase_reaches_counts_from_the_next_one_on() {
        Account account = Account.opened(MARIA);

        Entry first =
                account.judge(purchase("txn_1"), VERSION).stream().findFirst().orElseThrow();
        Entry second = account.after(first).judge(purchase("txn_2"), VERSION).stream()
                .findFirst()
                .orElseThrow();

        assertThat(first.calculation().tier()).isNull();
        assertThat(second.calculation().tier()).isEqualTo(GOLD);
        assertThat(second.after()).isEqualTo(new Balance(35 + 52, 0, 35 + 52, 2));
        assertThat(account.after(first).after(second).balance()).isEqualTo(second.after());
    }

    @Test
    void a_purchase_beyond_the_range_is_refused() {
        Account full = new Account(MARIA, new Balance(Balance.LIMIT - 34, 0, 0, 1));

        assertThat(full.judge(purchase("txn_1"), VERSION)).isEqualTo(Outcome.refused(Reason.BALANCE_OUT_OF_RANGE));
    }

    @Test
    void metadata_has_at_most_eight_kilobytes_of_utf_8() {
        String ofBytes8192 = "ñ".repeat(4_096);

        assertThatNoException().isThrownBy(() -> Metadata.of(ofBytes8192));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Metadata.of(ofBytes8192 + " "))
                .withMessageContaining("8192");
    }

    private static Purchase purchase(String id) {
        return new Purchase(
                TransactionId.parse(id),
                new Reporter.Till(ApiKeyId.parse("key_1")),
                Amount.of(35_000),
                Instant.EPOCH,
                Instant.EPOCH,
                Metadata.of("{}"),
                null,
                null,
                null);
    }
}
