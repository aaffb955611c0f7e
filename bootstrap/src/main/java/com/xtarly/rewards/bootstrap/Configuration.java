package com.xtarly.rewards.bootstrap;

import com.xtarly.rewards.bootstrap.cli.Failure;
import com.xtarly.rewards.http.MetricsToken;
import com.xtarly.rewards.http.RequestLine;
import com.xtarly.rewards.http.Senders;
import com.xtarly.rewards.http.pos.RateLimits;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says, parsed once.
 *
 * @param host the address to listen on
 * @param port 0 to 65535; 0 takes any free one
 * @param storage where the data lies
 * @param allowed what tills may ask, and strangers
 * @param senders tells where requests come from
 * @param requestLog what its lines look like; null when there are none
 * @param metricsToken for who may see the metrics; null when nobody may
 * @param publicUrl where people and tills reach us, through a proxy; null when they come straight to us
 */
public record Configuration(
        String host,
        int port,
        Storage storage,
        RateLimits.Allowed allowed,
        Senders senders,
        @Nullable RequestLine requestLog,
        @Nullable MetricsToken metricsToken,
        @Nullable String publicUrl) {
    /**
     * Parses the {@code REWARDS_…} variables. Nothing is guessed: a value that means nothing is a fault, and so is a
     * variable nobody knows, which is a known one misspelled.
     *
     * @throws Failure with all the faults there are, each a sentence that says what to do
     */
    public static Configuration of(Map<String, String> environment) {
        return of(environment, Storage.DataDirectory::new);
    }

    /**
     * The same.
     *
     * @param storage what keeps the data that is to lie in a directory
     */
    static Configuration of(Map<String, String> environment, Function<Path, Storage> storage) {
        return new Environment(environment, storage).configuration();
    }

    /** Where requests go, for people: {@code http://127.0.0.1:8080}. */
    String address(int listeningPort) {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return "http://" + name + ":" + listeningPort;
    }

    /** Where people and tills reach us, without a slash at its end. */
    String publicUrl(int listeningPort) {
        return Objects.requireNonNullElseGet(publicUrl, () -> address(listeningPort));
    }
}
