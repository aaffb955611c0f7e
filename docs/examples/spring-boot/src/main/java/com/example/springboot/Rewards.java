package com.example.springboot;

import com.xtarly.rewards.application.ActivateProgram;
import com.xtarly.rewards.application.Caller;
import com.xtarly.rewards.application.CreateOrganization;
import com.xtarly.rewards.application.EnrolCustomer;
import com.xtarly.rewards.application.GenerateApiKey;
import com.xtarly.rewards.application.GroupCommit;
import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.NewApiKey;
import com.xtarly.rewards.application.Receipt;
import com.xtarly.rewards.application.RegisterPurchases;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.program.PointsProgram;
import com.xtarly.rewards.domain.program.TicketRules;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Currency;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the application is put together: use cases are plain classes, and constructors are all that it takes. */
@Configuration
class Rewards {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    IdSource ids(Clock clock) {
        return new IdSource(clock, new SecureRandom());
    }

    /** The only line to change for another store. */
    @Bean
    Transactions stores() {
        return new InMemoryStores();
    }

    @Bean
    EnrolCustomer enrolCustomer(Transactions stores, IdSource ids, Clock clock) {
        return new EnrolCustomer(stores, ids, clock);
    }

    /** Requests that arrive together share a transaction. Spring closes it, which drains it. */
    @Bean
    GroupCommit<RegisterPurchases.Command, Receipt> purchases(Transactions stores, IdSource ids, Clock clock) {
        return new GroupCommit<>("purchases", 2, new RegisterPurchases(stores, ids, clock)::register);
    }

    /** One shop, one till: this service. Stores that last would find both instead of making them. */
    @Bean
    Caller till(Transactions stores, IdSource ids, Clock clock) {
        Organization shop = new CreateOrganization(stores, ids, clock)
                .create(new CreateOrganization.Command(
                        Name.of("Café La Esquina"), Currency.getInstance("MXN"), ZoneId.of("America/Mexico_City")));
        EarnRate onePointForTenPesos = EarnRate.of(1_000, BigDecimal.ONE);
        TicketRules eachTicketOnce = new TicketRules(true, true);
        made(new ActivateProgram(stores, ids, clock)
                .activate(shop.id(), new PointsProgram(onePointForTenPesos, eachTicketOnce)));
        NewApiKey key = made(new GenerateApiKey(stores, ids, clock).generate(shop.id(), Name.of("This service")));
        return new Caller.Till(key.key());
    }

    private static <T> T made(Outcome<T> outcome) {
        return outcome.fold(value -> value, reason -> {
            throw new IllegalStateException(reason.sentence());
        });
    }
}
