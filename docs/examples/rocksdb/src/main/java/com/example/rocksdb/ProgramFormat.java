package com.example.rocksdb;

import com.xtarly.rewards.domain.earning.Benefits;
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.earning.Multiplier;
import com.xtarly.rewards.domain.earning.Tier;
import com.xtarly.rewards.domain.earning.TierLadder;
import com.xtarly.rewards.domain.program.PointsProgram;
import com.xtarly.rewards.domain.program.Program;
import com.xtarly.rewards.domain.program.ProgramId;
import com.xtarly.rewards.domain.program.ProgramType;
import com.xtarly.rewards.domain.program.ProgramVersion;
import com.xtarly.rewards.domain.program.StampsProgram;
import com.xtarly.rewards.domain.program.TicketRules;
import com.xtarly.rewards.domain.program.TiersProgram;
import java.util.List;
import java.util.Objects;

/** How programs are written: all that any of them has, and nothing where one has nothing. */
final class ProgramFormat {
    static final Format<ProgramVersion> VERSION = new Format<>(
            (to, version) -> to.text(version.organizationId().value())
                    .text(version.programId().value())
                    .number(version.number())
                    .one(version.program(), ProgramFormat::put)
                    .moment(version.effectiveFrom())
                    .maybe(version.endedAt(), Packer::moment)
                    .maybe(version.savedBy(), (more, user) -> more.text(user.value())),
            from -> new ProgramVersion(
                    Formats.organizationId(from),
                    new ProgramId(from.text()),
                    from.count(),
                    program(from),
                    from.moment(),
                    from.maybe(Unpacker::moment),
                    from.maybe(Formats::userId)));

    private ProgramFormat() {}

    private static void put(Packer to, Program program) {
        to.text(program.type().code())
                .maybe(program.earnRate().orElse(null), ProgramFormat::put)
                .each(program.tiers(), ProgramFormat::put)
                .flag(program.amountOptional())
                .flag(program.tickets().required())
                .flag(program.tickets().unique());
    }

    private static Program program(Unpacker from) {
        ProgramType type = ProgramType.parse(from.text());
        EarnRate rate = from.maybe(ProgramFormat::rate);
        List<Tier> tiers = from.each(ProgramFormat::tier);
        boolean amountOptional = from.flag();
        TicketRules tickets = new TicketRules(from.flag(), from.flag());
        return switch (type) {
            case POINTS -> new PointsProgram(Objects.requireNonNull(rate), tickets);
            case TIERS -> new TiersProgram(Objects.requireNonNull(rate), new TierLadder(tiers), tickets);
            case STAMPS -> new StampsProgram(amountOptional, tickets);
        };
    }

    static void put(Packer to, EarnRate rate) {
        to.number(rate.currencyUnit()).number(rate.millionths());
    }

    static EarnRate rate(Unpacker from) {
        return new EarnRate(from.number(), from.number());
    }

    static void put(Packer to, Tier tier) {
        to.text(tier.name().value())
                .number(tier.pointsRequired())
                .number(tier.multiplier().tenThousandths())
                .text(tier.benefits().value());
    }

    static Tier tier(Unpacker from) {
        return new Tier(Formats.name(from), from.number(), new Multiplier(from.count()), Benefits.of(from.text()));
    }
}
