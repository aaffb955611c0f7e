package com.xtarly.rewards.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.port.AuditReport;
import com.xtarly.rewards.application.port.AuditReport.Discrepancy;
import com.xtarly.rewards.application.testkit.Accepted;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.application.testkit.SettableClock;
import com.xtarly.rewards.application.testkit.Shop;
import com.xtarly.rewards.application.testkit.UseCases;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.ledger.Balance;
import com.xtarly.rewards.domain.organization.Organization;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The installation as a whole: its organizations, and the audit of all their balances. */
class OrganizationsTest {
    private final InMemoryStores stores = new InMemoryStores();
    private final SettableClock clock = SettableClock.at(Examples.MOMENT);
    private final UseCases useCases = UseCases.over(stores, clock);

    @Test
    void organizations_are_created_and_listed_oldest_first() {
        Organization first = create("Café El Jarocho");
        clock.advance(Duration.ofSeconds(1));
        Organization second = create("Panadería Rosetta");

        assertThat(useCases.listOrganizations().list()).containsExactly(first, second);
        assertThat(first.createdAt()).isEqualTo(Examples.MOMENT);
        assertThat(first.currency()).hasToString("MXN");
    }

    @Test
    void an_audit_of_nothing_is_clean() {
        assertThat(useCases.auditLedger().audit()).isEqualTo(new AuditReport(0, 0, 0, 0, 0, List.of()));
    }

    @Test
    void an_audit_adds_up_every_purchase() {
        Shop points = Shop.open(stores, Examples.points(), 2);
        Shop stamps = Shop.open(stores, Examples.stamps(), 1);
        assertThat(Accepted.all(useCases.registerPurchases()
                        .register(List.of(points.purchase(35_000), points.purchase(1_000), stamps.purchase(1)))))
                .hasSize(3);

        AuditReport report = useCases.auditLedger().audit();

        assertThat(report).isEqualTo(new AuditReport(2, 3, 3, 36, 1, List.of()));
        assertThat(report.clean()).isTrue();
    }

    @Test
    void a_report_with_a_discrepancy_is_not_clean() {
        Discrepancy discrepancy = new Discrepancy(
                Examples.ids().organizationId(), Examples.ids().customerId(), Balance.ZERO, new Balance(1, 0, 1, 1));

        assertThat(new AuditReport(1, 1, 1, 1, 0, List.of(discrepancy)).clean()).isFalse();
    }

    private Organization create(String name) {
        return useCases.createOrganization()
                .create(new CreateOrganization.Command(
                        Name.of(name), Currency.getInstance("MXN"), ZoneId.of("America/Mexico_City")));
    }
}
