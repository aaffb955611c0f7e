package com.xtarly.rewards.persistence;

import static com.xtarly.rewards.persistence.Rows.column;

import com.xtarly.rewards.application.port.Programs;
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.earning.Tier;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.program.ProgramVersion;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Program versions in table {@code program_versions}; {@link ProgramRows} knows how the rules lie in a row. */
record JdbiPrograms(Handle handle) implements Programs {
    private static final String SELECT = """
            select organization_id, version, program_id, type, currency_unit, points_per_currency,
                   tier_names, tier_points_required, tier_multipliers, effective_from, ended_at
            from program_versions
            """;

    @Override
    public List<ProgramVersion> active(Collection<OrganizationId> organizationIds) {
        return handle.createQuery(SELECT + "where organization_id = any(:organizationIds) and ended_at is null")
                .bindArray("organizationIds", String.class, column(List.copyOf(organizationIds), OrganizationId::value))
                .map(ProgramRows::programVersion)
                .list();
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
        Optional<EarnRate> rate = version.program().earnRate();
        List<Tier> tiers = version.program().tiers();
        handle.createUpdate("""
                        insert into program_versions (
                            organization_id, version, program_id, type, currency_unit, points_per_currency,
                            tier_names, tier_points_required, tier_multipliers, effective_from, ended_at)
                        values (
                            :organizationId, :version, :programId, :type, :currencyUnit, :pointsPerCurrency,
                            :tierNames, :tierPointsRequired, :tierMultipliers, :effectiveFrom, :endedAt)
                        """)
                .bind("organizationId", version.organizationId().value())
                .bind("version", version.number())
                .bind("programId", version.programId().value())
                .bind("type", version.program().type().code())
                .bind("currencyUnit", rate.map(EarnRate::currencyUnit).orElse(null))
                .bind("pointsPerCurrency", rate.map(EarnRate::pointsPerCurrency).orElse(null))
                .bindArray(
                        "tierNames",
                        String.class,
                        column(tiers, tier -> tier.name().value()))
                .bindArray("tierPointsRequired", Long.class, column(tiers, Tier::pointsRequired))
                .bindArray(
                        "tierMultipliers",
                        BigDecimal.class,
                        column(tiers, tier -> tier.multiplier().decimal()))
                .bind("effectiveFrom", version.effectiveFrom())
                .bind("endedAt", version.endedAt())
                .execute();
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
