package com.example.rocksdb;

import com.xtarly.rewards.application.port.Organizations;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

record RocksOrganizations(Tables tables) implements Organizations {
    @Override
    public void add(Organization organization) {
        tables.organizations().add(organization.id().value(), organization);
    }

    @Override
    public Optional<Organization> find(OrganizationId id) {
        return tables.organizations().get(id.value());
    }

    @Override
    public Optional<Organization> lock(OrganizationId id) {
        return find(id);
    }

    @Override
    public List<Organization> list() {
        return tables.organizations()
                .ascending()
                .sorted(Comparator.comparing(Organization::createdAt))
                .toList();
    }
}
