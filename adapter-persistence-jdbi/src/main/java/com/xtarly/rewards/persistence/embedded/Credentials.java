package com.xtarly.rewards.persistence.embedded;

/** A database role and its password, neither blank. The password does not appear in {@link #toString}. */
public record Credentials(String user, String password) {
    public Credentials {
        if (user.isBlank() || password.isBlank()) {
            throw new IllegalArgumentException("Credentials need a user and a password.");
        }
    }

    @Override
    public String toString() {
        return "Credentials[user=" + user + ", password=<hidden>]";
    }
}
