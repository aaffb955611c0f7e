package com.xtarly.rewards.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TicketTest {
    @Test
    void a_folio_is_compared_exactly_but_for_blanks_around_it() {
        assertThat(GivenTicket.of(" T-00412\t")).contains(new Ticket("T-00412"));
        assertThat(GivenTicket.of("t-00412")).isNotEqualTo(GivenTicket.of("T-00412"));
        assertThat(GivenTicket.of("🧾".repeat(255))).contains(new Ticket("🧾".repeat(255)));
    }

    @Test
    void blanks_are_no_ticket() {
        for (String text : List.of("", " \t")) {
            assertThat(GivenTicket.of(text)).isEmpty();
            assertThatIllegalArgumentException().isThrownBy(() -> new Ticket(text));
        }
    }

    @Test
    void what_cannot_be_a_folio_is_not_taken_for_none() {
        for (String text : List.of("a\u0000b", "\ud800", "x".repeat(256))) {
            assertThat(GivenTicket.of(text)).contains(new GivenTicket.Unreadable());
            assertThat(new GivenTicket.Unreadable().readable()).isEmpty();
            assertThatIllegalArgumentException().isThrownBy(() -> new Ticket(text));
        }
    }
}
