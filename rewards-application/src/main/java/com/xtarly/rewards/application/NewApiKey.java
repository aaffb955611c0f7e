package com.xtarly.rewards.application;

import com.xtarly.rewards.domain.organization.ApiKey;
import com.xtarly.rewards.domain.organization.IssuedApiKey;

/** A key the only time it can be shown, and what is remembered of it. */
public record NewApiKey(ApiKey key, IssuedApiKey issued) {}
