package com.xtarly.rewards.application.user;

import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.user.Language;
import com.xtarly.rewards.domain.user.Password;

/** What somebody says of themselves who becomes a user. */
public record NewUser(Name name, Email email, Password password, Language language) {}
