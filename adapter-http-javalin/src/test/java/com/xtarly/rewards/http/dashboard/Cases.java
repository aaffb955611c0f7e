package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.application.Caller;
import com.xtarly.rewards.application.EnrolCustomer;
import com.xtarly.rewards.application.Errands;
import com.xtarly.rewards.application.RegisterPurchases;
import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.application.customer.EditCustomer;
import com.xtarly.rewards.application.customer.EraseCustomer;
import com.xtarly.rewards.application.customer.ImportCustomers;
import com.xtarly.rewards.application.customer.SearchCustomers;
import com.xtarly.rewards.application.customer.ShowStatement;
import com.xtarly.rewards.application.port.ImportId;
import com.xtarly.rewards.application.port.Imports.Import;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.Accepted;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.UseCases;
import com.xtarly.rewards.application.user.ChangePassword;
import com.xtarly.rewards.application.user.ChangeRole;
import com.xtarly.rewards.application.user.CheckPassword;
import com.xtarly.rewards.application.user.EditAccount;
import com.xtarly.rewards.application.user.ListInvitations;
import com.xtarly.rewards.application.user.MakeResetLink;
import com.xtarly.rewards.application.user.RemoveUser;
import com.xtarly.rewards.application.user.ResetPassword;
import com.xtarly.rewards.application.user.WithdrawInvitation;
import com.xtarly.rewards.domain.customer.CustomerReference;
import java.time.Clock;
import java.util.List;

/** Use cases of pages, in memory. */
final class Cases {
    private Cases() {}

    static PeopleUseCases people(Transactions stores, Clock clock, CheckPassword checkPassword) {
        return new PeopleUseCases(
                new EditAccount(stores, checkPassword, Examples.ids(), clock),
                new ChangePassword(stores, checkPassword, Examples.ids(), clock),
                new ChangeRole(stores, clock),
                new RemoveUser(stores, clock),
                new ListInvitations(stores, clock),
                new WithdrawInvitation(stores, clock),
                new MakeResetLink(stores, Examples.ids(), clock),
                new ResetPassword(stores, checkPassword, Examples.ids(), clock));
    }

    static CustomerUseCases customers(Transactions stores, Clock clock, Errands imports) {
        return new CustomerUseCases(
                new SearchCustomers(stores),
                new ShowStatement(stores),
                new EditCustomer(stores),
                new EraseCustomer(stores, clock),
                new ImportCustomers(stores, Examples.ids(), clock, imports));
    }

    /** What a purchase of 350 pesos earns with this key: points, and a thousand for each stamp. */
    static long earned(UseCases useCases, ApiKey key) {
        Caller till = new Caller.Till(key);
        var customer = Accepted.of(useCases.enrolCustomer()
                        .enrol(new EnrolCustomer.Command(
                                till,
                                Examples.newUser().name(),
                                Examples.newUser().email(),
                                null)))
                .customer();
        var receipt = Accepted.of(useCases.registerPurchases()
                .register(List.of(new RegisterPurchases.Command(
                        till, CustomerReference.of(customer.id()), Examples.PESOS_350, null)))
                .get(0));
        return receipt.earnedPoints() + 1_000 * receipt.earnedStamps();
    }

    static DashboardUseCases.Watching watching(UseCases useCases) {
        return new DashboardUseCases.Watching(
                useCases.browseTransactions(),
                useCases.showTransaction(),
                useCases.showOverview(),
                useCases.showTills());
    }

    /** Where an import of the first organization is shown, of which nothing was heard since it was begun. */
    static String begunImport(Transactions stores, Clock clock, int lines) {
        ImportId id = Examples.ids().importId();
        if (!stores.write(tx -> tx.imports()
                .begin(new Import(
                        tx.organizations().list().get(0).id(), id, lines, 0, 0, clock.instant(), clock.instant())))) {
            throw new AssertionError("It was not begun.");
        }
        return "/customers/imports/" + id.value();
    }
}
