package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.domain.earning.Tier;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.program.ProgramVersion;
import java.util.List;
import java.util.Optional;

/**
 * What a purchase earned, or would earn.
 *
 * @param reached the tier that the customer has only by it; none when it changes nothing
 */
public record Purchased(Entry entry, Optional<Tier> reached) {
    /** @param versions all that the program ever was; the one that judged the entry tells the tiers */
    static Purchased of(Entry entry, List<ProgramVersion> versions) {
        Optional<ProgramVersion> judge = versions.stream()
                .filter(version -> version.number() == entry.programVersion())
                .findFirst();
        Optional<Tier> before =
                judge.flatMap(version -> version.program().tierAt(entry.before().lifetimePoints()));
        Optional<Tier> after =
                judge.flatMap(version -> version.program().tierAt(entry.after().lifetimePoints()));
        return new Purchased(entry, after.equals(before) ? Optional.empty() : after);
    }

    /** Whether the customer gets nothing for it, which whoever is at the counter should know before they do. */
    public boolean earnsNothing() {
        return entry.calculation().points() == 0 && entry.calculation().stamps() == 0;
    }
}
