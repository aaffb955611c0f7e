package com.xtarly.rewards.bootstrap.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, as its jar's manifest says. */
public final class Version implements IVersionProvider {
    public static String current() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "(unpackaged)");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Xtarly Rewards " + current()};
    }
}
