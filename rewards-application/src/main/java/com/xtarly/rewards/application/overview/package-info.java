/**
 * How a business is doing: {@link com.xtarly.rewards.application.overview.CountEntries} keeps the figures up to date
 * with the ledger, {@link com.xtarly.rewards.application.overview.ShowOverview} makes an overview of them,
 * {@link com.xtarly.rewards.application.overview.ShowTills} tells whether its tills are well.
 */
@NullMarked
package com.xtarly.rewards.application.overview;

import org.jspecify.annotations.NullMarked;
