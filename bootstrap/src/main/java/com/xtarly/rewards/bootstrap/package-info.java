/**
 * Where everything is put together. {@link com.xtarly.rewards.bootstrap.Main} is what runs,
 * {@link com.xtarly.rewards.bootstrap.Configuration} what it was told, and
 * {@link com.xtarly.rewards.bootstrap.Rewards} the one place that knows every part.
 */
@NullMarked
package com.xtarly.rewards.bootstrap;

import org.jspecify.annotations.NullMarked;
