package com.xtarly.rewards.application;

import static com.xtarly.rewards.application.testkit.Commands.occurring;
import static com.xtarly.rewards.application.testkit.Commands.ticketed;
import static com.xtarly.rewards.application.testkit.Counter.reason;
import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.RegisterPurchases.Command;
import com.xtarly.rewards.application.testkit.Commands;
import com.xtarly.rewards.application.testkit.Counter;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.application.testkit.SettableClock;
import com.xtarly.rewards.application.testkit.Shop;
import com.xtarly.rewards.application.testkit.UseCases;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.ledger.GivenTicket;
import com.xtarly.rewards.domain.program.PointsProgram;
import com.xtarly.rewards.domain.program.Program;
import com.xtarly.rewards.domain.program.TicketRules;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Tickets of purchases that happened under other rules than those of today. */
class OfflineTicketsTest {
    private static final Program UNIQUE =
            new PointsProgram(EarnRate.of(1_000, BigDecimal.ONE), new TicketRules(false, true));

    private final InMemoryStores stores = new InMemoryStores();

    @Test
    void a_till_that_was_offline_when_the_rule_was_switched_on_earns_once_too() {
        SettableClock later = SettableClock.at(Examples.MOMENT.plusSeconds(3_600));
        Counter open = new Counter(UseCases.over(stores, later), Shop.open(stores, Examples.points(), 2));
        Command before = occurring(ticketed(open.shop().purchase(35_000), "T-1"), Examples.MOMENT.plusSeconds(1));
        Command byAnother = Commands.of(
                before, CustomerReference.of(open.shop().customers().get(1).id()));
        open.activate(UNIQUE);

        Receipt first = open.registered(before);

        assertThat(first.entry().programVersion()).isEqualTo(1);
        assertThat(open.registered(before)).isEqualTo(new Receipt(first.entry(), true));
        assertThat(reason(open.register(byAnother))).isEqualTo(Reason.DUPLICATE_TICKET);
    }

    @Test
    void an_upload_from_when_the_rule_counted_meets_it_after_it_was_switched_off() {
        SettableClock later = SettableClock.at(Examples.MOMENT.plusSeconds(3_600));
        Counter closed = new Counter(UseCases.over(stores, later), Shop.open(stores, UNIQUE, 2));
        Command before = occurring(ticketed(closed.shop().purchase(35_000), "T-1"), Examples.MOMENT.plusSeconds(1));
        Receipt first = closed.registered(ticketed(closed.shop().purchase(1_000), "T-1"));
        closed.activate(Examples.points());

        assertThat(reason(closed.register(before))).isEqualTo(Reason.DUPLICATE_TICKET);
        assertThat(closed.entries()).containsExactly(first.entry());
    }

    @Test
    void what_was_no_ticket_when_nobody_asked_for_one_is_taken_from_an_upload() {
        SettableClock later = SettableClock.at(Examples.MOMENT.plusSeconds(3_600));
        Counter open = new Counter(UseCases.over(stores, later), Shop.open(stores, Examples.points(), 1));
        Command unreadable = ticketed(open.shop().purchase(35_000), new GivenTicket.Unreadable());
        open.activate(UNIQUE);

        assertThat(open.registered(occurring(unreadable, Examples.MOMENT.plusSeconds(1)))
                        .earnedPoints())
                .isEqualTo(35);
        assertThat(reason(open.register(unreadable))).isEqualTo(Reason.TICKET_REQUIRED);
    }
}
