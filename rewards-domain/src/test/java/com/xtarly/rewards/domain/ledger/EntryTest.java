package com.xtarly.rewards.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.earning.Calculation;
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.organization.ApiKeyId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.organization.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EntryTest {
    private static final OrganizationId CAFE = OrganizationId.parse("org_cafe");
    private static final Reporter TILL = new Reporter.Till(ApiKeyId.parse("key_1"));
    private static final EarnRate POINT_FOR_TEN_PESOS = EarnRate.of(1_000, BigDecimal.ONE);
    private static final Calculation.Earned THIRTY_FIVE = Calculation.ofPoints(Amount.of(35_000), POINT_FOR_TEN_PESOS);
    private static final Refund REFUND =
            new Refund(TransactionId.parse("txn_2"), TILL, TransactionId.parse("txn_1"), Instant.EPOCH, null, null);

    @Test
    void an_entry_knows_the_balance_it_was_made_upon() {
        assertThat(entry(THIRTY_FIVE, new Balance(40, 9, 100, 3)).before()).isEqualTo(new Balance(5, 9, 65, 2));
        assertThat(entry(Calculation.ofStamps(Amount.of(1), 1), new Balance(40, 9, 100, 3))
                        .before())
                .isEqualTo(new Balance(40, 8, 100, 2));
    }

    @Test
    void an_entry_is_known_as_what_was_posted() {
        assertThat(entry(THIRTY_FIVE, new Balance(35, 0, 35, 1)).id()).isEqualTo(REFUND.id());
    }

    @Test
    void a_refund_happened_when_it_reached_us() {
        assertThat(REFUND.occurredAt()).isEqualTo(Instant.EPOCH);
        assertThat(REFUND.kind()).isEqualTo(PostingKind.REFUND);
    }

    @Test
    void what_was_taken_back_was_earned_at_its_purchases_rate() {
        assertThat(new Calculation.TakenBack(THIRTY_FIVE, THIRTY_FIVE.remaining(Amount.of(0))).rate())
                .isEqualTo(POINT_FOR_TEN_PESOS);
    }

    @Test
    void a_kind_is_parsed_from_its_code() {
        assertThat(PostingKind.parse("purchase")).isEqualTo(PostingKind.PURCHASE);
        assertThat(PostingKind.parse("refund")).isEqualTo(PostingKind.REFUND);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PostingKind.parse("gift"))
                .withMessage("A posting is a purchase or a refund.");
    }

    @Test
    void a_reporter_is_a_till_or_a_person_by_its_id() {
        assertThat(Reporter.parse("key_1")).isEqualTo(TILL);
        assertThat(Reporter.parse("usr_1")).isEqualTo(new Reporter.Person(UserId.parse("usr_1")));
        assertThat(Reporter.parse("key_1").value()).isEqualTo("key_1");
        assertThat(Reporter.parse("usr_1").value()).isEqualTo("usr_1");
        assertThatIllegalArgumentException().isThrownBy(() -> Reporter.parse("cus_1"));
    }

    @Test
    void what_is_unique_is_so_within_an_organization() {
        Ticket ticket = new Ticket("T-00412");
        IdempotencyKey key = new IdempotencyKey("k-1");

        assertThat(ticket.within(CAFE)).isEqualTo(new Ticket.Within(CAFE, ticket));
        assertThat(key.within(CAFE)).isEqualTo(new IdempotencyKey.Within(CAFE, key));
        assertThat(REFUND.id().within(CAFE)).isEqualTo(new TransactionId.Within(CAFE, REFUND.id()));
        assertThat(ticket.readable()).contains(ticket);
    }

    @Test
    void a_text_of_a_till_prints_as_it_was_given() {
        assertThat(new Ticket("T-00412")).hasToString("T-00412");
        assertThat(new IdempotencyKey("k-1")).hasToString("k-1");
        assertThat(RefundReason.of(" cold coffee ")).hasToString("cold coffee");
        assertThat(Metadata.of("{}").json()).isEqualTo("{}");
    }

    private static Entry entry(Calculation calculation, Balance after) {
        return new Entry(CAFE, CustomerId.parse("cus_1"), REFUND, 1, calculation, after);
    }
}
