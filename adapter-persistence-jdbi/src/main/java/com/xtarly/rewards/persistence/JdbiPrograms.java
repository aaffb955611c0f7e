package com.xtarly.rewards.persistence;

import com.xtarly.rewards.application.port.Programs;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.organization.UserId;
import com.xtarly.rewards.domain.program.ProgramVersion;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** Program versions in table {@code program_versions}; {@link ProgramRows} knows how the rules lie in a row. */
record JdbiPrograms(Handle handle) implements Programs {
    private static final String SELECT = """
            select organization_id, version, program_id, type, currency_unit, points_per_currency,
                   tier_names, tier_points_required, tier_multipliers, tier_benefits, effective_from, ended_at,
                   require_ticket, unique_ticket, amount_optional, saved_by
            from program_versions
            """;

    private static final List<Column<OrganizationId>> ORGANIZATIONS =
            List.of(Column.text("organization_ids", OrganizationId::value));

    private static final String INSERT = """
            insert into program_versions (
                organization_id, version, program_id, type, currency_unit, points_per_currency,
                tier_names, tier_points_required, tier_multipliers, tier_benefits, effective_from, ended_at,
                require_ticket, unique_ticket, amount_optional, saved_by)
            values (
                :organizationId, :version, :programId, :type, :currencyUnit, :pointsPerCurrency,
                :tierNames, :tierPointsRequired, :tierMultipliers, :tierBenefits, :effectiveFrom, :endedAt,
                :requireTicket, :uniqueTicket, :amountOptional, :savedBy)
            """;

    @Override
    public List<ProgramVersion> active(Collection<OrganizationId> organizationIds) {
        Query query =
                handle.createQuery(SELECT + "where organization_id = any(:organization_ids) and ended_at is null");
        Column.bindAll(query, ORGANIZATIONS, List.copyOf(organizationIds));
        return query.map(ProgramRows::programVersion).list();
    }

    @Override
    public List<ProgramVersion> since(Collection<OrganizationId> organizationIds, Instant moment) {
        Query query = handle.createQuery(SELECT + """
                where organization_id = any(:organization_ids) and (ended_at is null or ended_at > :moment)
                """);
        Column.bindAll(query, ORGANIZATIONS, List.copyOf(organizationIds));
        return query.bind("moment", moment).map(ProgramRows::programVersion).list();
    }

    @Override
    public Optional<ProgramVersion> latest(OrganizationId organizationId) {
        return handle.createQuery(SELECT + "where organization_id = :organizationId order by version desc limit 1")
                .bind("organizationId", organizationId.value())
                .map(ProgramRows::programVersion)
                .findOne();
    }

    @Override
    public void add(ProgramVersion version) {
        Update insert = handle.createUpdate(INSERT)
                .bind("organizationId", version.organizationId().value())
                .bind("version", version.number())
                .bind("programId", version.programId().value())
                .bind("effectiveFrom", version.effectiveFrom())
                .bind("endedAt", version.endedAt())
                .bind(
                        "savedBy",
                        Optional.ofNullable(version.savedBy())
                                .map(UserId::value)
                                .orElse(null));
        ProgramRows.bind(insert, version.program()).execute();
    }

    @Override
    public void endActive(OrganizationId organizationId, Instant end) {
        handle.createUpdate("""
                        update program_versions set ended_at = :end
                        where organization_id = :organizationId and ended_at is null
                        """)
                .bind("end", end)
                .bind("organizationId", organizationId.value())
                .execute();
    }
}
