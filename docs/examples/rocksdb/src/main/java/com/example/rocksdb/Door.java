package com.example.rocksdb;

import com.xtarly.rewards.application.access.SecretHash;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where something is whose secret, or email, is all that is known of it.
 *
 * @param organizationId null when it belongs to none
 * @param key of its row in the table of its kind
 */
record Door(@Nullable OrganizationId organizationId, String key) {
    static final Format<Door> FORMAT = new Format<>(
            (packer, door) -> packer.maybe(door.organizationId, (to, id) -> to.text(id.value()))
                    .text(door.key),
            from -> new Door(from.maybe(text -> OrganizationId.parse(text.text())), from.text()));

    static String apiKey(SecretHash hash) {
        return "api-key " + hex(hash);
    }

    static String session(SecretHash token) {
        return "session " + hex(token);
    }

    static String invitation(SecretHash token) {
        return "invitation " + hex(token);
    }

    static String user(Email email) {
        return "user " + email.key();
    }

    static String hex(SecretHash hash) {
        return HexFormat.of().formatHex(hash.bytes());
    }

    Optional<OrganizationId> organization() {
        return Optional.ofNullable(organizationId);
    }
}
