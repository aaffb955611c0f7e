package com.xtarly.rewards.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.port.KeyCalls.Calls;
import com.xtarly.rewards.domain.organization.ApiKeyId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls add up by organization, key, hour and what they were answered, until they are forgotten. */
public abstract class KeyCallsContract extends StoresContract {
    private static final Instant HOUR = Examples.MOMENT.truncatedTo(ChronoUnit.HOURS);

    private final ApiKeyId key = Examples.ids().apiKeyId();
    private OrganizationId organizationId = Examples.ids().organizationId();

    /** Whatever belongs to an organization comes after it: a store may go from one to the next to find it again. */
    @BeforeEach
    void open_an_organization() {
        organizationId = savedOrganization().id();
    }

    @Test
    void calls_that_were_answered_alike_add_up_and_the_last_one_counts() {
        add(calls(HOUR, "OK", 3, 1, 50), calls(HOUR, "NOT_FOUND", 2, 0, 40));
        add(calls(HOUR, "OK", 4, 2, 20), calls(HOUR.plusSeconds(3_600), "OK", 1, 0, 3_601));

        assertThat(since(HOUR))
                .containsExactlyInAnyOrder(
                        calls(HOUR, "OK", 7, 3, 50),
                        calls(HOUR, "NOT_FOUND", 2, 0, 40),
                        calls(HOUR.plusSeconds(3_600), "OK", 1, 0, 3_601));
        assertThat(since(HOUR.plusSeconds(1))).containsExactly(calls(HOUR.plusSeconds(3_600), "OK", 1, 0, 3_601));
    }

    @Test
    void keys_and_organizations_have_their_own() {
        Calls mine = calls(HOUR, "OK", 1, 0, 0);
        Calls ofAnotherKey = new Calls(organizationId, Examples.ids().apiKeyId(), HOUR, "OK", 2, 0, Examples.MOMENT);
        Calls theirs = new Calls(savedOrganization().id(), key, HOUR, "OK", 4, 0, Examples.MOMENT);

        add(mine, ofAnotherKey, theirs);

        assertThat(since(HOUR)).containsExactlyInAnyOrder(mine, ofAnotherKey);
    }

    @Test
    void what_is_old_is_forgotten() {
        Instant earlier = HOUR.minus(Duration.ofDays(3_000));
        add(calls(earlier, "OK", 1, 0, 0), calls(HOUR, "OK", 1, 0, 0));

        write(tx -> tx.keyCalls().forget(earlier.plusSeconds(1)));

        assertThat(since(Instant.EPOCH)).containsExactly(calls(HOUR, "OK", 1, 0, 0));
    }

    private Calls calls(Instant hour, String code, long calls, long replays, int second) {
        return new Calls(organizationId, key, hour, code, calls, replays, HOUR.plusSeconds(second));
    }

    private void add(Calls... calls) {
        write(tx -> tx.keyCalls().add(List.of(calls)));
    }

    private List<Calls> since(Instant hour) {
        return read(tx -> tx.keyCalls().since(organizationId, hour));
    }
}
