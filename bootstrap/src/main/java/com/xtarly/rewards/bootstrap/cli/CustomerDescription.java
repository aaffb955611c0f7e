package com.xtarly.rewards.bootstrap.cli;

import com.xtarly.rewards.application.Standing;
import com.xtarly.rewards.domain.earning.Tier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer as {@code customer show} tells it. */
record CustomerDescription(
        String customerId,
        String name,
        String email,
        long points,
        long stamps,
        @Nullable String tier,
        long lifetimePoints,
        String createdAt) {

    static CustomerDescription of(Standing standing) {
        Tier tier = standing.tier();
        return new CustomerDescription(
                standing.customer().id().value(),
                standing.customer().name().value(),
                standing.customer().email().value(),
                standing.balance().points(),
                standing.balance().stamps(),
                tier == null ? null : tier.name().value(),
                standing.balance().lifetimePoints(),
                standing.customer().createdAt().toString());
    }

    List<String> text() {
        return List.of(
                name + " <" + email + ">",
                "  id      " + customerId,
                "  points  " + points + " (" + lifetimePoints + " ever earned)",
                "  stamps  " + stamps,
                "  tier    " + (tier == null ? "none" : tier),
                "  since   " + createdAt);
    }
}
