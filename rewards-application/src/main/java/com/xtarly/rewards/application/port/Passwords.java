package com.xtarly.rewards.application.port;

import com.xtarly.rewards.application.access.Password;
import com.xtarly.rewards.application.access.PasswordHash;

/** Turns passwords into what may be stored of them: slowly, with a salt. Thread-safe, and meant for one at a time. */
public interface Passwords {
    /** A hash of its own on every call. Takes a good part of a second. */
    PasswordHash hash(Password password);

    /** Whether the hash was made of this password. Takes as long as making it did. */
    boolean matches(Password password, PasswordHash hash);
}
