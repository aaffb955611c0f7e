package com.xtarly.rewards.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.testkit.Accepted;
import com.xtarly.rewards.application.testkit.Entries;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.application.testkit.SettableClock;
import com.xtarly.rewards.application.testkit.Shop;
import com.xtarly.rewards.application.testkit.UseCases;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.earning.TierLadder;
import com.xtarly.rewards.domain.ledger.Balance;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.program.Program;
import com.xtarly.rewards.domain.program.ProgramVersion;
import com.xtarly.rewards.domain.program.TiersProgram;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Programs are activated, replaced and stopped, and never rewritten. */
class ProgramsTest {
    private final InMemoryStores stores = new InMemoryStores();
    private final SettableClock clock = SettableClock.at(Examples.MOMENT);
    private final UseCases useCases = UseCases.over(stores, clock);
    private final Shop shop = Shop.open(stores, Examples.points(), 1);

    @Test
    void the_first_program_of_an_organization_is_version_one() {
        OrganizationId fresh = stores.write(tx -> {
            Organization organization = Examples.organization();
            tx.organizations().add(organization);
            return organization.id();
        });
        assertThat(useCases.showProgram().show(fresh)).isEqualTo(Outcome.refused(Reason.NO_ACTIVE_PROGRAM));

        ProgramVersion version = Accepted.of(useCases.activateProgram().activate(fresh, Examples.tiers()));

        assertThat(version.number()).isEqualTo(1);
        assertThat(version.effectiveFrom()).isEqualTo(clock.instant());
        assertThat(useCases.showProgram().show(fresh)).isEqualTo(Outcome.accepted(version));
    }

    @Test
    void a_new_program_replaces_the_one_before_as_the_next_version() {
        clock.advance(Duration.ofDays(1));

        ProgramVersion second = activate(Examples.tiers());

        assertThat(second.number()).isEqualTo(2);
        assertThat(second.programId()).isEqualTo(shop.version().programId());
        assertThat(second.active()).isTrue();
        assertThat(show()).isEqualTo(Outcome.accepted(second));
    }

    @Test
    void what_is_in_force_already_is_not_saved_again() {
        clock.advance(Duration.ofDays(1));

        assertThat(activate(Examples.points())).isEqualTo(shop.version());
        assertThat(versions()).containsExactly(shop.version());
    }

    @Test
    void what_was_in_force_until_it_was_stopped_is_saved_again() {
        ProgramVersion ended = Accepted.of(stop());

        ProgramVersion second = activate(Examples.points());

        assertThat(second.number()).isEqualTo(2);
        assertThat(versions()).containsExactly(second, ended);
    }

    @Test
    void of_two_owners_who_saw_the_same_version_the_second_is_told_unless_they_want_the_same() {
        User lucia = shop.owner(stores);
        User rosa = shop.owner(stores);
        ActivateProgram program = useCases.activateProgram();

        ProgramVersion second = Accepted.of(program.activate(lucia, Examples.tiers(), 1));

        assertThat(second.savedBy()).isEqualTo(lucia.id());
        assertThat(program.activate(rosa, Examples.stamps(), 1)).isEqualTo(Outcome.refused(Reason.PROGRAM_CHANGED));
        assertThat(program.activate(rosa, Examples.tiers(), 1))
                .as("hers, whose it is")
                .isEqualTo(Outcome.accepted(second));
        assertThat(program.activate(lucia, Examples.tiers(), 1))
                .as("sent twice")
                .isEqualTo(Outcome.accepted(second));
        ProgramVersion third = Accepted.of(program.activate(rosa, Examples.stamps(), 2));
        assertThat(third.savedBy()).isEqualTo(rosa.id());
        assertThat(versions()).hasSize(3);
    }

    @Test
    void another_benefit_is_another_version() {
        ProgramVersion plain = activate(silver(""));

        ProgramVersion generous = activate(silver("Café gratis en tu cumpleaños"));

        assertThat(generous.number()).isEqualTo(plain.number() + 1);
        assertThat(activate(silver("Café gratis en tu cumpleaños "))).isEqualTo(generous);
    }

