package com.xtarly.rewards.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.earning.EarnRate;
import com.xtarly.rewards.domain.earning.TierLadder;
import com.xtarly.rewards.domain.ledger.Balance;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.organization.UserId;
import com.xtarly.rewards.domain.program.PointsProgram;
import com.xtarly.rewards.domain.program.Program;
import com.xtarly.rewards.domain.program.ProgramVersion;
import com.xtarly.rewards.domain.program.StampsProgram;
import com.xtarly.rewards.domain.program.TicketRules;
import com.xtarly.rewards.domain.program.TiersProgram;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Program versions are kept to the last decimal, and at most one of an organization's is active. */
public abstract class ProgramsContract extends StoresContract {
    private static final Instant END = Examples.MOMENT.plusSeconds(60).plusNanos(1_000);

    private Organization organization;

    @BeforeEach
    void save_an_organization() {
        organization = savedOrganization();
    }

    @Test
    void without_a_program_none_is_active_and_none_is_the_latest() {
        assertThat(active(organization)).isEmpty();
        assertThat(latest(organization)).isEmpty();
        assertThat(active()).isEmpty();
    }

    @Test
    void every_kind_of_program_is_kept_exactly() {
        for (Program program : List.of(
                Examples.stamps(),
                Examples.points(),
                Examples.tiers(),
                new StampsProgram(true, new TicketRules(true, false)),
                new PointsProgram(EarnRate.of(1, BigDecimal.ONE), new TicketRules(false, true)),
                new TiersProgram(EarnRate.of(1, BigDecimal.ONE), longestLadder(), new TicketRules(true, true)),
                points(1, "0.000001"),
                points(Amount.MAX_MINOR_UNITS, "1000000"),
                points(1_000, "123456.789012"),
                new TiersProgram(EarnRate.of(7, new BigDecimal("0.1")), extremeLadder()),
                new TiersProgram(EarnRate.of(7, new BigDecimal("0.1")), longestLadder()))) {
            Organization owner = savedOrganization();
            ProgramVersion version = saved(Examples.version(owner, program));

            assertThat(active(owner)).containsExactly(version);
            assertThat(latest(owner)).contains(version);
        }
    }

    @Test
    void who_saved_a_version_is_kept() {
        UserId owner = Examples.owner(organization).id();
        ProgramVersion version = saved(new ProgramVersion(
                organization.id(), Examples.ids().programId(), 1, Examples.points(), Examples.MOMENT, null, owner));

        end(organization, END);

        assertThat(latest(organization)).contains(version.endedAt(END));
        assertThat(version.endedAt(END).savedBy()).isEqualTo(owner);
    }

    @Test
    void the_latest_version_is_the_one_with_the_highest_number() {
        save(Examples.version(organization, Examples.points(), 9));
        end(organization, END);
        ProgramVersion tenth = saved(Examples.version(organization, Examples.tiers(), 10));

        assertThat(latest(organization)).contains(tenth);
        assertThat(active(organization)).containsExactly(tenth);
    }

    @Test
    void an_ended_version_is_the_latest_but_not_active() {
        ProgramVersion version = saved(Examples.version(organization, Examples.tiers()));

        end(organization, END);

        assertThat(active(organization)).isEmpty();
        assertThat(latest(organization)).contains(version.endedAt(END));
    }

    @Test
    void what_has_ended_does_not_end_again() {
        ProgramVersion version = saved(Examples.version(organization, Examples.points()));
        end(organization, END);

        end(organization, END.plusSeconds(1));

        assertThat(latest(organization)).contains(version.endedAt(END));
    }

    @Test
    void a_version_is_not_added_before_the_one_before_has_ended() {
        ProgramVersion first = saved(Examples.version(organization, Examples.points()));

        assertThatThrownBy(() -> save(Examples.version(organization, Examples.stamps(), 2)))
                .isInstanceOf(RuntimeException.class);

        assertThat(active(organization)).containsExactly(first);
        assertThat(latest(organization)).contains(first);
    }

    @Test
    void a_version_is_replaced_within_one_transaction() {
        save(Examples.version(organization, Examples.points()));
        ProgramVersion second = Examples.version(organization, Examples.stamps(), 2);

        write(tx -> {
            tx.programs().endActive(organization.id(), END);
            tx.programs().add(second);
        });

        assertThat(active(organization)).containsExactly(second);
    }

