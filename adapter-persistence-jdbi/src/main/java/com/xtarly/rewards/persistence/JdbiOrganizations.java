package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.port.Organizations;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Organizations in table {@code organizations}. */
record JdbiOrganizations(Handle handle) implements Organizations {
    @Override
    public void add(Organization organization) {
        handle.createUpdate("""
                        insert into organizations (organization_id, name, currency, time_zone, created_at)
                        values (:id, :name, :currency, :timeZone, :createdAt)
                        """)
                .bind("id", organization.id().value())
                .bind("name", organization.name().value())
                .bind("currency", organization.currency().getCurrencyCode())
                .bind("timeZone", organization.timeZone().getId())
                .bind("createdAt", organization.createdAt())
                .execute();
    }

    @Override
    public Optional<Organization> find(OrganizationId id) {
        return handle.createQuery("""
                        select organization_id, name, currency, time_zone, created_at from organizations
                        where organization_id = :id
                        """)
                .bind("id", id.value())
                .map(JdbiOrganizations::organization)
                .findOne();
    }

    @Override
    public Optional<Organization> lock(OrganizationId id) {
        return handle.createQuery("""
                        select organization_id, name, currency, time_zone, created_at from organizations
                        where organization_id = :id
                        for no key update
                        """)
                .bind("id", id.value())
                .map(JdbiOrganizations::organization)
                .findOne();
    }

    @Override
    public List<Organization> list() {
        return handle.createQuery("""
                        select organization_id, name, currency, time_zone, created_at from organizations
                        order by created_at, organization_id
                        """).map(JdbiOrganizations::organization).list();
    }

    private static Organization organization(ResultSet row, StatementContext context) throws SQLException {
        return new Organization(
                OrganizationId.parse(row.getString("organization_id")),
                Name.of(row.getString("name")),
                Currency.getInstance(row.getString("currency")),
                ZoneId.of(row.getString("time_zone")),
                Rows.instant(row, "created_at"));
    }
}
