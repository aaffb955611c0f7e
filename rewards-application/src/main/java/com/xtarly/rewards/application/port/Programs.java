package com.xtarly.rewards.application.port;

import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.program.ProgramVersion;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The program versions of every organization. At most one of an organization's is active. */
public interface Programs {
    /** The active versions of these organizations, in any order; those without one are left out. */
    List<ProgramVersion> active(Collection<OrganizationId> organizationIds);

    /** The versions of these organizations that counted at this moment or later, in any order. */
    List<ProgramVersion> since(Collection<OrganizationId> organizationIds, Instant moment);

    /** The version with the highest number, active or not. */
    Optional<ProgramVersion> latest(OrganizationId organizationId);

    /** Adds a new version; the one before must have ended. */
    void add(ProgramVersion version);

    /** Ends the active version, if there is one. */
    void endActive(OrganizationId organizationId, Instant end);
}
