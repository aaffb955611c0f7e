package com.example.rocksdb;

import com.xtarly.rewards.application.port.StoresUnavailable;
import com.xtarly.rewards.bootstrap.Opened;
import com.xtarly.rewards.bootstrap.Storage;
import com.xtarly.rewards.bootstrap.Stores;
import com.xtarly.rewards.bootstrap.cli.Failure;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A RocksDB in a directory, for one process at a time: commands wait until the server is stopped. */
record RocksStorage(Path directory) implements Storage {
    /** In every directory of RocksDB. */
    private static final String CURRENT = "CURRENT";

    @Override
    public Stores forServer(Opened opened) {
        RocksStores stores = opened.open(this::open);
        return new Stores(stores, stores::ready);
    }

    @Override
    public Stores forCommand(Opened opened) {
        return forServer(opened);
    }

    @Override
    public boolean exists() {
        return Files.exists(directory.resolve(CURRENT));
    }

    @Override
    public String place() {
        return directory.toString();
    }

    @Override
    public String export() {
        return Storage.export(directory);
    }

    private RocksStores open() {
        try {
            return RocksStores.open(directory);
        } catch (StoresUnavailable | UncheckedIOException e) {
            throw Failure.unavailable("Another process has these stores, or they cannot be read. " + e.getMessage());
        }
    }
}