    @Test
    void the_active_versions_of_several_organizations_are_told_apart() {
        Organization second = savedOrganization();
        Organization without = savedOrganization();
        Organization notAskedFor = savedOrganization();
        ProgramVersion points = saved(Examples.version(organization, Examples.points()));
        ProgramVersion stamps = saved(Examples.version(second, Examples.stamps()));
        save(Examples.version(notAskedFor, Examples.tiers()));

        assertThat(active(second, organization, without, second)).containsExactlyInAnyOrder(points, stamps);
    }

    @Test
    void one_organizations_program_is_not_anothers_even_with_the_same_id_and_number() {
        Organization other = savedOrganization();
        ProgramVersion mine = saved(Examples.version(organization, Examples.points()));
        ProgramVersion theirs = saved(new ProgramVersion(
                other.id(), mine.programId(), mine.number(), Examples.stamps(), Examples.MOMENT, null));

        end(organization, END);

        assertThat(active(other)).containsExactly(theirs);
        assertThat(latest(other)).contains(theirs);
        assertThat(latest(organization)).contains(mine.endedAt(END));
    }

    @Test
    void the_active_versions_of_five_hundred_organizations_are_found_at_once() {
        List<ProgramVersion> versions = IntStream.range(0, 500)
                .mapToObj(i -> Examples.version(Examples.organization(), Examples.points()))
                .toList();
        List<Organization> owners =
                versions.stream().map(ProgramsContract::owner).toList();
        write(tx -> {
            owners.forEach(tx.organizations()::add);
            versions.forEach(tx.programs()::add);
        });

        assertThat(active(owners.toArray(Organization[]::new))).containsExactlyInAnyOrderElementsOf(versions);
    }

    @Test
    void the_versions_since_a_moment_are_those_that_counted_then_or_later() {
        Organization other = savedOrganization();
        Organization notAskedFor = savedOrganization();
        ProgramVersion first = saved(Examples.version(organization, Examples.points()));
        end(organization, END);
        ProgramVersion second = saved(Examples.version(organization, Examples.tiers(), 2));
        ProgramVersion theirs = saved(Examples.version(other, Examples.stamps()));
        save(Examples.version(notAskedFor, Examples.tiers()));

        assertThat(since(END.minusNanos(1_000), organization, other, organization))
                .containsExactlyInAnyOrder(first.endedAt(END), second, theirs);
        assertThat(since(END, organization)).as("its end does not count").containsExactly(second);
        assertThat(since(Instant.EPOCH, organization)).containsExactlyInAnyOrder(first.endedAt(END), second);
        assertThat(since(END)).isEmpty();
    }

    @Test
    void a_version_that_was_stopped_is_among_those_since_a_moment_before_its_end() {
        ProgramVersion version = saved(Examples.version(organization, Examples.points()));
        end(organization, END);

        assertThat(since(END.minusSeconds(1), organization)).containsExactly(version.endedAt(END));
        assertThat(since(END.plusSeconds(1), organization)).isEmpty();
    }

    private List<ProgramVersion> since(Instant moment, Organization... owners) {
        return read(tx ->
                tx.programs().since(Stream.of(owners).map(Organization::id).toList(), moment));
    }

    private ProgramVersion saved(ProgramVersion version) {
        save(version);
        return version;
    }

    private void save(ProgramVersion version) {
        write(tx -> tx.programs().add(version));
    }

    private void end(Organization of, Instant moment) {
        write(tx -> tx.programs().endActive(of.id(), moment));
    }

    private List<ProgramVersion> active(Organization... owners) {
        return read(tx ->
                tx.programs().active(Stream.of(owners).map(Organization::id).toList()));
    }

    private Optional<ProgramVersion> latest(Organization of) {
        return read(tx -> tx.programs().latest(of.id()));
    }

    private static Program points(long currencyUnit, String pointsPerCurrency) {
        return new PointsProgram(EarnRate.of(currencyUnit, new BigDecimal(pointsPerCurrency)));
    }

    private static TierLadder extremeLadder() {
        return new TierLadder(List.of(
                Examples.tier("Básico \"1\", {x}, 'NULL' \\", 0, "0.0001"),
                Examples.tier("null", 1, "1.2345"),
                Examples.tier("💎".repeat(Name.MAX_LENGTH / 2), Balance.LIMIT, "100")));
    }

    private static TierLadder longestLadder() {
        return new TierLadder(IntStream.range(0, TierLadder.MAX_TIERS)
                .mapToObj(i -> Examples.tier("Nivel " + i, i * 10L, "1." + (1000 + i), "{\"ñ\", NULL}".repeat(i % 3)))
                .toList());
    }

    private static Organization owner(ProgramVersion version) {
        Organization example = Examples.organization();
        return new Organization(
                version.organizationId(), example.name(), example.currency(), example.timeZone(), example.createdAt());
    }
}
