package com.xtarly.rewards.persistence.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** The three roles of the database, with passwords drawn at the first start and kept in the data directory. */
record Accounts(Credentials superuser, Credentials owner, Credentials application) {
    private static final String SUPERUSER = "postgres";
    private static final String OWNER = "rewards_owner";
    private static final String APPLICATION = "rewards_app";
    private static final int PASSWORD_BYTES = 32;

    /** Reads the passwords, or draws them when the directory is new. */
    static Accounts ofNewOrExisting(DataDirectory directory) {
        if (!Files.exists(directory.credentials()) && !Files.exists(directory.cluster())) {
            directory.write(
                    directory.credentials(),
                    Stream.of(SUPERUSER, OWNER, APPLICATION)
                            .map(user -> user + "=" + randomPassword())
                            .toList());
        }
        return of(directory);
    }

    static Accounts of(DataDirectory directory) {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(directory.credentials())) {
            passwords.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(unusable(directory), e);
        }
        if (!passwords.stringPropertyNames().containsAll(List.of(SUPERUSER, OWNER, APPLICATION))) {
            throw new IllegalStateException(unusable(directory));
        }
        return new Accounts(
                credentials(SUPERUSER, passwords), credentials(OWNER, passwords), credentials(APPLICATION, passwords));
    }

    private static Credentials credentials(String user, Properties passwords) {
        return new Credentials(user, passwords.getProperty(user, ""));
    }

    private static String randomPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static String unusable(DataDirectory directory) {
        return "The passwords of the database cannot be read from " + directory.credentials()
                + ". Restore that file from a backup of the data directory.";
    }
}
