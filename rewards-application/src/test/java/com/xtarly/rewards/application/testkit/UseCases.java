package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.application.ActivateProgram;
import com.xtarly.rewards.application.AddCustomers;
import com.xtarly.rewards.application.AuditLedger;
import com.xtarly.rewards.application.BrowseTransactions;
import com.xtarly.rewards.application.CheckApiKeys;
import com.xtarly.rewards.application.CreateOrganization;
import com.xtarly.rewards.application.EnrolCustomer;
import com.xtarly.rewards.application.FindCustomers;
import com.xtarly.rewards.application.FindTransaction;
import com.xtarly.rewards.application.GenerateApiKey;
import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.ListApiKeys;
import com.xtarly.rewards.application.ListOrganizations;
import com.xtarly.rewards.application.ListTransactions;
import com.xtarly.rewards.application.PreviewPurchase;
import com.xtarly.rewards.application.RefundPurchase;
import com.xtarly.rewards.application.RegisterPurchases;
import com.xtarly.rewards.application.RevokeApiKey;
import com.xtarly.rewards.application.RotateApiKey;
import com.xtarly.rewards.application.ShowCustomer;
import com.xtarly.rewards.application.ShowProgram;
import com.xtarly.rewards.application.ShowTransaction;
import com.xtarly.rewards.application.StopProgram;
import com.xtarly.rewards.application.overview.CountEntries;
import com.xtarly.rewards.application.overview.ShowOverview;
import com.xtarly.rewards.application.overview.ShowTills;
import com.xtarly.rewards.application.port.Transactions;
import java.time.Clock;
import java.time.Duration;

/** Every use case over the same stores, ids and clock. */
public record UseCases(Transactions transactions, IdSource ids, Clock clock) {
    /** By the clock on the wall, in the whole microseconds that every store keeps. */
    public static UseCases over(Transactions transactions) {
        return over(transactions, Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000)));
    }

    /** Over these stores, with ids of their own. */
    public static UseCases over(Transactions transactions, Clock clock) {
        return new UseCases(transactions, Examples.ids(), clock);
    }

    public RegisterPurchases registerPurchases() {
        return new RegisterPurchases(transactions, ids, clock);
    }

    public PreviewPurchase previewPurchase() {
        return new PreviewPurchase(transactions, ids, clock);
    }

    public RefundPurchase refundPurchase() {
        return new RefundPurchase(transactions, ids, clock);
    }

    public FindTransaction findTransaction() {
        return new FindTransaction(transactions, clock);
    }

    public ListTransactions listTransactions() {
        return new ListTransactions(transactions, clock);
    }

    public BrowseTransactions browseTransactions() {
        return new BrowseTransactions(transactions);
    }

    public ShowTransaction showTransaction() {
        return new ShowTransaction(transactions);
    }

    public CountEntries countEntries() {
        return new CountEntries(transactions);
    }

    public ShowOverview showOverview() {
        return new ShowOverview(transactions, countEntries(), clock);
    }

    public ShowTills showTills() {
        return new ShowTills(transactions, clock);
    }

    public EnrolCustomer enrolCustomer() {
        return new EnrolCustomer(transactions, ids, clock);
    }

    public FindCustomers findCustomers() {
        return new FindCustomers(transactions, clock);
    }

    public CheckApiKeys checkApiKeys() {
        return new CheckApiKeys(transactions, clock);
    }

    public CreateOrganization createOrganization() {
        return new CreateOrganization(transactions, ids, clock);
    }

    public ListOrganizations listOrganizations() {
        return new ListOrganizations(transactions);
    }

    public ActivateProgram activateProgram() {
        return new ActivateProgram(transactions, ids, clock);
    }

    public StopProgram stopProgram() {
        return new StopProgram(transactions, clock);
    }

    public ShowProgram showProgram() {
        return new ShowProgram(transactions);
    }

    public GenerateApiKey generateApiKey() {
        return new GenerateApiKey(transactions, ids, clock);
    }

    public RotateApiKey rotateApiKey() {
        return new RotateApiKey(transactions, ids, clock);
    }

    public RevokeApiKey revokeApiKey() {
        return new RevokeApiKey(transactions, clock);
    }

    public ListApiKeys listApiKeys() {
        return new ListApiKeys(transactions);
    }

    public AddCustomers addCustomers() {
        return new AddCustomers(transactions, ids, clock);
    }

    public ShowCustomer showCustomer() {
        return new ShowCustomer(transactions);
    }

    public AuditLedger auditLedger() {
        return new AuditLedger(transactions);
    }
}
