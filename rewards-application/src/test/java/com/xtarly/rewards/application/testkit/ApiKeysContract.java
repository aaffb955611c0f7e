package com.xtarly.rewards.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.NewApiKey;
import com.xtarly.rewards.application.access.IssuedApiKey;
import com.xtarly.rewards.application.access.Overlap;
import com.xtarly.rewards.application.access.SecretHash;
import com.xtarly.rewards.domain.organization.ApiKeyId;
import com.xtarly.rewards.domain.organization.Organization;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** API keys are kept by their hash; only their end and their last use ever change. */
public abstract class ApiKeysContract extends StoresContract {
    private static final Instant LATER = Examples.MOMENT.plusSeconds(3_600).plusNanos(1_000);

    private Organization organization;

    @BeforeEach
    void save_an_organization() {
        organization = savedOrganization();
    }

    @Test
    void a_key_is_identified_by_its_hash_as_it_was_added() {
        IssuedApiKey key = saved(Examples.key(organization)).issued();

        assertThat(identify(List.of(key.hash()))).containsExactly(key);
        assertThat(identifyToWrite(key)).containsExactly(key);
        assertThat(lock(organization, key.id())).contains(key);
    }

    @Test
    void several_keys_of_several_organizations_are_identified_each_once() {
        IssuedApiKey one = saved(Examples.key(organization)).issued();
        IssuedApiKey two = saved(Examples.key(organization)).issued();
        IssuedApiKey foreign = saved(Examples.key(savedOrganization())).issued();
        SecretHash unknown = Examples.unissuedKey().hash();

        List<SecretHash> hashes = List.of(foreign.hash(), unknown, one.hash(), two.hash(), one.hash());

        assertThat(identify(hashes)).containsExactlyInAnyOrder(one, two, foreign);
    }

    @Test
    void unknown_hashes_are_left_out_and_none_are_asked_for_nothing() {
        assertThat(identify(List.of(Examples.unissuedKey().hash()))).isEmpty();
        assertThat(identify(List.of())).isEmpty();
    }

    @Test
    void five_hundred_keys_are_identified_at_once() {
        List<IssuedApiKey> keys = IntStream.range(0, 500)
                .mapToObj(i -> Examples.key(organization).issued())
                .toList();
        write(tx -> keys.forEach(tx.apiKeys()::add));

        assertThat(identify(keys.stream().map(IssuedApiKey::hash).toList())).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void an_ended_key_is_still_identified_and_listed() {
        IssuedApiKey retired = saved(Examples.key(organization)).issued().retired(LATER);
        IssuedApiKey expiring = saved(Examples.key(organization)).issued().rotated(LATER, Overlap.ONE_HOUR);

        end(retired);
        end(expiring);

        assertThat(identify(List.of(retired.hash(), expiring.hash()))).containsExactlyInAnyOrder(retired, expiring);
        assertThat(list(organization)).containsExactlyInAnyOrder(retired, expiring);
    }

    @Test
    void a_key_is_locked_only_within_its_organization() {
        IssuedApiKey key = saved(Examples.key(organization)).issued();
        Organization other = savedOrganization();

        assertThat(lock(other, key.id())).isEmpty();
        assertThat(lock(organization, Examples.ids().apiKeyId())).isEmpty();
    }

    @Test
    void the_end_of_a_key_changes_no_other_key_and_nothing_else_of_it() {
        IssuedApiKey key = saved(Examples.key(organization)).issued();
        IssuedApiKey other = saved(Examples.key(organization)).issued();
        markUsed(List.of(key), LATER);

        end(key.retired(LATER.plusSeconds(1)));

        IssuedApiKey ended = identify(List.of(key.hash())).get(0);
        assertThat(ended.retiredAt()).isEqualTo(LATER.plusSeconds(1));
        assertThat(ended.lastUsedAt()).as("noted by somebody else meanwhile").isEqualTo(LATER);
        assertThat(identify(List.of(other.hash()))).containsExactly(other);
    }

    @Test
    void the_same_key_id_in_another_organization_is_another_key() {
        IssuedApiKey key = saved(Examples.key(organization)).issued();
        Organization other = savedOrganization();
        IssuedApiKey twin = saved(withId(Examples.key(other), key)).issued();

        end(key.retired(LATER));
        markUsed(List.of(key), LATER);

        assertThat(identify(List.of(twin.hash()))).containsExactly(twin);
        assertThat(list(other)).containsExactly(twin);
    }

    @Test
    void the_last_use_is_noted_of_exactly_the_keys_that_were_used() {
        IssuedApiKey used = saved(Examples.key(organization)).issued();
        IssuedApiKey alsoUsed = saved(Examples.key(savedOrganization())).issued();
        IssuedApiKey unused = saved(Examples.key(organization)).issued();

        markUsed(List.of(used, alsoUsed), LATER);
        markUsed(List.of(), LATER.plusSeconds(1));

        assertThat(identify(List.of(used.hash(), alsoUsed.hash())))
                .extracting(IssuedApiKey::lastUsedAt)
                .containsExactly(LATER, LATER);
        assertThat(identify(List.of(unused.hash()))).containsExactly(unused);
    }

    @Test
    void noting_its_use_does_not_bring_back_a_key_that_was_ended_meanwhile() {
        IssuedApiKey asRead = saved(Examples.key(organization)).issued();
        end(asRead.retired(LATER));

        markUsed(List.of(asRead), LATER.plusSeconds(1));

        IssuedApiKey stored = identify(List.of(asRead.hash())).get(0);
        assertThat(stored.retiredAt()).isEqualTo(LATER);
    }

    @Test
    void the_keys_of_an_organization_are_listed_oldest_first() {
        IssuedApiKey middle = saved(Examples.key(organization, LATER)).issued();
        IssuedApiKey youngest =
                saved(Examples.key(organization, LATER.plusNanos(1_000))).issued();
        IssuedApiKey oldest = saved(Examples.key(organization)).issued();
        IssuedApiKey foreign = saved(Examples.key(savedOrganization())).issued();

        assertThat(list(organization)).containsExactly(oldest, middle, youngest).doesNotContain(foreign);
        assertThat(list(Examples.organization())).isEmpty();
    }

    private NewApiKey saved(NewApiKey key) {
        write(tx -> tx.apiKeys().add(key.issued()));
        return key;
    }

    private void end(IssuedApiKey ended) {
        write(tx -> {
            assertThat(tx.apiKeys().lock(ended.organizationId(), ended.id())).isPresent();
            tx.apiKeys().end(ended);
        });
    }

    private void markUsed(List<IssuedApiKey> keys, Instant moment) {
        write(tx -> tx.apiKeys().markUsed(keys, moment));
    }

    private Optional<IssuedApiKey> lock(Organization owner, ApiKeyId id) {
        return transactions().write(tx -> tx.apiKeys().lock(owner.id(), id));
    }

    private List<IssuedApiKey> identifyToWrite(IssuedApiKey key) {
        return transactions().write(tx -> tx.apiKeys().identify(List.of(key.hash())));
    }

    private List<IssuedApiKey> identify(List<SecretHash> hashes) {
        return new ArrayList<>(read(tx -> tx.apiKeys().identify(hashes)));
    }

    private List<IssuedApiKey> list(Organization of) {
        return read(tx -> tx.apiKeys().list(of.id()));
    }

    private static NewApiKey withId(NewApiKey key, IssuedApiKey twin) {
        IssuedApiKey issued = key.issued();
        return new NewApiKey(
                key.key(),
                IssuedApiKey.issue(issued.organizationId(), twin.id(), issued.name(), key.key(), issued.createdAt()));
    }
}
