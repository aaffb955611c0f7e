package com.xtarly.rewards.domain.vectors;

import com.xtarly.rewards.domain.vectors.Scenario.Standing;

/**
 * What comes of one move.
 *
 * @param refused the code of the refusal, and then nothing else counts; empty when it was accepted
 * @param tier the name of the tier that multiplied; null without one
 * @param tierAfter the name of the tier held afterwards; null without one
 */
record Answer(
        String refused, long basePoints, long points, long stamps, String tier, Standing after, String tierAfter) {
    static Answer refused(String code) {
        return new Answer(code, 0, 0, 0, null, null, null);
    }
}
