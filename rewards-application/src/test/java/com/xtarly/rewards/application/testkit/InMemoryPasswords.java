package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.application.access.Password;
import com.xtarly.rewards.application.access.PasswordHash;
import com.xtarly.rewards.application.port.Passwords;
import java.util.concurrent.atomic.AtomicInteger;

/** Passwords that are hashed in no time, and counted. Thread-safe. */
public final class InMemoryPasswords implements Passwords {
    private final AtomicInteger computed = new AtomicInteger();
    private volatile Runnable meanwhile = () -> {};

    /** Has something happen while a hash is computed, each time from now on. */
    public void meanwhile(Runnable event) {
        meanwhile = event;
    }

    @Override
    public PasswordHash hash(Password password) {
        int salt = computed.incrementAndGet();
        meanwhile.run();
        return new PasswordHash(salt + ":" + digest(salt, password));
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
        computed.incrementAndGet();
        meanwhile.run();
        int salt = Integer.parseInt(hash.encoded().replaceFirst(":.*", ""));
        return hash.encoded().equals(salt + ":" + digest(salt, password));
    }

    /** How many hashes were computed so far. */
    public int computed() {
        return computed.get();
    }

    private static String digest(int salt, Password password) {
        return Examples.fingerprint(salt + password.reveal()).hex();
    }
}
