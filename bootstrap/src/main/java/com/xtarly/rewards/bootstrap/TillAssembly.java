package com.xtarly.rewards.bootstrap;

import com.xtarly.rewards.application.CheckApiKeys;
import com.xtarly.rewards.application.Chore;
import com.xtarly.rewards.application.CountCalls;
import com.xtarly.rewards.application.EnrolCustomer;
import com.xtarly.rewards.application.Errands;
import com.xtarly.rewards.application.FindCustomers;
import com.xtarly.rewards.application.FindTransaction;
import com.xtarly.rewards.application.GroupCommit;
import com.xtarly.rewards.application.ListTransactions;
import com.xtarly.rewards.application.PreviewPurchase;
import com.xtarly.rewards.application.Receipt;
import com.xtarly.rewards.application.RefundPurchase;
import com.xtarly.rewards.application.RegisterPurchases;
import com.xtarly.rewards.application.UploadPurchases;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.http.pos.PosUseCases;

/** What tills call, with the queues, batches and workers behind it. A part of the composition root. */
final class TillAssembly {
    /** While one batch commits, the next is judged. */
    private static final int PURCHASE_WORKERS = 2;
    /** What a till has collected is judged in its order. */
    private static final int UPLOAD_WORKERS = 1;
    /** Two would share the same processors and answer fewer, in smaller batches. */
    private static final int LOOK_UP_WORKERS = 1;
    /** Only uploads and requests that cannot be understood need it. */
    private static final int KEY_CHECK_WORKERS = 1;
    /** Refunds, enrolments and the like, one by one. */
    private static final int ERRAND_WORKERS = 2;
    /** So many uploads are understood at once, each some ten times as large in memory as it was sent. */
    private static final int UPLOADS_AT_ONCE = 2;

    private TillAssembly() {}

    static PosUseCases open(Transactions stores, RegisterPurchases registerPurchases, Metrics metrics, Opened opened) {
        CountCalls countCalls = opened.open(() -> new CountCalls(stores, Rewards.CLOCK));
        var unused = opened.open(() -> new Chore("count-calls", CountCalls.PACE, countCalls::write));
        FindCustomers findCustomers = new FindCustomers(stores, Rewards.CLOCK);
        CheckApiKeys checkApiKeys = new CheckApiKeys(stores, Rewards.CLOCK);
        GroupCommit<RegisterPurchases.Command, Receipt> purchases =
                purchases("purchases", PURCHASE_WORKERS, registerPurchases, metrics, opened);
        GroupCommit<RegisterPurchases.Command, Receipt> uploads =
                purchases("uploads", UPLOAD_WORKERS, registerPurchases, metrics, opened);
        return new PosUseCases(
                purchases,
                opened.open(() -> new GroupCommit<>(
                        "look-ups", LOOK_UP_WORKERS, metrics.measured("look-ups", findCustomers::find))),
                opened.open(() -> new GroupCommit<>(
                        "key-checks", KEY_CHECK_WORKERS, metrics.measured("key-checks", checkApiKeys::check))),
                opened.open(() -> new Errands(ERRAND_WORKERS)),
                opened.open(() -> new Errands(UPLOADS_AT_ONCE)),
                new UploadPurchases(uploads::submit),
                new PreviewPurchase(stores, Rewards.IDS, Rewards.CLOCK),
                new RefundPurchase(stores, Rewards.IDS, Rewards.CLOCK),
                new FindTransaction(stores, Rewards.CLOCK),
                new ListTransactions(stores, Rewards.CLOCK),
                new EnrolCustomer(stores, Rewards.IDS, Rewards.CLOCK),
                countCalls);
    }

    private static GroupCommit<RegisterPurchases.Command, Receipt> purchases(
            String name, int workers, RegisterPurchases registerPurchases, Metrics metrics, Opened opened) {
        return opened.open(() ->
                new GroupCommit<>(name, workers, metrics.measured(name, metrics.counted(registerPurchases::register))));
    }
}
