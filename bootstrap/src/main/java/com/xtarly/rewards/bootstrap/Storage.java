package com.xtarly.rewards.bootstrap;

import com.xtarly.rewards.bootstrap.cli.Failure;
import com.xtarly.rewards.persistence.Database;
import com.xtarly.rewards.persistence.embedded.DataDirectoryInUse;
import com.xtarly.rewards.persistence.embedded.EmbeddedPostgres;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Where the data lies, and the one thing that knows by which adapter it is reached. */
public interface Storage {
    /**
     * The stores, for a server.
     *
     * @param opened closes what is opened for them, in reverse
     * @throws Failure when they cannot be opened
     */
    Stores forServer(Opened opened);

    /** The stores, for a command, be it beside a running server where that can be. The same otherwise. */
    Stores forCommand(Opened opened);

    /**
     * Whether there may be data already. Looks, and creates nothing.
     *
     * @throws Failure when the place cannot be looked at
     */
    boolean exists();

    /** The place, for people; without secrets. */
    String place();

    /** What sets the same place in a shell, for people; without secrets. */
    String export();

    /** What sets a data directory in a shell. */
    static String export(Path directory) {
        return "export REWARDS_DATA_DIR='" + directory.toString().replace("'", "'\\''") + "'";
    }

    /** A PostgreSQL of our own in a directory. */
    record DataDirectory(Path path) implements Storage {
        @Override
        public Stores forServer(Opened opened) {
            return on(opened.open(() -> told(() -> EmbeddedPostgres.startForServer(path))))
                    .forServer(opened);
        }

        @Override
        public Stores forCommand(Opened opened) {
            return on(opened.open(() -> told(() -> EmbeddedPostgres.joinOrStart(path))))
                    .forCommand(opened);
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
            return Storage.export(path);
        }

        private PostgresStores on(EmbeddedPostgres postgres) {
            return new PostgresStores(
                    new Database(postgres.jdbcUrl(), postgres.owner(), postgres.application()), place());
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
        public Stores forServer(Opened opened) {
            return new PostgresStores(database, place()).forServer(opened);
        }

        @Override
        public Stores forCommand(Opened opened) {
            return new PostgresStores(database, place()).forCommand(opened);
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
