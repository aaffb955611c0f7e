package com.xtarly.rewards.http.pos;

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
import com.xtarly.rewards.application.Standing;
import com.xtarly.rewards.application.UploadPurchases;
import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.application.access.IssuedApiKey;

/**
 * What tills can have done: what many ask for at once through the batches it joins, the rest as errands.
 *
 * @param checkKey for requests that get no further, and for uploads before they are read
 * @param uploads uploads take long, so that they have errands of their own, which the others never wait for
 */
public record PosUseCases(
        GroupCommit<RegisterPurchases.Command, Receipt> registerPurchase,
        GroupCommit<FindCustomers.Query, Standing> findCustomer,
        GroupCommit<ApiKey, IssuedApiKey> checkKey,
        Errands errands,
        Errands uploads,
        UploadPurchases uploadPurchases,
        PreviewPurchase previewPurchase,
        RefundPurchase refundPurchase,
        FindTransaction findTransaction,
        ListTransactions listTransactions,
        EnrolCustomer enrolCustomer,
        CountCalls countCalls) {}
