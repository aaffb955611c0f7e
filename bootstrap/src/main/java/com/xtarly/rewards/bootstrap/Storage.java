package com.xtarly.rewards.bootstrap;

import com.xtarly.rewards.bootstrap.cli.Failure;
import com.xtarly.rewards.persistence.Database;
import com.xtarly.rewards.persistence.embedded.DataDirectoryInUse;
import com.xtarly.rewards.persistence.embedded.EmbeddedPostgres;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Where the data lies. */
public sealed interface Storage {
    /** A database for as long as it is needed, and what is to be done when it no longer is. */
    record Lease(Database database, Runnable onClose) implements AutoCloseable {
        @Override
        public void close() {
            onClose.run();
        }
    }

    /** The database, for a server. */
    Lease forServer();

    /** The database, for a command, be it beside a running server. */
    Lease forCommand();

    /**
     * Whether a database may be there already. Looks, and creates nothing.
     *
     * @throws Failure when the place cannot be looked at
     */
    boolean exists();

    /** The place, for people; without secrets. */
    String place();

    /** What sets the same place in a shell, for people; without secrets. */
    String export();

    /** A PostgreSQL of our own in a directory. */
    record DataDirectory(Path path) implements Storage {
        @Override
        public Lease forServer() {
            return lease(() -> EmbeddedPostgres.startForServer(path));
        }

        @Override
        public Lease forCommand() {
            return lease(() -> EmbeddedPostgres.joinOrStart(path));
        }

        @Override
        public boolean exists() {
            return told(() -> EmbeddedPostgres.existsIn(path));
        }

        @Override
        public String place() {
            return path.toString();
        }

        @Override
        public String export() {
            return "export REWARDS_DATA_DIR='" + path.toString().replace("'", "'\\''") + "'";
        }

        private static Lease lease(Supplier<EmbeddedPostgres> start) {
            EmbeddedPostgres postgres = told(start);
            return new Lease(
                    new Database(postgres.jdbcUrl(), postgres.owner(), postgres.application()), postgres::close);
        }

        /** What comes of it, or the sentence that says why nothing does. */
        private static <T> T told(Supplier<T> attempt) {
            try {
                return attempt.get();
            } catch (DataDirectoryInUse | IllegalStateException | UncheckedIOException e) {
                throw Failure.unavailable(String.valueOf(e.getMessage()));
            }
        }
    }

    /** Somebody else's PostgreSQL. */
    record ExternalDatabase(Database database) implements Storage {
        @Override
        public Lease forServer() {
            return new Lease(database, () -> {});
        }

        @Override
        public Lease forCommand() {
            return forServer();
        }

        /** Always: it was named on purpose, and only connecting tells more. */
        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public String place() {
            return database.jdbcUrl().replaceFirst("\\?.*", "");
        }

        @Override
        public String export() {
            return "export REWARDS_DB_URL=… REWARDS_DB_USER=… REWARDS_DB_PASSWORD=…";
        }
    }
}
