package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.application.GroupCommit;
import com.xtarly.rewards.application.PreviewPurchase;
import com.xtarly.rewards.application.Receipt;
import com.xtarly.rewards.application.RegisterPurchases;

/**
 * What somebody at a counter without a till can have done.
 *
 * @param registerPurchase the batches that tills' purchases join, too
 */
public record CashierUseCases(
        GroupCommit<RegisterPurchases.Command, Receipt> registerPurchase, PreviewPurchase previewPurchase) {}
