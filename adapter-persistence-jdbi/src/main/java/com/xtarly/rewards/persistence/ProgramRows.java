package com.xtarly.rewards.persistence;

import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.earning.Benefits;
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.earning.Multiplier;
import com.xtarly.rewards.domain.earning.Tier;
import com.xtarly.rewards.domain.earning.TierLadder;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.organization.UserId;
import com.xtarly.rewards.domain.program.PointsProgram;
import com.xtarly.rewards.domain.program.Program;
import com.xtarly.rewards.domain.program.ProgramId;
import com.xtarly.rewards.domain.program.ProgramType;
import com.xtarly.rewards.domain.program.ProgramVersion;
import com.xtarly.rewards.domain.program.StampsProgram;
import com.xtarly.rewards.domain.program.TicketRules;
import com.xtarly.rewards.domain.program.TiersProgram;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** How the rules of a program lie in a row of {@code program_versions}. */
final class ProgramRows {
    private static final List<Column<Tier>> TIERS = List.of(
            Column.text("tierNames", tier -> tier.name().value()),
            Column.number("tierPointsRequired", Tier::pointsRequired),
            Column.of("tierMultipliers", "numeric", tier -> tier.multiplier().decimal()),
            Column.text("tierBenefits", tier -> tier.benefits().value()));

    private ProgramRows() {}

    static Update bind(Update insert, Program program) {
        Optional<EarnRate> rate = program.earnRate();
        Column.bindAll(insert, TIERS, program.tiers());
        return insert.bind("type", program.type().code())
                .bind("currencyUnit", rate.map(EarnRate::currencyUnit).orElse(null))
                .bind("pointsPerCurrency", rate.map(EarnRate::pointsPerCurrency).orElse(null))
                .bind("requireTicket", program.tickets().required())
                .bind("uniqueTicket", program.tickets().unique())
                .bind("amountOptional", program.amountOptional());
    }

    static ProgramVersion programVersion(ResultSet row, StatementContext context) throws SQLException {
        return new ProgramVersion(
                OrganizationId.parse(row.getString("organization_id")),
                ProgramId.parse(row.getString("program_id")),
                row.getInt("version"),
                program(row),
                Rows.instant(row, "effective_from"),
                Rows.instantOrNull(row, "ended_at"),
                Optional.ofNullable(row.getString("saved_by"))
                        .map(UserId::parse)
                        .orElse(null));
    }

    static Program program(ResultSet row) throws SQLException {
        TicketRules tickets = new TicketRules(row.getBoolean("require_ticket"), row.getBoolean("unique_ticket"));
        return switch (ProgramType.parse(row.getString("type"))) {
            case POINTS -> new PointsProgram(earnRate(row), tickets);
            case TIERS -> new TiersProgram(earnRate(row), ladder(row), tickets);
            case STAMPS -> new StampsProgram(row.getBoolean("amount_optional"), tickets);
        };
    }

    private static EarnRate earnRate(ResultSet row) throws SQLException {
        return EarnRate.of(row.getLong("currency_unit"), row.getBigDecimal("points_per_currency"));
    }

    private static TierLadder ladder(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("tier_names").getArray();
        Long[] pointsRequired = (Long[]) row.getArray("tier_points_required").getArray();
        BigDecimal[] multipliers =
                (BigDecimal[]) row.getArray("tier_multipliers").getArray();
        String[] benefits = (String[]) row.getArray("tier_benefits").getArray();
        List<Tier> tiers = new ArrayList<>(names.length);
        for (int i = 0; i < names.length; i++) {
            tiers.add(new Tier(
                    Name.of(names[i]),
                    pointsRequired[i],
                    Multiplier.of(multipliers[i]),
                    // Versions saved before tiers had any have an empty array.
                    i < benefits.length ? Benefits.of(benefits[i]) : Benefits.NONE));
        }
        return new TierLadder(tiers);
    }
}
