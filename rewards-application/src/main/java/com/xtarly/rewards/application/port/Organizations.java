package com.xtarly.rewards.application.port;

import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.util.List;
import java.util.Optional;

/** The organizations of this installation. */
public interface Organizations {
    /** Adds a new one. */
    void add(Organization organization);

    Optional<Organization> find(OrganizationId id);

    /** The same, and until this transaction ends no other one gets past its own {@code lock} of it. */
    Optional<Organization> lock(OrganizationId id);

    /** All of them, oldest first. */
    List<Organization> list();
}
