package com.xtarly.rewards.bootstrap.cli;

import com.xtarly.rewards.http.csv.InvalidCsv;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;

/** Where a CSV comes from, and what to say when it cannot be read. */
final class CsvSource {
    private interface Opener {
        InputStream open() throws IOException;
    }

    private static final String STANDARD_INPUT = "-";

    private final String name;
    private final Opener opener;

    private CsvSource(String name, Opener opener) {
        this.name = name;
        this.opener = opener;
    }

    /** The source an argument names: a file, or {@code -} for standard input. */
    static CsvSource of(String argument, Console console) {
        if (argument.equals(STANDARD_INPUT)) {
            return new CsvSource("Standard input", console::in);
        }
        try {
            Path path = Path.of(argument);
            return new CsvSource("The file " + path, () -> Files.newInputStream(path));
        } catch (InvalidPathException e) {
            throw Failure.badArgument("FILE is not the name of a file.");
        }
    }

    /**
     * Hands the stream to the reader.
     *
     * @throws Failure when it cannot be opened or read, or is not what the reader wants
     */
    <T> T read(Function<InputStream, T> reader) {
        try (InputStream stream = opener.open()) {
            return reader.apply(stream);
        } catch (NoSuchFileException e) {
            throw Failure.badArgument(name + " does not exist.");
        } catch (AccessDeniedException e) {
            throw Failure.badArgument(name + " may not be read by this user.");
        } catch (IOException | UncheckedIOException e) {
            throw Failure.unavailable(name + " cannot be read: " + e.getMessage() + ".");
        } catch (InvalidCsv e) {
            throw Failure.badArgument(name + " cannot be imported. " + e.getMessage());
        }
    }
}
