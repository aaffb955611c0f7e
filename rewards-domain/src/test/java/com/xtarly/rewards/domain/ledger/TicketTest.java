package com.xtarly.rewards.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TicketTest {
    @Test
    void a_folio_is_compared_exactly_but_for_blanks_around_it() {
        assertThat(Ticket.find(" T-00412\t")).contains(new Ticket("T-00412"));
        assertThat(Ticket.find("t-00412")).isNotEqualTo(Ticket.find("T-00412"));
        assertThat(Ticket.find("ñ".repeat(255))).contains(new Ticket("ñ".repeat(255)));
    }

    @Test
    void what_cannot_be_a_folio_is_none() {
        for (String text : List.of("", " \t", "a\u0000b", "\ud800", "x".repeat(256))) {
            assertThat(Ticket.find(text)).isEmpty();
            assertThatIllegalArgumentException().isThrownBy(() -> new Ticket(text));
        }
    }
}
