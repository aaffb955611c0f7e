package com.xtarly.rewards.http.pos;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.testkit.Entries;
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.program.PointsProgram;
import com.xtarly.rewards.domain.program.Program;
import com.xtarly.rewards.domain.program.StampsProgram;
import com.xtarly.rewards.domain.program.TicketRules;
import com.xtarly.rewards.http.Answer;
import com.xtarly.rewards.http.PosServer;
import com.xtarly.rewards.http.Till;
import java.math.BigDecimal;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a program may ask of a purchase beyond the contract's minimum. */
class TicketsTest {
    @AutoClose
    private static final PosServer SERVER = PosServer.open();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{\"ticket\":null}",
                "{\"ticket\":7}",
                "{\"ticket\":\" \"}",
                "{\"ticket\":\"a\\u0000\"}",
                "{\"ticket\":[\"T-1\"]}",
                "{\"Ticket\":\"T-1\"}",
                "{\"x\":{\"ticket\":\"T-1\"}}"
            })
    void a_required_ticket_is_a_string_of_the_metadata(String metadata) {
        Till till = till(new TicketRules(true, false));

        Answer answer = till.posts(with(till, metadata));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(answer.faultyFields()).containsExactly("metadata.ticket");
        assertThat(till.posts(with(till, "{\"ticket\":\"T-1\"}")).status()).isEqualTo(200);
    }

    @Test
    void a_unique_ticket_sent_again_is_answered_as_the_first_time() {
        Till till = till(new TicketRules(false, true));
        Answer first = till.posts(with(till, "{\"ticket\":\"T-1\"}"));

        Answer again = till.posts(with(till, "{\"ticket\":\" T-1 \",\"till\":2}"));

        assertThat(first.replayed()).isFalse();
        assertThat(again.replayed()).isTrue();
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(entries(till)).isEqualTo(1);
    }

    @Test
    void a_unique_ticket_earns_for_no_other_purchase() {
        Till till = till(new TicketRules(false, true));
        String purchase = with(till, "{\"ticket\":\"T-1\"}");
        till.registers(purchase);
        String other = till.shop().customers().get(1).id().value();

        assertDuplicate(till.posts(purchase.replace("35000", "35001")));
        assertDuplicate(till.posts(purchase.replace(till.shop().customer().id().value(), other)));
        assertDuplicate(till.posts(purchase.replace("35000", "1"), "another-key"));
        assertThat(till.posts(purchase.replace("T-1", "t-1")).replayed()).isFalse();
        assertThat(till.posts(till.purchase()).status()).isEqualTo(200);
        assertThat(entries(till)).isEqualTo(3);
    }

    @Test
    void a_unique_ticket_stays_used_when_its_purchase_was_refunded() {
        Till till = till(new TicketRules(false, true));
        String purchase = with(till, "{\"ticket\":\"T-1\"}");
        Answer first = till.posts(purchase);
        till.does("/transaction/" + first.data("transactionId").textValue() + "/refund", "{}");

        Answer again = till.posts(purchase);

        assertThat(again.replayed()).isTrue();
        assertThat(again.body()).isEqualTo(first.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"412", "true", "[\"T-1\"]", "{}", "\"a\\u0000b\""})
    void what_can_be_no_ticket_is_refused_where_a_ticket_earns_once(String ticket) {
        Till till = till(new TicketRules(false, true));

        Answer answer = till.posts(with(till, "{\"ticket\":" + ticket + "}"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faultyFields()).containsExactly("metadata.ticket");
        assertThat(till.posts(with(till, "{\"ticket\":null}")).status()).isEqualTo(200);
    }

    @Test
    void a_ticket_is_unique_in_its_organization_only() {
        Till till = till(new TicketRules(true, true));
        Till elsewhere = till(new TicketRules(true, true));

        till.registers(with(till, "{\"ticket\":\"T-1\"}"));

        assertThat(elsewhere.posts(with(elsewhere, "{\"ticket\":\"T-1\"}")).replayed())
                .isFalse();
    }

    @Test
    void tickets_are_free_text_unless_the_program_says_otherwise() {
        Till till = SERVER.till();

        till.registers(with(till, "{\"ticket\":\"T-1\"}"));
        till.registers(with(till, "{\"ticket\":\"T-1\"}"));
        till.registers(with(till, "{\"ticket\":7}"));

        assertThat(entries(till)).isEqualTo(3);
    }

    @Test
    void a_stamps_program_may_do_without_an_amount() {
        Till till = SERVER.till(SERVER.openShop(new StampsProgram(true, TicketRules.NONE)));
        String purchase = till.purchase().replace("\"amount\":35000,", "");

        Answer answer = till.posts(purchase);
        Answer preview = till.postsTo("/transaction/preview", purchase);

        assertThat(answer.data("earnedStamps").intValue()).isEqualTo(1);
        assertThat(preview.data("customerStamps").intValue()).isEqualTo(2);
        assertThat(till.reads("/transaction/" + answer.data("transactionId").textValue())
                        .data("amount")
                        .longValue())
                .isZero();
        assertThat(till.posts(till.purchase().replace("35000", "null")).faultyFields())
                .containsExactly("amount");
    }

    @Test
    void any_other_program_needs_one() {
        Till till = SERVER.till();

        Answer answer = till.posts(till.purchase().replace("\"amount\":35000,", ""));

        assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(answer.faultyFields()).containsExactly("amount");
    }

    private static Till till(TicketRules rules) {
        Program program = new PointsProgram(EarnRate.of(1_000, BigDecimal.ONE), rules);
        return SERVER.till(SERVER.openShop(program));
    }

    private static String with(Till till, String metadata) {
        return till.purchase().replace("}", ",\"metadata\":" + metadata + "}");
    }

    private static void assertDuplicate(Answer answer) {
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("DUPLICATE_TICKET");
        assertThat(answer.faultyFields()).containsExactly("metadata.ticket");
        assertThat(answer.replayed()).isFalse();
    }

    private static int entries(Till till) {
        return Entries.of(SERVER.stores(), till.shop().customer()).size();
    }
}
