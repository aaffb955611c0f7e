package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.domain.organization.OrganizationId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who may have reported a transaction: tills, by the names of their keys, and people. */
final class Reporters {
    private Reporters() {}

    /** Their names, by the ids that stand in the ledger. */
    static Map<String, String> of(DashboardUseCases useCases, OrganizationId organizationId) {
        Map<String, String> names = new LinkedHashMap<>();
        useCases.listApiKeys().list(organizationId).stream()
                .flatMap(keys -> keys.stream())
                .forEach(key -> names.put(
                        key.id().value(),
                        key.name().value() + " …" + key.lastFour().value()));
        useCases.listUsers().names(organizationId).forEach((id, name) -> names.put(id.value(), name.value()));
        return names;
    }
}
