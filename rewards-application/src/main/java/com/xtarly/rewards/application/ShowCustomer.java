package com.xtarly.rewards.application;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.program.ProgramVersion;
import java.util.List;

/** Shows one customer to whoever runs the installation. Thread-safe. */
public final class ShowCustomer {
    private final Transactions transactions;

    public ShowCustomer(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Refused with {@code ORGANIZATION_NOT_FOUND}, {@code CUSTOMER_NOT_FOUND} or {@code CUSTOMER_MISMATCH}. */
    public Outcome<Standing> show(OrganizationId organizationId, CustomerReference customer) {
        CustomerReference.Within reference = customer.within(organizationId);
        return OrganizationSettings.read(transactions, organizationId, tx -> {
            ProgramVersion active = tx.programs().active(List.of(organizationId)).stream()
                    .findFirst()
                    .orElse(null);
            return new Accounts(tx.customers().find(List.of(reference)))
                    .find(reference)
                    .map(account -> Standing.of(account, active));
        });
    }
}
