package com.xtarly.rewards.bootstrap;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Where a server tells what it was asked, once it has said that it runs. */
final class StandardOutput {
    private static final Path LINK = Path.of("/proc/self/fd/1");
    private static final Pattern TERMINAL = Pattern.compile("/dev/(pts/|tty|console).*");

    private StandardOutput() {}

    /** As it is, without a lock that somebody else could hold. */
    static OutputStream stream() {
        return new FileOutputStream(FileDescriptor.out);
    }

    /** Whether people read it, and not a program or a file; as far as Linux tells, since Java does not. */
    static boolean isTerminal() {
        try {
            return TERMINAL.matcher(Files.readSymbolicLink(LINK).toString()).matches();
        } catch (IOException e) {
            return false;
        }
    }
}
