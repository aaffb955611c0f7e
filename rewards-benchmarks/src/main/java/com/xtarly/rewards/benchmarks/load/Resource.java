package com.xtarly.rewards.benchmarks.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** A script that lies in the jar, laid out where another program can read it. */
final class Resource {
    private Resource() {}

    static Path file(String name) {
        try (InputStream content = Objects.requireNonNull(Resource.class.getResourceAsStream("/load/" + name))) {
            Path file = Files.createTempFile("bench", name);
            file.toFile().deleteOnExit();
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
