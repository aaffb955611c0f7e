package com.xtarly.rewards.bootstrap;

import com.xtarly.rewards.bootstrap.cli.Failure;
import com.xtarly.rewards.http.MetricsToken;
import com.xtarly.rewards.http.RequestLine;
import com.xtarly.rewards.http.Senders;
import com.xtarly.rewards.http.pos.RateLimits;
import com.xtarly.rewards.persistence.Database;
import com.xtarly.rewards.persistence.embedded.Credentials;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The variables of the process, and all that is wrong with them. For one reading. */
final class Environment {
    private static final String HOST = "REWARDS_HOST";
    private static final String PORT = "REWARDS_PORT";
    private static final String PUBLIC_URL = "REWARDS_PUBLIC_URL";
    private static final String DATA_DIR = "REWARDS_DATA_DIR";
    private static final String CALLS_PER_SECOND = "REWARDS_CALLS_PER_SECOND";
    private static final String UNKNOWN_KEYS_PER_MINUTE = "REWARDS_UNKNOWN_KEYS_PER_MINUTE";
    private static final String TRUSTED_PROXIES = "REWARDS_TRUSTED_PROXIES";
    private static final String REQUEST_LOG = "REWARDS_REQUEST_LOG";
    private static final String METRICS_TOKEN = "REWARDS_METRICS_TOKEN";
    private static final String DB_URL = "REWARDS_DB_URL";
    private static final String DB_USER = "REWARDS_DB_USER";
    private static final String DB_PASSWORD = "REWARDS_DB_PASSWORD";
    private static final String DB_OWNER_USER = "REWARDS_DB_OWNER_USER";
    private static final String DB_OWNER_PASSWORD = "REWARDS_DB_OWNER_PASSWORD";

    private static final List<String> ROLES = List.of(DB_USER, DB_PASSWORD, DB_OWNER_USER, DB_OWNER_PASSWORD);
    private static final List<String> KNOWN = List.of(
            HOST,
            PORT,
            PUBLIC_URL,
            TRUSTED_PROXIES,
            CALLS_PER_SECOND,
            UNKNOWN_KEYS_PER_MINUTE,
            REQUEST_LOG,
            METRICS_TOKEN,
            DATA_DIR,
            DB_URL,
            DB_USER,
            DB_PASSWORD,
            DB_OWNER_USER,
            DB_OWNER_PASSWORD);
    private static final Pattern OURS = Pattern.compile("REWARDS_(?!TEST_).*");
    private static final Pattern HOST_SHAPE = Pattern.compile("[A-Za-z0-9._-]+|[0-9A-Fa-f:.]+(%\\w+)?");
    private static final Pattern LIMIT_SHAPE = Pattern.compile("\\d{1,7}");
    private static final Pattern PORT_SHAPE = Pattern.compile("\\d{1,5}");
    private static final Pattern PUBLIC_URL_SHAPE = Pattern.compile("https?://[^/?#@\\s]+");
    private static final int MAX_PORT = 65_535;
    private static final Pattern CREDENTIALS_IN_URL = Pattern.compile("[?&](user|password)=|//[^/?]*@");

    private final Map<String, String> variables;
    private final Function<Path, Storage> inDirectory;
    private final List<String> faults = new ArrayList<>();

    Environment(Map<String, String> variables, Function<Path, Storage> inDirectory) {
        this.variables = variables;
        this.inDirectory = inDirectory;
    }

    Configuration configuration() {
        refuseUnknown();
        refuseEmpty();
        String host = host();
        int port = port();
        Optional<String> publicUrl = publicUrl();
        RateLimits.Allowed allowed =
                new RateLimits.Allowed(limit(CALLS_PER_SECOND, "200"), limit(UNKNOWN_KEYS_PER_MINUTE, "60"));
        Senders senders = senders();
        Optional<RequestLine> requestLog = requestLog();
        Optional<MetricsToken> metricsToken = metricsToken();
        Optional<Storage> storage = variables.containsKey(DB_URL) ? externalDatabase() : dataDirectory();
        if (!faults.isEmpty()) {
            throw Failure.badEnvironment(faults);
        }
        return new Configuration(
                host,
                port,
                storage.orElseThrow(),
                allowed,
                senders,
                requestLog.orElse(null),
                metricsToken.orElse(null),
                publicUrl.orElse(null));
    }

    private void refuseUnknown() {
        for (String name : new TreeSet<>(variables.keySet())) {
            if (OURS.matcher(name).matches() && !KNOWN.contains(name)) {
                faults.add(name + " is not a known variable; there are " + String.join(", ", KNOWN) + ".");
            }
        }
    }

    private void refuseEmpty() {
        for (String name : KNOWN) {
            if (variables.containsKey(name) && value(name).isEmpty()) {
                faults.add(name + " is empty; give it a value, or unset it.");
            }
        }
    }

    private String host() {
        String host = value(HOST).orElse("127.0.0.1");
        if (!HOST_SHAPE.matcher(host).matches()) {
            faults.add(HOST + " is '" + host + "'; set it to an address or a host name alone, such as 127.0.0.1.");
        }
        return host;
    }