    @Test
    void every_entry_names_the_version_that_judged_it() {
        assertThat(buy(35_000).earnedPoints()).isEqualTo(35);
        ProgramVersion second = activate(Examples.stamps());
        assertThat(buy(35_000).earnedStamps()).isEqualTo(1);

        assertThat(Entries.of(stores, shop.customer()))
                .extracting(entry -> entry.programVersion())
                .containsExactly(1, second.number());
    }

    @Test
    void switching_the_type_keeps_points_and_stamps() {
        assertThat(buy(35_000).customerPoints()).isEqualTo(35);

        assertThat(activate(Examples.stamps()).active()).isTrue();
        Receipt stamped = buy(35_000);
        assertThat(activate(Examples.tiers()).active()).isTrue();
        Receipt pointed = buy(1_000);

        assertThat(stamped.entry().after()).isEqualTo(new Balance(35, 1, 35, 2));
        assertThat(pointed.entry().after()).isEqualTo(new Balance(36, 1, 36, 3));
    }

    @Test
    void after_a_stop_nothing_is_credited_until_the_next_activation() {
        clock.advance(Duration.ofDays(1));

        ProgramVersion ended = Accepted.of(stop());

        assertThat(ended).isEqualTo(shop.version().endedAt(clock.instant()));
        assertThat(show()).isEqualTo(Outcome.refused(Reason.NO_ACTIVE_PROGRAM));
        assertThat(stop()).isEqualTo(Outcome.refused(Reason.NO_ACTIVE_PROGRAM));
        assertThat(useCases.registerPurchases().register(List.of(shop.purchase(1_000))))
                .containsExactly(Outcome.refused(Reason.NO_ACTIVE_PROGRAM));
        assertThat(activate(Examples.points()).number()).isEqualTo(2);
        assertThat(buy(35_000).customerPoints()).isEqualTo(35);
    }

    @Test
    void versions_follow_each_other_in_time_even_where_the_clock_is_behind() {
        clock.advance(Duration.ofHours(-1));

        ProgramVersion second = activate(Examples.tiers());
        ProgramVersion ended = Accepted.of(stop());
        ProgramVersion third = activate(Examples.points());

        assertThat(second.effectiveFrom()).isEqualTo(shop.version().effectiveFrom());
        assertThat(ended.endedAt()).isEqualTo(second.effectiveFrom());
        assertThat(third.effectiveFrom()).isEqualTo(ended.endedAt());
    }

    @Test
    void an_unknown_organization_has_no_programs() {
        OrganizationId unknown = Examples.ids().organizationId();
        Outcome<ProgramVersion> refused = Outcome.refused(Reason.ORGANIZATION_NOT_FOUND);

        assertThat(useCases.activateProgram().activate(unknown, Examples.points()))
                .isEqualTo(refused);
        assertThat(useCases.stopProgram().stop(unknown)).isEqualTo(refused);
        assertThat(useCases.showProgram().show(unknown)).isEqualTo(refused);
    }

    private static Program silver(String benefits) {
        return new TiersProgram(
                EarnRate.of(1_000, BigDecimal.ONE),
                new TierLadder(List.of(Examples.tier("Plata", 100, "1", benefits))));
    }

    private List<ProgramVersion> versions() {
        return new ListProgramVersions(stores).list(shop.organization().id());
    }

    private Receipt buy(long amount) {
        return Accepted.of(useCases.registerPurchases()
                .register(List.of(shop.purchase(amount)))
                .get(0));
    }

    private ProgramVersion activate(Program program) {
        return Accepted.of(
                useCases.activateProgram().activate(shop.organization().id(), program));
    }

    private Outcome<ProgramVersion> stop() {
        return useCases.stopProgram().stop(shop.organization().id());
    }

    private Outcome<ProgramVersion> show() {
        return useCases.showProgram().show(shop.organization().id());
    }
}
