package com.xtarly.rewards.bootstrap;

import com.xtarly.rewards.bootstrap.cli.Administration;
import com.xtarly.rewards.bootstrap.cli.Answer;
import com.xtarly.rewards.bootstrap.cli.Failure;
import com.xtarly.rewards.bootstrap.cli.Installation;
import com.xtarly.rewards.domain.organization.Organization;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The installation that the environment describes. */
final class LocalInstallation implements Installation {
    private static final Logger LOG = LoggerFactory.getLogger(LocalInstallation.class);
    /** What shells expect of a command that was interrupted. */
    private static final int INTERRUPTED = 130;

    private final Supplier<Configuration> environment;

    /** Its environment is looked at when a command needs it. */
    LocalInstallation(Supplier<Configuration> environment) {
        this.environment = environment;
    }

    @Override
    public <T> T administer(Function<Administration, T> work) {
        Storage storage = environment.get().storage();
        if (!storage.exists()) {
            throw Failure.unavailable("There is no database in " + storage.place()
                    + "; set REWARDS_DATA_DIR to where yours is, or start bin/serve, which makes one.");
        }
        return administer(storage, work);
    }

    @Override
    public <T> T administerOrBegin(Function<Administration, T> work, Consumer<String> announce) {
        Storage storage = environment.get().storage();
        if (!storage.exists()) {
            announce.accept("Making a new, empty database in " + storage.place()
                    + "; to use another, set REWARDS_DATA_DIR to where it is.");
        }
        return administer(storage, work);
    }

    private static <T> T administer(Storage storage, Function<Administration, T> work) {
        try (Opened opened = new Opened()) {
            Signals.closeAndExit(opened, INTERRUPTED);
            Stores stores = storage.forCommand(opened);
            return work.apply(Rewards.administration(stores.transactions()));
        }
    }

    @Override
    public String publicUrl() {
        Configuration configuration = environment.get();
        return configuration.publicUrl(configuration.port());
    }

    @Override
    public void serve(boolean demo, Consumer<Answer> announce) {
        Configuration configuration = environment.get();
        try (Opened opened = new Opened()) {
            Signals.closeAndExit(opened, 0);
            Rewards rewards = Rewards.start(configuration, opened);
            warnWhenExposed(configuration.host());
            announce.accept(welcome(configuration, rewards, demo));
            opened.awaitClosed();
        }
    }

    private static Answer welcome(Configuration configuration, Rewards rewards, boolean demo) {
        Welcome welcome = new Welcome(configuration.address(rewards.port()), configuration.storage());
        List<Organization> organizations =
                rewards.administration().listOrganizations().list();
        if (!organizations.isEmpty()) {
            return welcome.toOwner(organizations, demo);
        }
        return demo
                ? welcome.toDemo(new Demo(rewards.administration(), rewards.registerPurchases()).make())
                : welcome.toNewcomer(configuration.publicUrl(rewards.port()) + "/setup/"
                        + rewards.administration().inviteFounder().invite().reveal());
    }

    private static void warnWhenExposed(String host) {
        if (!isLoopback(host)) {
            LOG.warn(
                    "LISTENING ON {}, WHICH OTHERS CAN REACH, IN PLAIN HTTP: API keys can be read on the way."
                            + " Put a proxy that speaks TLS in front, and let only it reach this port.",
                    host);
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
