package com.xtarly.rewards.application.broken;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.domain.earning.Tier;
import com.xtarly.rewards.domain.earning.TierLadder;
import com.xtarly.rewards.domain.program.Program;
import com.xtarly.rewards.domain.program.ProgramVersion;
import com.xtarly.rewards.domain.program.TiersProgram;
import java.util.function.UnaryOperator;

/** Stores that lose a part of the programs they are given, as one does that has no column for it. */
final class BrokenPrograms {
    private BrokenPrograms() {}

    /** Keeps tiers and not what they give beside points. */
    static Transactions forgettingBenefits(Transactions honest) {
        return adding(honest, version -> with(withoutBenefits(version.program()), version));
    }

    /** Keeps versions and not who saved them. */
    static Transactions forgettingWhoSaved(Transactions honest) {
        return adding(
                honest,
                version -> new ProgramVersion(
                        version.organizationId(),
                        version.programId(),
                        version.number(),
                        version.program(),
                        version.effectiveFrom(),
                        version.endedAt()));
    }

    private static Transactions adding(Transactions honest, UnaryOperator<ProgramVersion> loss) {
        return Facade.changing(
                honest,
                "programs.add",
                (tx, method, arguments) -> Facade.honestly(tx, method, loss.apply((ProgramVersion) arguments[0])));
    }

    private static ProgramVersion with(Program program, ProgramVersion version) {
        return new ProgramVersion(
                version.organizationId(),
                version.programId(),
                version.number(),
                program,
                version.effectiveFrom(),
                version.endedAt(),
                version.savedBy());
    }

    private static Program withoutBenefits(Program program) {
        return program instanceof TiersProgram tiers
                ? new TiersProgram(
                        tiers.rate(),
                        new TierLadder(tiers.tiers().stream()
                                .map(tier -> new Tier(tier.name(), tier.pointsRequired(), tier.multiplier()))
                                .toList()),
                        tiers.tickets())
                : program;
    }
}
