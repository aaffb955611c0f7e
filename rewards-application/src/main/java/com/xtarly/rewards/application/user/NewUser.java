package com.xtarly.rewards.application.user;

import com.xtarly.rewards.application.access.Language;
import com.xtarly.rewards.application.access.Password;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.customer.Email;

/** What somebody says of themselves who becomes a user. */
public record NewUser(Name name, Email email, Password password, Language language) {}
