package com.xtarly.rewards.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.port.Imports.Fault;
import com.xtarly.rewards.application.port.Imports.Import;
import com.xtarly.rewards.application.port.Imports.RefusedLine;
import com.xtarly.rewards.domain.organization.Organization;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An import is begun once; how far it is, and what it refused, is read back by its organization alone. */
public abstract class ImportsContract extends StoresContract {
    private Organization organization;
    private Import begun;

    @BeforeEach
    void begin_an_import() {
        organization = savedOrganization();
        begun = begun(organization);
        assertThat(begins(begun)).isTrue();
    }

    @Test
    void an_import_is_begun_once_and_found_as_it_is() {
        assertThat(begins(done(begun, 3, 1))).isFalse();

        assertThat(found(begun)).contains(begun);
        assertThat(found(begun(organization))).isEmpty();
    }

    @Test
    void how_far_it_is_is_found_with_the_lines_it_refused_in_their_order() {
        RefusedLine seventh = new RefusedLine(7, "ñ;\"'\\", Fault.NAME);
        RefusedLine third = new RefusedLine(3, "", Fault.EMAIL_TAKEN);
        RefusedLine ninth = new RefusedLine(9, "z".repeat(RefusedLine.MAX_TEXT), Fault.COLUMNS);
        write(tx -> tx.imports().note(done(begun, 5, 3), List.of(seventh, third)));
        Import finished = done(begun, 10, 7);
        write(tx -> tx.imports().note(finished, List.of(ninth)));

        assertThat(found(begun)).contains(finished);
        assertThat(refused(begun, 0, 10)).containsExactly(third, seventh, ninth);
        assertThat(refused(begun, 3, 1)).containsExactly(seventh);
        assertThat(refused(begun, 9, 1)).isEmpty();
    }

    @Test
    void every_fault_is_kept() {
        List<RefusedLine> lines = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            lines.add(new RefusedLine(lines.size() + 1L, fault.name(), fault));
        }

        write(tx -> tx.imports().note(done(begun, 9, 0), lines));

        assertThat(refused(begun, 0, 100)).isEqualTo(lines);
    }

    @Test
    void the_latest_come_first() {
        Import second = begun(organization);
        assertThat(begins(second)).isTrue();

        List<Import> latest = read(tx -> tx.imports().latest(organization.id(), 5));
        List<Import> last = read(tx -> tx.imports().latest(organization.id(), 1));

        assertThat(latest).hasSize(2).contains(begun, second);
        assertThat(latest.get(0).id().value()).isGreaterThan(latest.get(1).id().value());
        assertThat(last).containsExactly(latest.get(0));
    }

    @Test
    void another_organization_sees_nothing_of_it() {
        Organization other = savedOrganization();
        Import twin = new Import(other.id(), begun.id(), 1, 0, 0, begun.startedAt(), begun.notedAt());
        write(tx -> tx.imports().note(done(begun, 5, 4), List.of(new RefusedLine(2, "mine", Fault.ID))));

        assertThat(found(twin)).isEmpty();
        assertThat(refused(twin, 0, 10)).isEmpty();
        List<Import> latest = read(tx -> tx.imports().latest(other.id(), 5));
        assertThat(latest).isEmpty();
        assertThat(begins(twin)).isTrue();
        assertThat(found(begun)).contains(done(begun, 5, 4));
    }

    @Test
    void what_began_long_ago_is_forgotten_with_its_lines() {
        Import old = begun(organization, begun.startedAt().minus(Duration.ofDays(30)));
        assertThat(begins(old)).isTrue();
        write(tx -> tx.imports().note(done(old, 5, 4), List.of(new RefusedLine(2, "old", Fault.ID))));

        write(tx -> tx.imports().forget(begun.startedAt()));

        assertThat(found(old)).isEmpty();
        assertThat(refused(old, 0, 10)).isEmpty();
        assertThat(found(begun)).contains(begun);
    }

    private static Import begun(Organization organization) {
        return begun(organization, Examples.MOMENT);
    }

    private static Import begun(Organization organization, Instant moment) {
        return new Import(organization.id(), Examples.ids().importId(), 10, 0, 0, moment, moment);
    }

    private static Import done(Import begun, int done, int added) {
        return new Import(
                begun.organizationId(),
                begun.id(),
                begun.lines(),
                done,
                added,
                begun.startedAt(),
                begun.startedAt().plusSeconds(done));
    }

    private boolean begins(Import wanted) {
        return transactions().write(tx -> tx.imports().begin(wanted));
    }

    private Optional<Import> found(Import wanted) {
        return read(tx -> tx.imports().find(wanted.organizationId(), wanted.id()));
    }

    private List<RefusedLine> refused(Import of, long after, int limit) {
        return read(tx -> tx.imports().refused(of.organizationId(), of.id(), after, limit));
    }
}
