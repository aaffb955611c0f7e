package com.xtarly.rewards.domain.program;

import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.organization.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A program as it was saved: the immutable rules, numbered from 1 within the organization, and when they counted.
 * Every ledger entry names the version that judged it.
 *
 * @param effectiveFrom from when on it counts, inclusive
 * @param endedAt when it was replaced or stopped, exclusive; null while it is the active one
 * @param savedBy who saved it at the dashboard; null when an operator did, or when that was not kept yet
 */
public record ProgramVersion(
        OrganizationId organizationId,
        ProgramId programId,
        int number,
        Program program,
        Instant effectiveFrom,
        @Nullable Instant endedAt,
        @Nullable UserId savedBy) {
    /** A version that nobody at the dashboard saved. */
    public ProgramVersion(
            OrganizationId organizationId,
            ProgramId programId,
            int number,
            Program program,
            Instant effectiveFrom,
            @Nullable Instant endedAt) {
        this(organizationId, programId, number, program, effectiveFrom, endedAt, null);
    }

    /**
     * A version, checked.
     *
     * @throws IllegalArgumentException when its number is below 1
     */
    public ProgramVersion {
        if (number < 1) {
            throw new IllegalArgumentException("Versions are numbered from 1.");
        }
    }

    /** Whether nothing has replaced or stopped it. */
    public boolean active() {
        return endedAt == null;
    }

    /** Whether it counted for what happened at a moment. */
    public boolean inForceAt(Instant moment) {
        return !moment.isBefore(effectiveFrom) && (endedAt == null || moment.isBefore(endedAt));
    }

    /** The same version, no longer active. */
    public ProgramVersion endedAt(Instant end) {
        return new ProgramVersion(organizationId, programId, number, program, effectiveFrom, end, savedBy);
    }
}
