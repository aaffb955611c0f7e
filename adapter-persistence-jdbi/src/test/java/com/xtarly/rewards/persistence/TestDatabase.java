package com.xtarly.rewards.persistence;

import com.xtarly.rewards.persistence.embedded.Credentials;
import com.xtarly.rewards.persistence.embedded.TestServer;

/** A database of its own for a test, empty at first. All live in one PostgreSQL that ends with the tests. */
public record TestDatabase(String jdbcUrl, Credentials owner, Credentials application) {
    public static TestDatabase fresh() {
        TestServer server = Shared.SERVER;
        return new TestDatabase(server.createDatabase(), server.owner(), server.application());
    }

    public Database asDatabase() {
        return new Database(jdbcUrl, owner, application);
    }

    /** Started when the first test asks. */
    private static final class Shared {
        static final TestServer SERVER = TestServer.start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close, "test-postgres-close"));
        }
    }
}
