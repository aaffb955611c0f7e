/**
 * How people get into the dashboard, one final class for each use case.
 *
 * <ul>
 *   <li>The first: {@link com.xtarly.rewards.application.user.InviteFounder} makes the setup link,
 *       {@link com.xtarly.rewards.application.user.FoundOrganization} is what comes of it.
 *   <li>The others: {@link com.xtarly.rewards.application.user.InviteUser},
 *       {@link com.xtarly.rewards.application.user.AcceptInvitation},
 *       {@link com.xtarly.rewards.application.user.FindInvitation},
 *       {@link com.xtarly.rewards.application.user.ListInvitations},
 *       {@link com.xtarly.rewards.application.user.WithdrawInvitation}.
 *   <li>Day by day: {@link com.xtarly.rewards.application.user.SignIn},
 *       {@link com.xtarly.rewards.application.user.FindSession}, {@link com.xtarly.rewards.application.user.SignOut},
 *       {@link com.xtarly.rewards.application.user.ChangePassword},
 *       {@link com.xtarly.rewards.application.user.EditAccount},
 *       {@link com.xtarly.rewards.application.user.ListUsers}; they have
 *       {@link com.xtarly.rewards.application.user.CheckPassword} in common.
 *   <li>Now and then: {@link com.xtarly.rewards.application.user.ChangeRole},
 *       {@link com.xtarly.rewards.application.user.RemoveUser}, and for who forgot a password
 *       {@link com.xtarly.rewards.application.user.MakeResetLink},
 *       {@link com.xtarly.rewards.application.user.ResetPassword}.
 * </ul>
 */
@NullMarked
package com.xtarly.rewards.application.user;

import org.jspecify.annotations.NullMarked;
