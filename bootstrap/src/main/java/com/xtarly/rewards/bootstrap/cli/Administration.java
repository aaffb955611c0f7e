package com.xtarly.rewards.bootstrap.cli;

import com.xtarly.rewards.application.ActivateProgram;
import com.xtarly.rewards.application.AddCustomers;
import com.xtarly.rewards.application.AuditLedger;
import com.xtarly.rewards.application.CreateOrganization;
import com.xtarly.rewards.application.GenerateApiKey;
import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.ListApiKeys;
import com.xtarly.rewards.application.ListOrganizations;
import com.xtarly.rewards.application.RevokeApiKey;
import com.xtarly.rewards.application.RotateApiKey;
import com.xtarly.rewards.application.ShowCustomer;
import com.xtarly.rewards.application.ShowProgram;
import com.xtarly.rewards.application.StopProgram;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.user.InviteFounder;
import com.xtarly.rewards.application.user.MakeResetLink;
import java.time.Clock;

/** What whoever runs an installation can do with it: the use cases behind the commands, over one set of stores. */
public record Administration(
        CreateOrganization createOrganization,
        ListOrganizations listOrganizations,
        InviteFounder inviteFounder,
        MakeResetLink makeResetLink,
        ActivateProgram activateProgram,
        ShowProgram showProgram,
        StopProgram stopProgram,
        AddCustomers addCustomers,
        ShowCustomer showCustomer,
        GenerateApiKey generateApiKey,
        RotateApiKey rotateApiKey,
        RevokeApiKey revokeApiKey,
        ListApiKeys listApiKeys,
        AuditLedger auditLedger) {

    public static Administration of(Transactions transactions, IdSource ids, Clock clock) {
        return new Administration(
                new CreateOrganization(transactions, ids, clock),
                new ListOrganizations(transactions),
                new InviteFounder(transactions, ids, clock),
                new MakeResetLink(transactions, ids, clock),
                new ActivateProgram(transactions, ids, clock),
                new ShowProgram(transactions),
                new StopProgram(transactions, clock),
                new AddCustomers(transactions, ids, clock),
                new ShowCustomer(transactions),
                new GenerateApiKey(transactions, ids, clock),
                new RotateApiKey(transactions, ids, clock),
                new RevokeApiKey(transactions, clock),
                new ListApiKeys(transactions),
                new AuditLedger(transactions));
    }
}
