package com.xtarly.rewards.bootstrap;

import com.xtarly.rewards.application.CheckApiKeys;
import com.xtarly.rewards.application.FindCustomers;
import com.xtarly.rewards.application.GroupCommit;
import com.xtarly.rewards.application.IdSource;
import com.xtarly.rewards.application.RegisterPurchases;
import com.xtarly.rewards.application.Standing;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.bootstrap.cli.Administration;
import com.xtarly.rewards.bootstrap.cli.Failure;
import com.xtarly.rewards.domain.organization.ApiKey;
import com.xtarly.rewards.domain.organization.IssuedApiKey;
import com.xtarly.rewards.http.AddressUnavailable;
import com.xtarly.rewards.http.HttpServer;
import com.xtarly.rewards.http.pos.PosRoutes;
import com.xtarly.rewards.persistence.Database;
import com.xtarly.rewards.persistence.JdbiStores;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * A running server. {@link #start} is the composition root: the one place that knows every part, in the order in which
 * they are opened, which is the reverse of that in which they are closed.
 *
 * @param port the one it listens on
 */
record Rewards(int port, Administration administration, RegisterPurchases registerPurchases) {
    /** Of the database's resolution, so that what is read back equals what was written. */
    private static final Clock CLOCK = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));

    private static final IdSource IDS = new IdSource(CLOCK, new SecureRandom());

    /** While one batch commits, the next is judged. */
    private static final int PURCHASE_WORKERS = 2;

    private static final int LOOK_UP_WORKERS = 2;
    /** Only requests that cannot be understood need it. */
    private static final int KEY_CHECK_WORKERS = 1;

    static Rewards start(Configuration configuration, Opened opened) {
        Storage storage = configuration.storage();
        Database database = opened.open(storage::forServer).database();
        JdbiStores stores =
                Patience.AT_START.untilAvailable(storage.place(), () -> opened.open(() -> Stores.forServer(database)));

        RegisterPurchases registerPurchases = new RegisterPurchases(stores, IDS, CLOCK);
        FindCustomers findCustomers = new FindCustomers(stores, CLOCK);
        CheckApiKeys checkApiKeys = new CheckApiKeys(stores, CLOCK);

        GroupCommit<RegisterPurchases.Command, RegisterPurchases.Receipt> purchases =
                opened.open(() -> new GroupCommit<>("purchases", PURCHASE_WORKERS, registerPurchases::register));
        GroupCommit<FindCustomers.Query, Standing> lookUps =
                opened.open(() -> new GroupCommit<>("look-ups", LOOK_UP_WORKERS, findCustomers::find));
        GroupCommit<ApiKey, IssuedApiKey> keyChecks =
                opened.open(() -> new GroupCommit<>("key-checks", KEY_CHECK_WORKERS, checkApiKeys::check));

        Readiness readiness = opened.open(() -> Readiness.watching(stores::ready));
        PosRoutes pos = new PosRoutes(purchases, lookUps, keyChecks);
        HttpServer server = opened.open(() -> listen(configuration, readiness, pos));
        return new Rewards(server.port(), administration(stores), registerPurchases);
    }

    private static HttpServer listen(Configuration configuration, Readiness readiness, PosRoutes pos) {
        try {
            return HttpServer.start(configuration.host(), configuration.port(), readiness, List.of(pos));
        } catch (AddressUnavailable e) {
            throw Failure.unavailable("Cannot listen on " + configuration.address(configuration.port())
                    + ": another program does, or the address is not this machine's, or the port is not allowed."
                    + " Stop that program, or set REWARDS_PORT or REWARDS_HOST to another.");
        }
    }

    /** What commands do with the stores. */
    static Administration administration(Transactions stores) {
        return Administration.of(stores, IDS, CLOCK);
    }
}
