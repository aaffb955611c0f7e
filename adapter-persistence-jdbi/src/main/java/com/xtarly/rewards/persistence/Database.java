package com.xtarly.rewards.persistence;

import com.xtarly.rewards.persistence.embedded.Credentials;

/**
 * Where the database is and who connects to it.
 *
 * @param jdbcUrl {@code jdbc:postgresql://…}
 * @param owner owns the tables and migrates them
 * @param application serves; may add ledger entries but never change them. It may be the owner too, who then gives up
 *     that right
 */
public record Database(String jdbcUrl, Credentials owner, Credentials application) {}
