package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.application.port.Organizations;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

record InMemoryOrganizations(InMemoryTransaction transaction) implements Organizations {
    @Override
    public void add(Organization organization) {
        if (transaction.toWrite().organizations.putIfAbsent(organization.id(), organization) != null) {
            throw new IllegalStateException("The organization is there already: " + organization.id());
        }
    }

    @Override
    public Optional<Organization> find(OrganizationId id) {
        return Optional.ofNullable(transaction.toRead().organizations.get(id));
    }

    @Override
    public Optional<Organization> lock(OrganizationId id) {
        transaction.lock(id);
        return find(id);
    }

    @Override
    public List<Organization> list() {
        return transaction.toRead().organizations.values().stream()
                .sorted(Comparator.comparing(Organization::createdAt))
                .toList();
    }
}
