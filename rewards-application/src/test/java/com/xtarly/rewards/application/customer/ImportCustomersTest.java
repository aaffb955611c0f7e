package com.xtarly.rewards.application.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.xtarly.rewards.application.AddCustomers.NewCustomer;
import com.xtarly.rewards.application.Errands;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.customer.ImportCustomers.Line;
import com.xtarly.rewards.application.port.ImportId;
import com.xtarly.rewards.application.port.Imports.Fault;
import com.xtarly.rewards.application.port.Imports.Import;
import com.xtarly.rewards.application.port.Imports.RefusedLine;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.application.testkit.SettableClock;
import com.xtarly.rewards.application.testkit.Shop;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ImportCustomersTest {
    @AutoClose
    private final Errands background = new Errands(1);

    private final InMemoryStores stores = new InMemoryStores();
    private final SettableClock clock = SettableClock.at(Examples.MOMENT);
    private final Shop shop = Shop.open(stores, Examples.points(), 0);
    private final OrganizationId organization = shop.organization().id();
    private final User owner = shop.owner(stores);
    private final ImportCustomers importCustomers = new ImportCustomers(stores, Examples.ids(), clock, background);

    @Test
    void good_lines_are_enrolled_and_bad_ones_told_with_their_places() {
        List<Line> lines = new ArrayList<>(many(0, 450));
        lines.set(7, new Line(9, "rota", null, Fault.COLUMNS));
        lines.set(300, line(302, "cliente0@ejemplo.com"));
        lines.add(new Line(900, "cus_1,X,x@y", customer("cus_1", "x@y"), null));
        lines.add(new Line(901, "cus_1,Y,y@y", customer("cus_1", "y@y"), null));

        Import done = imported(lines);

        assertThat(done.lines()).isEqualTo(452);
        assertThat(done.added()).isEqualTo(449);
        assertThat(done.refused()).isEqualTo(3);
        assertThat(importCustomers.refused(organization, done.id(), 0, 10))
                .containsExactly(
                        new RefusedLine(9, "rota", Fault.COLUMNS),
                        new RefusedLine(302, "cliente0@ejemplo.com", Fault.EMAIL_TAKEN),
                        new RefusedLine(901, "cus_1,Y,y@y", Fault.ID_TAKEN));
        assertThat(customers()).isEqualTo(449);
    }

    @Test
    void the_same_file_twice_adds_nobody_twice() {
        List<Line> lines = many(0, 300);
        assertThat(imported(lines).added()).isEqualTo(300);

        Import again = imported(lines);

        assertThat(again.added()).isZero();
        assertThat(again.refused()).isEqualTo(300);
        assertThat(customers()).isEqualTo(300);
    }

    @Test
    void the_same_form_twice_imports_once() {
        ImportId id = Examples.ids().importId();
        assertThat(importCustomers.begin(owner, id, many(0, 10))).isEqualTo(Outcome.accepted(id));

        assertThat(importCustomers.begin(owner, id, many(10, 10))).isEqualTo(Outcome.accepted(id));

        awaitEnd();
        assertThat(customers()).isEqualTo(10);
    }

    @Test
    void an_empty_file_is_done_at_once() {
        assertThat(imported(List.of()).finished()).isTrue();
    }

    @Test
    void an_import_that_fell_silent_was_cut_off_and_what_it_says_is_done_is_done() {
        Import cutOff = new Import(organization, Examples.ids().importId(), 10, 4, 4, clock.instant(), clock.instant());

        assertThat(importCustomers.isCutOff(cutOff)).isFalse();
        clock.advance(ImportCustomers.SILENCE.plusSeconds(1));

        assertThat(importCustomers.isCutOff(cutOff)).isTrue();
        assertThat(importCustomers.isCutOff(imported(List.of()))).isFalse();
    }

    @Test
    void so_many_at_a_time_and_no_more() throws InterruptedException {
        CountDownLatch released = new CountDownLatch(1);
        var unused = background.submit(() -> {
            await(released);
            return Outcome.accepted(true);
        });
        for (int i = 0; i < ImportCustomers.MAX_UNDER_WAY; i++) {
            assertThat(begins(many(i, 1))).isInstanceOf(Outcome.Accepted.class);
        }

        assertThat(begins(many(9, 1))).isEqualTo(Outcome.refused(Reason.OVERLOADED));

        released.countDown();
        awaitEnd();
        assertThat(begins(many(9, 1))).isInstanceOf(Outcome.Accepted.class);
        assertThatIllegalArgumentException().isThrownBy(() -> begins(many(0, ImportCustomers.MAX_LINES + 1)));
    }

    @Test
    void how_it_went_is_forgotten_after_some_days() {
        Import done =
                imported(Stream.of(new Line(2, "rota", null, Fault.COLUMNS)).toList());
        clock.advance(ImportCustomers.KEPT.plus(Duration.ofSeconds(1)));

        assertThat(imported(List.of()).finished()).isTrue();

        assertThat(importCustomers.find(organization, done.id())).isEmpty();
        assertThat(importCustomers.latest(organization, 5)).hasSize(1);
    }

    @Test
    void whoever_is_no_owner_any_more_begins_nothing_and_takes_nobodys_place() {
        User gone = Examples.owner(shop.organization());

        for (int i = 0; i <= ImportCustomers.MAX_UNDER_WAY; i++) {
            assertThat(importCustomers.begin(gone, Examples.ids().importId(), many(i, 1)))
                    .isEqualTo(Outcome.refused(Reason.USER_NOT_FOUND));
        }

        assertThat(importCustomers.latest(organization, 5)).isEmpty();
    }

    private Outcome<ImportId> begins(List<Line> lines) {
        return importCustomers.begin(owner, Examples.ids().importId(), lines);
    }

    private Import imported(List<Line> lines) {
        ImportId id = Examples.ids().importId();
        assertThat(importCustomers.begin(owner, id, lines)).isEqualTo(Outcome.accepted(id));
        awaitEnd();
        return importCustomers.find(organization, id).orElseThrow();
    }

    /** One thread does one after the other. */
    private void awaitEnd() {
        assertThat(background.submit(() -> Outcome.accepted(true)).join()).isEqualTo(Outcome.accepted(true));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private long customers() {
        return stores.read(tx -> tx.ledger().audit()).customers();
    }

    private static List<Line> many(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> line(i + 2, "cliente" + i + "@ejemplo.com"))
                .toList();
    }

    private static Line line(long number, String email) {
        return new Line(number, email, new NewCustomer(null, Name.of("Cliente"), Email.parse(email)), null);
    }

    private static NewCustomer customer(String id, String email) {
        return new NewCustomer(CustomerId.parse(id), Name.of("Cliente"), Email.parse(email));
    }
}
