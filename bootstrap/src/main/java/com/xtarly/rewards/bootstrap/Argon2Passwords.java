package com.xtarly.rewards.bootstrap;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import com.xtarly.rewards.application.access.PasswordHash;
import com.xtarly.rewards.application.port.Passwords;

/**
 * Passwords by Argon2id, with what OWASP's Password Storage Cheat Sheet asks for at least: 19 MiB, two passes, one
 * lane. Thread-safe; each hash takes a processor for a fifth of a second, and the memory.
 */
final class Argon2Passwords implements Passwords {
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private static final Argon2Function ARGON2 =
            Argon2Function.getInstance(KIBIBYTES, PASSES, LANES, HASH_BYTES, Argon2.ID);

    @Override
    public PasswordHash hash(com.xtarly.rewards.application.access.Password password) {
        return new PasswordHash(Password.hash(password.reveal())
                .addRandomSalt(SALT_BYTES)
                .with(ARGON2)
                .getResult());
    }

    @Override
    public boolean matches(com.xtarly.rewards.application.access.Password password, PasswordHash hash) {
        return Password.check(password.reveal(), hash.encoded())
                .with(Argon2Function.getInstanceFromHash(hash.encoded()));
    }
}
