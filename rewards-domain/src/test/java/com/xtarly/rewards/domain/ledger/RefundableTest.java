package com.xtarly.rewards.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.earning.Multiplier;
import com.xtarly.rewards.domain.earning.Step;
import com.xtarly.rewards.domain.earning.Tier;
import com.xtarly.rewards.domain.earning.TierLadder;
import com.xtarly.rewards.domain.organization.ApiKeyId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.program.PointsProgram;
import com.xtarly.rewards.domain.program.Program;
import com.xtarly.rewards.domain.program.ProgramId;
import com.xtarly.rewards.domain.program.ProgramVersion;
import com.xtarly.rewards.domain.program.StampsProgram;
import com.xtarly.rewards.domain.program.TiersProgram;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RefundableTest {
    private static final int SEQUENCES = 20_000;
    private static final OrganizationId CAFE = OrganizationId.parse("org_cafe");
    private static final Reporter TILL = new Reporter.Till(ApiKeyId.parse("key_1"));
    private static final EarnRate POINT_FOR_TEN_PESOS = EarnRate.of(1_000, BigDecimal.ONE);
    private static final Account MARIA = Account.opened(new Customer(
            CAFE,
            CustomerId.parse("cus_maria"),
            Name.of("María García"),
            Email.parse("cliente@ejemplo.com"),
            Instant.EPOCH));

    @Test
    void a_part_takes_back_what_the_rest_would_not_have_earned() {
        Entry purchase = purchase(MARIA, gold(), 35_900);

        Entry refund = refund(purchase, new Refundable(purchase, 0, 0), 10_000L);

        assertThat(purchase.calculation().points()).isEqualTo(52);
        assertThat(refund.calculation().points()).isEqualTo(37 - 52);
        assertThat(refund.calculation().basePoints()).isEqualTo(25 - 35);
        assertThat(refund.after()).isEqualTo(new Balance(37, 0, 37, 2));
        assertThat(refund.calculation().steps())
                .extracting(Step::formula)
                .containsExactly(
                        "floor(35900 × 1 ÷ 1000) = 35",
                        "floor(35 × 1.5) = 52",
                        "floor(25900 × 1 ÷ 1000) = 25",
                        "floor(25 × 1.5) = 37",
                        "37 − 52 = -15");
    }

    @Test
    void any_sequence_of_partial_refunds_takes_back_exactly_what_was_earned() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < SEQUENCES; i++) {
            Entry purchase = purchase(MARIA, randomProgram(random), random.nextInt(1_000_000));

            Balance balance = refundedInParts(random, purchase);

            assertThat(balance.points()).as("seed %d, sequence %d", seed, i).isZero();
            assertThat(balance.lifetimePoints())
                    .as("seed %d, sequence %d", seed, i)
                    .isZero();
            assertThat(balance.stamps()).as("seed %d, sequence %d", seed, i).isZero();
        }
    }

    @Test
    void a_stamp_goes_back_when_nothing_remains() {
        Entry purchase = purchase(MARIA, new StampsProgram(), 9_000);

        Entry part = refund(purchase, new Refundable(purchase, 0, 0), 8_999L);
        Entry rest = refund(part, new Refundable(purchase, 8_999, 1), null);

        assertThat(part.calculation().stamps()).isZero();
        assertThat(rest.calculation().stamps()).isEqualTo(-1);
        assertThat(rest.calculation().amount()).isEqualTo(Amount.of(1));
        assertThat(rest.after().stamps()).isZero();
    }

    @Test
    void a_purchase_of_nothing_is_refunded_once() {
        Entry purchase = purchase(MARIA, new StampsProgram(), 0);

        Entry refund = refund(purchase, new Refundable(purchase, 0, 0), null);

        assertThat(refund.after().stamps()).isZero();
        assertThat(new Refundable(purchase, 0, 1).takeBack(null))
                .isEqualTo(Outcome.refused(Reason.REFUND_EXCEEDS_PURCHASE));
    }

    @Test
    void more_than_is_left_is_refused() {
        Entry purchase = purchase(MARIA, new PointsProgram(POINT_FOR_TEN_PESOS), 35_000);

        assertThat(new Refundable(purchase, 0, 0).takeBack(Amount.of(35_001)))
                .isEqualTo(Outcome.refused(Reason.REFUND_EXCEEDS_PURCHASE));
        assertThat(new Refundable(purchase, 30_000, 2).takeBack(Amount.of(5_001)))
                .isEqualTo(Outcome.refused(Reason.REFUND_EXCEEDS_PURCHASE));
        assertThat(new Refundable(purchase, 35_000, 3).takeBack(null))
                .isEqualTo(Outcome.refused(Reason.REFUND_EXCEEDS_PURCHASE));
    }

    @Test
    void a_refund_cannot_be_refunded() {
        Entry purchase = purchase(MARIA, new PointsProgram(POINT_FOR_TEN_PESOS), 35_000);
        Entry refund = refund(purchase, new Refundable(purchase, 0, 0), null);

        assertThat(new Refundable(refund, 0, 0).takeBack(null)).isEqualTo(Outcome.refused(Reason.NOT_A_PURCHASE));
    }

    @Test
    void a_refund_of_points_that_were_spent_leads_below_zero() {
        Entry purchase = purchase(MARIA, new PointsProgram(POINT_FOR_TEN_PESOS), 35_000);
        Account spent = new Account(MARIA.customer(), new Balance(5, 0, 35, 2));

        Outcome<Entry> refund = spent.judge(refund(), new Refundable(purchase, 0, 0), null);

        assertThat(refund.map(Entry::after)).isEqualTo(Outcome.accepted(new Balance(-30, 0, 0, 3)));
    }

    private static Balance refundedInParts(Random random, Entry purchase) {
        Entry last = purchase;
        long refunded = 0;
        long amount = purchase.calculation().amount().minorUnits();
        for (long refunds = 0; refunds == 0 || refunded < amount; refunds++) {
            boolean all = refunds > 10 || refunded == amount || random.nextInt(4) == 0;
            Long part = all ? null : Long.valueOf(1 + random.nextInt((int) (amount - refunded)));
            last = refund(last, new Refundable(purchase, refunded, refunds), part);
            refunded += last.calculation().amount().minorUnits();
            assertThat(last.calculation().points()).isNotPositive();
        }
        return last.after();
    }

    private static Program randomProgram(Random random) {
        EarnRate rate = EarnRate.of(1 + random.nextInt(5_000), BigDecimal.valueOf(1 + random.nextInt(5_000_000), 6));
        Multiplier multiplier = new Multiplier(1 + random.nextInt(30_000));
        return switch (random.nextInt(3)) {
            case 0 -> new PointsProgram(rate);
            case 1 -> new TiersProgram(rate, new TierLadder(List.of(new Tier(Name.of("Gold"), 0, multiplier))));
            default -> new StampsProgram();
        };
    }

    private static Program gold() {
        Tier gold = new Tier(Name.of("Gold"), 0, Multiplier.of(new BigDecimal("1.5")));
        return new TiersProgram(POINT_FOR_TEN_PESOS, new TierLadder(List.of(gold)));
    }

    private static Entry purchase(Account account, Program program, long minorUnits) {
        Purchase purchase = new Purchase(
                TransactionId.parse("txn_1"),
                TILL,
                Amount.of(minorUnits),
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null,
                null,
                null);
        ProgramVersion version =
                new ProgramVersion(CAFE, ProgramId.parse("prg_1"), 1, program, Instant.EPOCH, Instant.EPOCH);
        return accepted(account.judge(purchase, version));
    }

    /** One more entry of Maria's, after the last. */
    private static Entry refund(Entry last, Refundable purchase, @Nullable Long minorUnits) {
        Account account = new Account(MARIA.customer(), last.after());
        return accepted(account.judge(refund(), purchase, minorUnits == null ? null : Amount.of(minorUnits)));
    }

    private static Refund refund() {
        return new Refund(TransactionId.parse("txn_2"), TILL, TransactionId.parse("txn_1"), Instant.EPOCH, null, null);
    }

    private static <T> T accepted(Outcome<T> outcome) {
        return outcome.fold(value -> value, reason -> {
            throw new AssertionError("refused: " + reason);
        });
    }
}
