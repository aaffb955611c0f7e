package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.InMemoryPasswords;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.application.testkit.UseCases;
import com.xtarly.rewards.application.user.ChangeRole;
import com.xtarly.rewards.application.user.CheckPassword;
import com.xtarly.rewards.application.user.EditAccount;
import com.xtarly.rewards.application.user.ListInvitations;
import com.xtarly.rewards.application.user.MakeResetLink;
import com.xtarly.rewards.application.user.RemoveUser;
import com.xtarly.rewards.application.user.ResetPassword;
import com.xtarly.rewards.application.user.WithdrawInvitation;
import java.time.Clock;

/** Use cases of pages, in memory. */
final class Cases {
    private Cases() {}

    static PeopleUseCases people(
            InMemoryStores stores, Clock clock, InMemoryPasswords passwords, CheckPassword checkPassword) {
        return new PeopleUseCases(
                new EditAccount(stores, checkPassword),
                new ChangeRole(stores),
                new RemoveUser(stores, clock),
                new ListInvitations(stores, clock),
                new WithdrawInvitation(stores, clock),
                new MakeResetLink(stores, Examples.ids(), clock),
                new ResetPassword(stores, passwords, Examples.ids(), clock));
    }

    static DashboardUseCases.Watching watching(UseCases useCases) {
        return new DashboardUseCases.Watching(
                useCases.browseTransactions(),
                useCases.showTransaction(),
                useCases.showOverview(),
                useCases.showTills());
    }
}
