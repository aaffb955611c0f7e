package com.xtarly.rewards.application;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.organization.Organization;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Currency;

/** Opens an organization, without program, customers or keys. Thread-safe. */
public final class CreateOrganization {
    public record Command(Name name, Currency currency, ZoneId timeZone) {}

    private final Transactions transactions;
    private final IdSource ids;
    private final Clock clock;

    public CreateOrganization(Transactions transactions, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    public Organization create(Command command) {
        Organization organization = new Organization(
                ids.organizationId(), command.name(), command.currency(), command.timeZone(), clock.instant());
        return transactions.write(tx -> {
            tx.organizations().add(organization);
            return organization;
        });
    }
}
