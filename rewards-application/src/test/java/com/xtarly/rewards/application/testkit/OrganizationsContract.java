package com.xtarly.rewards.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.organization.Organization;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Organizations are found as they were added. */
public abstract class OrganizationsContract extends StoresContract {
    @Test
    void an_organization_is_found_as_it_was_added() {
        Organization added = savedOrganization();

        assertThat(find(added)).contains(added);
        assertThat(lock(added)).contains(added);
    }

    @Test
    void every_name_currency_and_time_zone_is_kept_exactly() {
        for (Organization added : List.of(
                like("x", "JPY", "Asia/Tokyo"),
                like("Ñandú & \"Hijos\" \\ 'S.A.' 🌮", "KWD", "UTC"),
                like("界".repeat(Name.MAX_LENGTH), "USD", "-03:00"),
                like("🌮".repeat(Name.MAX_LENGTH / 2), "MXN", "America/Argentina/Buenos_Aires"))) {
            write(tx -> tx.organizations().add(added));

            assertThat(find(added)).contains(added);
        }
    }

    @Test
    void an_unknown_organization_is_not_found() {
        Organization unknown = Examples.organization();

        assertThat(find(unknown)).isEmpty();
        assertThat(lock(unknown)).isEmpty();
    }

    @Test
    void all_organizations_are_listed_oldest_first() {
        Organization middle = createdAt(Examples.MOMENT.plusNanos(1_000));
        Organization youngest = createdAt(Examples.MOMENT.plusNanos(2_000));
        Organization oldest = createdAt(Examples.MOMENT);
        List<Organization> added = List.of(middle, youngest, oldest);
        write(tx -> added.forEach(tx.organizations()::add));

        List<Organization> listed = read(tx -> tx.organizations().list());

        assertThat(listed).filteredOn(added::contains).containsExactly(oldest, middle, youngest);
    }

    @Test
    void whoever_locks_an_organization_second_waits_for_the_end_of_the_first() {
        Organization organization = savedOrganization();
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        Future<Boolean> first = Threads.start(() -> transactions().write(tx -> {
            assertThat(tx.organizations().lock(organization.id())).isPresent();
            locked.countDown();
            Threads.await(enough);
            tx.apiKeys().add(Examples.key(organization).issued());
            return true;
        }));
        Threads.await(locked, first);

        Future<Integer> second = Threads.start(() -> transactions().write(tx -> {
            assertThat(tx.organizations().lock(organization.id())).isPresent();
            return tx.apiKeys().list(organization.id()).size();
        }));
        boolean waited = Threads.waits(second);
        enough.countDown();

        assertThat(Threads.result(first)).isTrue();
        assertThat(waited).as("the second waited").isTrue();
        assertThat(Threads.result(second)).as("what the first wrote").isEqualTo(1);
    }

    private Optional<Organization> find(Organization organization) {
        return read(tx -> tx.organizations().find(organization.id()));
    }

    private Optional<Organization> lock(Organization organization) {
        return transactions().write(tx -> tx.organizations().lock(organization.id()));
    }

    private static Organization like(String name, String currency, String timeZone) {
        Organization example = Examples.organization(name);
        return new Organization(
                example.id(),
                example.name(),
                Currency.getInstance(currency),
                ZoneId.of(timeZone),
                Instant.parse("1999-12-31T23:59:59.999999Z"));
    }

    private static Organization createdAt(Instant moment) {
        Organization example = Examples.organization();
        return new Organization(example.id(), example.name(), example.currency(), example.timeZone(), moment);
    }
}
