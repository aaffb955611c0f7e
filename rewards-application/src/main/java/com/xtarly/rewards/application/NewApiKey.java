package com.xtarly.rewards.application;

import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.application.access.IssuedApiKey;

/** A key the only time it can be shown, and what is remembered of it. */
public record NewApiKey(ApiKey key, IssuedApiKey issued) {}
