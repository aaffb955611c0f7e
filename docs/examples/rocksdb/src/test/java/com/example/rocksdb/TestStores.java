package com.example.rocksdb;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Stores for all the tests of a class, in a directory that is gone afterwards. */
final class TestStores implements BeforeAllCallback, AfterAllCallback {
    private Path directory;
    private RocksStores stores;

    RocksStores get() {
        return stores;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        directory = Files.createTempDirectory("rocksdb-test");
        stores = RocksStores.open(directory);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        stores.close();
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
