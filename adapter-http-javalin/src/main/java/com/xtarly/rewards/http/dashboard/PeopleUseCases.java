package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.application.user.ChangePassword;
import com.xtarly.rewards.application.user.ChangeRole;
import com.xtarly.rewards.application.user.EditAccount;
import com.xtarly.rewards.application.user.ListInvitations;
import com.xtarly.rewards.application.user.MakeResetLink;
import com.xtarly.rewards.application.user.RemoveUser;
import com.xtarly.rewards.application.user.ResetPassword;
import com.xtarly.rewards.application.user.WithdrawInvitation;

/** What becomes of people who are there already. */
public record PeopleUseCases(
        EditAccount editAccount,
        ChangePassword changePassword,
        ChangeRole changeRole,
        RemoveUser removeUser,
        ListInvitations listInvitations,
        WithdrawInvitation withdrawInvitation,
        MakeResetLink makeResetLink,
        ResetPassword resetPassword) {}
