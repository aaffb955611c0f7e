package com.xtarly.rewards.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.application.access.IssuedApiKey;
import com.xtarly.rewards.application.access.Overlap;
import com.xtarly.rewards.application.testkit.Accepted;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.application.testkit.SettableClock;
import com.xtarly.rewards.application.testkit.Shop;
import com.xtarly.rewards.application.testkit.UseCases;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.organization.ApiKeyId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The life of API keys: generated, rotated, revoked, and checked with every call. */
class ApiKeysTest {
    private static final Outcome<NewApiKey> RETIRED = Outcome.refused(Reason.API_KEY_RETIRED);
    private static final Outcome<NewApiKey> NOT_FOUND = Outcome.refused(Reason.API_KEY_NOT_FOUND);

    private final InMemoryStores stores = new InMemoryStores();
    private final SettableClock clock = SettableClock.at(Examples.MOMENT);
    private final UseCases useCases = UseCases.over(stores, clock);
    private final Shop shop = Shop.open(stores, Examples.points(), 1);
    private final OrganizationId organization = shop.organization().id();

    @Test
    void generated_keys_live_side_by_side() {
        clock.advance(Duration.ofSeconds(1));
        NewApiKey second = Accepted.of(useCases.generateApiKey().generate(organization, Name.of("Caja 2")));

        assertThat(usable(shop.key())).isTrue();
        assertThat(usable(second.key())).isTrue();
        assertThat(second.issued().name()).isEqualTo(Name.of("Caja 2"));
        assertThat(second.issued().createdAt()).isEqualTo(clock.instant());
        assertThat(list())
                .extracting(IssuedApiKey::id)
                .containsExactly(shop.issuedKey().id(), second.issued().id());
    }

    @Test
    void a_rotated_key_is_dead_at_once_and_its_successor_has_its_name() {
        NewApiKey next = Accepted.of(rotate(shop.issuedKey().id(), Overlap.NONE));

        assertThat(usable(shop.key())).isFalse();
        assertThat(usable(next.key())).isTrue();
        assertThat(next.issued().name()).isEqualTo(shop.issuedKey().name());
        assertThat(next.key()).isNotEqualTo(shop.key());
    }

    @Test
    void a_retired_key_is_refused_even_where_the_clock_is_behind() {
        assertThat(Accepted.of(rotate(shop.issuedKey().id(), Overlap.NONE))).isNotNull();

        clock.advance(Duration.ofHours(-1));

        assertThat(usable(shop.key())).isFalse();
        assertThat(useCases.registerPurchases().register(List.of(shop.purchase(1_000))))
                .containsExactly(Outcome.refused(Reason.UNKNOWN_API_KEY));
    }

    @Test
    void with_an_overlap_the_old_key_works_until_its_end() {
        NewApiKey next = Accepted.of(rotate(shop.issuedKey().id(), Overlap.ONE_DAY));

        clock.advance(Duration.ofHours(24).minusNanos(1_000));
        assertThat(usable(shop.key())).isTrue();

        clock.advance(Duration.ofNanos(1_000));
        assertThat(usable(shop.key())).isFalse();
        assertThat(usable(next.key())).isTrue();
    }

    @Test
    void a_key_is_rotated_once() {
        assertThat(Accepted.of(rotate(shop.issuedKey().id(), Overlap.SEVEN_DAYS)))
                .isNotNull();

        assertThat(rotate(shop.issuedKey().id(), Overlap.NONE)).isEqualTo(RETIRED);
        assertThat(usable(shop.key())).as("it is still in its overlap").isTrue();
        assertThat(list()).hasSize(2);
    }

    @Test
    void a_key_in_its_overlap_can_be_revoked_at_once() {
        assertThat(Accepted.of(rotate(shop.issuedKey().id(), Overlap.SEVEN_DAYS)))
                .isNotNull();

        IssuedApiKey revoked = Accepted.of(revoke(shop.issuedKey().id()));

        assertThat(revoked.retiredAt()).isEqualTo(clock.instant());
        assertThat(usable(shop.key())).isFalse();
    }

    @Test
    void what_has_ended_is_neither_revoked_nor_rotated() {
        assertThat(Accepted.of(revoke(shop.issuedKey().id())).usableAt(clock.instant()))
                .isFalse();

        assertThat(revoke(shop.issuedKey().id())).isEqualTo(Outcome.refused(Reason.API_KEY_RETIRED));
        assertThat(rotate(shop.issuedKey().id(), Overlap.NONE)).isEqualTo(RETIRED);
    }

    @Test
    void a_key_whose_overlap_is_over_has_ended() {
        assertThat(Accepted.of(rotate(shop.issuedKey().id(), Overlap.ONE_HOUR))).isNotNull();

        clock.advance(Duration.ofHours(1));

        assertThat(revoke(shop.issuedKey().id())).isEqualTo(Outcome.refused(Reason.API_KEY_RETIRED));
    }

    @Test
    void one_organization_does_not_end_anothers_keys() {
        Shop other = Shop.open(stores, Examples.points(), 1);

        assertThat(rotate(other.issuedKey().id(), Overlap.NONE)).isEqualTo(NOT_FOUND);
        assertThat(revoke(other.issuedKey().id())).isEqualTo(Outcome.refused(Reason.API_KEY_NOT_FOUND));
        assertThat(usable(other.key())).isTrue();
        assertThat(list()).extracting(IssuedApiKey::organizationId).containsOnly(organization);
    }

    @Test
    void an_unknown_organization_has_no_keys() {
        OrganizationId unknown = Examples.ids().organizationId();
        ApiKeyId key = shop.issuedKey().id();

        assertThat(useCases.generateApiKey().generate(unknown, Name.of("Caja")))
                .isEqualTo(Outcome.refused(Reason.ORGANIZATION_NOT_FOUND));
        assertThat(useCases.rotateApiKey().rotate(unknown, key, Overlap.NONE))
                .isEqualTo(Outcome.refused(Reason.ORGANIZATION_NOT_FOUND));
        assertThat(useCases.revokeApiKey().revoke(unknown, key))
                .isEqualTo(Outcome.refused(Reason.ORGANIZATION_NOT_FOUND));
        assertThat(useCases.listApiKeys().list(unknown)).isEqualTo(Outcome.refused(Reason.ORGANIZATION_NOT_FOUND));
    }

    @Test
    void many_keys_are_checked_at_once_each_in_its_place() {
        ApiKey unknown = Examples.unissuedKey();

        List<Outcome<IssuedApiKey>> checked =
                useCases.checkApiKeys().check(List.of(unknown, shop.key(), unknown, shop.key()));

        assertThat(checked).hasSize(4);
        assertThat(checked.get(0)).isEqualTo(checked.get(2)).isEqualTo(Outcome.refused(Reason.UNKNOWN_API_KEY));
        assertThat(checked.get(1)).isEqualTo(checked.get(3)).isEqualTo(Outcome.accepted(shop.issuedKey()));
    }

    private boolean usable(ApiKey key) {
        return useCases.checkApiKeys().check(List.of(key)).get(0).fold(issued -> true, reason -> false);
    }

    private Outcome<NewApiKey> rotate(ApiKeyId id, Overlap overlap) {
        return useCases.rotateApiKey().rotate(organization, id, overlap);
    }

    private Outcome<IssuedApiKey> revoke(ApiKeyId id) {
        return useCases.revokeApiKey().revoke(organization, id);
    }

    private List<IssuedApiKey> list() {
        return Accepted.of(useCases.listApiKeys().list(organization));
    }
}
