package com.xtarly.rewards.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.xtarly.rewards.application.port.AuditReport;
import com.xtarly.rewards.application.port.AuditReport.Discrepancy;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.ledger.Balance;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditCommandTest {
    private static final Discrepancy TAMPERED = new Discrepancy(
            OrganizationId.parse("org_1"),
            CustomerId.parse("cus_1"),
            new Balance(1_000, 0, 35, 1),
            new Balance(35, 0, 35, 1));

    @Test
    void a_sound_ledger_is_counted() {
        Shell shell = Shell.empty();
        String organization = shell.organization();
        String customer = shell.field(
                "customerId", "customer", "add", "--organization", organization, "--name", "A", "--email", "a@b");

        Shell.Ended ended = shell.run("audit", "--json");

        assertThat(customer).startsWith("cus_");
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.json().get("clean").asBoolean()).isTrue();
        assertThat(ended.json().get("organizations").asLong()).isEqualTo(1);
        assertThat(ended.json().get("customers").asLong()).isEqualTo(1);
        assertThat(ended.json().get("differences")).isEmpty();
    }

    @Test
    void any_difference_is_told_and_fails() {
        Shell.Ended ended = Shell.over(new Audited(tampered())).run("audit", "--json");

        JsonNode difference = ended.json().get("differences").get(0);
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.json().get("clean").asBoolean()).isFalse();
        assertThat(difference.get("customerId").asText()).isEqualTo("cus_1");
        assertThat(difference.get("written").get("points").asLong()).isEqualTo(1_000);
        assertThat(difference.get("summed").get("points").asLong()).isEqualTo(35);
    }

    @Test
    void people_are_told_too() {
        Shell.Ended ended = Shell.over(new Audited(tampered())).run("audit");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.out()).contains("DIFFERENCE org_1 cus_1", "Balances and entries differ.");
    }

    @Test
    void one_is_not_told_as_many() {
        String one = Shell.over(new Audited(new AuditReport(1, 1, 1, 1, 1, List.of())))
                .run("audit")
                .out();
        String many = Shell.over(new Audited(new AuditReport(2, 0, 3, 2, 5, List.of())))
                .run("audit")
                .out();

        assertThat(one).startsWith("1 organization, 1 customer, 1 entry, 1 point, 1 stamp\n");
        assertThat(many).startsWith("2 organizations, 0 customers, 3 entries, 2 points, 5 stamps\n");
    }

    private static AuditReport tampered() {
        return new AuditReport(1, 1, 1, 35, 0, List.of(TAMPERED));
    }
}
