package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.application.Standing;
import com.xtarly.rewards.domain.program.ProgramType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of where customers stand: what the program in force works with, and what somebody has of another.
 *
 * @param tier as of today; nobody keeps one from a program without
 * @param lifetime whether the points ever earned say something that the balance does not
 */
public record Balances(boolean points, boolean stamps, boolean tier, boolean lifetime) {
    /** @param program null when none is in force */
    static Balances of(@Nullable ProgramType program, List<Standing> shown) {
        boolean tiers = program == ProgramType.TIERS;
        return new Balances(
                tiers
                        || program == ProgramType.POINTS
                        || shown.stream()
                                .anyMatch(standing -> standing.balance().points() != 0),
                program == ProgramType.STAMPS
                        || shown.stream()
                                .anyMatch(standing -> standing.balance().stamps() != 0),
                tiers,
                tiers
                        || shown.stream()
                                .map(Standing::balance)
                                .anyMatch(balance -> balance.lifetimePoints() != balance.points()));
    }
}