    private int port() {
        String text = value(PORT).orElse("8080");
        int port = PORT_SHAPE.matcher(text).matches() ? Integer.parseInt(text) : MAX_PORT + 1;
        if (port > MAX_PORT) {
            faults.add(PORT + " is '" + text + "'; set it to a number from 1 to " + MAX_PORT
                    + ", or to 0 for any free port.");
        }
        return port;
    }

    private Optional<String> publicUrl() {
        Optional<String> url = value(PUBLIC_URL);
        if (url.isPresent() && !PUBLIC_URL_SHAPE.matcher(url.get()).matches()) {
            faults.add(PUBLIC_URL + " is '" + url.get()
                    + "'; set it to how people reach this server, such as https://puntos.ejemplo.com.");
        }
        return url;
    }

    private int limit(String name, String usual) {
        String text = value(name).orElse(usual);
        int limit = LIMIT_SHAPE.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (limit >= 1 && limit <= RateLimits.Allowed.MOST) {
            return limit;
        }
        faults.add(name + " is '" + text + "'; set it to a number from 1 to " + RateLimits.Allowed.MOST + ".");
        return RateLimits.Allowed.MOST;
    }

    private Senders senders() {
        Optional<String> text = value(TRUSTED_PROXIES);
        try {
            return text.map(list -> Senders.trusting(List.of(list.strip().split("\\s*,\\s*", -1))))
                    .orElse(Senders.TRUSTING_NOBODY);
        } catch (IllegalArgumentException e) {
            faults.add(TRUSTED_PROXIES + " is '" + text.orElse("")
                    + "'; set it to the addresses of your proxies, such as 10.0.0.7, 10.1.0.0/16.");
            return Senders.TRUSTING_NOBODY;
        }
    }

    private Optional<RequestLine> requestLog() {
        String text = value(REQUEST_LOG).orElseGet(() -> StandardOutput.isTerminal() ? "text" : "json");
        switch (text) {
            case "off" -> {}
            case "text" -> {
                return Optional.of(RequestLine.TEXT);
            }
            case "json" -> {
                return Optional.of(RequestLine.JSON);
            }
            default -> faults.add(REQUEST_LOG + " is '" + text + "'; set it to text, json or off.");
        }
        return Optional.empty();
    }

    /** Never repeated in a fault. */
    private Optional<MetricsToken> metricsToken() {
        try {
            return value(METRICS_TOKEN).map(MetricsToken::of);
        } catch (IllegalArgumentException e) {
            faults.add(METRICS_TOKEN + " is no token; set it to " + MetricsToken.MIN_LENGTH
                    + " or more letters and digits drawn by chance.");
            return Optional.empty();
        }
    }

    private Optional<Storage> dataDirectory() {
        ROLES.stream()
                .filter(variables::containsKey)
                .forEach(name -> faults.add(
                        name + " is set, but " + DB_URL + " is not; set " + DB_URL + " too, or unset " + name + "."));
        String text = value(DATA_DIR).orElse("data");
        try {
            return Optional.of(inDirectory.apply(Path.of(text).toAbsolutePath().normalize()));
        } catch (InvalidPathException e) {
            faults.add(DATA_DIR + " is '" + text + "'; set it to the path of a directory.");
            return Optional.empty();
        }
    }

    private Optional<Storage> externalDatabase() {
        if (variables.containsKey(DATA_DIR)) {
            faults.add(DB_URL + " and " + DATA_DIR + " are both set; unset the one whose data is not meant.");
        }
        Optional<Credentials> application = credentials(DB_USER, DB_PASSWORD);
        boolean ownerGiven = variables.containsKey(DB_OWNER_USER) || variables.containsKey(DB_OWNER_PASSWORD);
        Optional<Credentials> owner = ownerGiven ? credentials(DB_OWNER_USER, DB_OWNER_PASSWORD) : application;
        String url = url();
        return application.flatMap(
                serving -> owner.map(migrating -> new Storage.ExternalDatabase(new Database(url, migrating, serving))));
    }

    /** Never repeated in a fault: people paste passwords into it. */
    private String url() {
        String url = value(DB_URL).orElse("");
        if (!url.isEmpty() && !url.startsWith("jdbc:postgresql://")) {
            faults.add(DB_URL + " is no PostgreSQL URL; set it to jdbc:postgresql://host:5432/database.");
        }
        if (CREDENTIALS_IN_URL.matcher(url).find()) {
            faults.add(DB_URL + " holds a user or a password; move them to " + DB_USER + " and " + DB_PASSWORD + ".");
        }
        return url;
    }

    private Optional<Credentials> credentials(String userName, String passwordName) {
        for (String name : List.of(userName, passwordName)) {
            if (!variables.containsKey(name)) {
                faults.add(name + " is missing; set it beside " + DB_URL + ".");
            }
        }
        return value(userName).flatMap(user -> value(passwordName).map(password -> new Credentials(user, password)));
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }
}
