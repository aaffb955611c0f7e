package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.application.ActivateProgram;
import com.xtarly.rewards.application.AddCustomers;
import com.xtarly.rewards.application.BrowseTransactions;
import com.xtarly.rewards.application.EnrolCustomer;
import com.xtarly.rewards.application.Errands;
import com.xtarly.rewards.application.GenerateApiKey;
import com.xtarly.rewards.application.ListApiKeys;
import com.xtarly.rewards.application.ListProgramVersions;
import com.xtarly.rewards.application.PreviewRefund;
import com.xtarly.rewards.application.RefundPurchase;
import com.xtarly.rewards.application.RegisterPurchases;
import com.xtarly.rewards.application.RevokeApiKey;
import com.xtarly.rewards.application.RotateApiKey;
import com.xtarly.rewards.application.ShowCustomer;
import com.xtarly.rewards.application.ShowTransaction;
import com.xtarly.rewards.application.overview.ShowOverview;
import com.xtarly.rewards.application.overview.ShowTills;
import com.xtarly.rewards.application.user.AcceptInvitation;
import com.xtarly.rewards.application.user.FindInvitation;
import com.xtarly.rewards.application.user.FindSession;
import com.xtarly.rewards.application.user.FoundOrganization;
import com.xtarly.rewards.application.user.InviteUser;
import com.xtarly.rewards.application.user.ListUsers;
import com.xtarly.rewards.application.user.SignIn;
import com.xtarly.rewards.application.user.SignOut;

/**
 * What people can have done from the dashboard.
 *
 * @param errands on whose threads all of it happens, but
 * @param hashing for what computes the hash of a password, one at a time
 */
public record DashboardUseCases(
        Errands errands,
        Errands hashing,
        FindSession findSession,
        SignIn signIn,
        SignOut signOut,
        FindInvitation findInvitation,
        FoundOrganization foundOrganization,
        AcceptInvitation acceptInvitation,
        InviteUser inviteUser,
        ListUsers listUsers,
        ListProgramVersions listProgramVersions,
        ActivateProgram activateProgram,
        ListApiKeys listApiKeys,
        GenerateApiKey generateApiKey,
        RotateApiKey rotateApiKey,
        RevokeApiKey revokeApiKey,
        EnrolCustomer enrolCustomer,
        RegisterPurchases registerPurchases,
        AddCustomers addCustomers,
        ShowCustomer showCustomer,
        PreviewRefund previewRefund,
        RefundPurchase refundPurchase,
        CustomerUseCases customers,
        CashierUseCases cashier,
        PeopleUseCases people,
        Watching watching) {
    /** Looking on, without doing anything: how the business is going. */
    public record Watching(
            BrowseTransactions browseTransactions,
            ShowTransaction showTransaction,
            ShowOverview showOverview,
            ShowTills showTills) {}
}
