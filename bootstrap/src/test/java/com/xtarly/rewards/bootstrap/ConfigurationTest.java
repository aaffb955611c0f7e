package com.xtarly.rewards.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.xtarly.rewards.bootstrap.cli.Failure;
import com.xtarly.rewards.http.RequestLine;
import com.xtarly.rewards.http.pos.RateLimits;
import com.xtarly.rewards.persistence.Database;
import com.xtarly.rewards.persistence.embedded.Credentials;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {
    private static final Map<String, String> EXTERNAL = Map.of(
            "REWARDS_DB_URL", "jdbc:postgresql://db.example:5432/rewards",
            "REWARDS_DB_USER", "till",
            "REWARDS_DB_PASSWORD", "s3cret-1");

    @Test
    void an_empty_environment_serves_this_machine_from_a_directory_beside() {
        Configuration configuration = Configuration.of(Map.of());

        assertThat(configuration.host()).isEqualTo("127.0.0.1");
        assertThat(configuration.port()).isEqualTo(8080);
        assertThat(configuration.storage())
                .isEqualTo(new Storage.DataDirectory(Path.of("data").toAbsolutePath()));
    }

    @Test
    void everything_can_be_set() {
        Configuration configuration = Configuration.of(
                Map.of("REWARDS_HOST", "::1", "REWARDS_PORT", "9090", "REWARDS_DATA_DIR", "/srv/../var/rewards"));

        assertThat(configuration.address(configuration.port())).isEqualTo("http://[::1]:9090");
        assertThat(configuration.storage()).isEqualTo(new Storage.DataDirectory(Path.of("/var/rewards")));
    }

    @Test
    void limits_are_numbers_and_proxies_are_addresses() {
        RateLimits.Allowed usual = Configuration.of(Map.of()).allowed();
        RateLimits.Allowed set = Configuration.of(Map.of(
                        "REWARDS_CALLS_PER_SECOND", "1000000",
                        "REWARDS_UNKNOWN_KEYS_PER_MINUTE", "1",
                        "REWARDS_TRUSTED_PROXIES", "10.0.0.7, 10.1.0.0/16,2001:db8::/32"))
                .allowed();

        assertThat(usual.callsPerSecond()).isEqualTo(200);
        assertThat(usual.unknownKeysPerMinute()).isEqualTo(60);
        assertThat(set.callsPerSecond()).isEqualTo(1_000_000);
        assertThat(set.unknownKeysPerMinute()).isEqualTo(1);
        assertThat(faults(Map.of("REWARDS_CALLS_PER_SECOND", "0", "REWARDS_UNKNOWN_KEYS_PER_MINUTE", "1000001")))
                .hasSize(2);
        for (String proxies : List.of("proxy.example", "10.0.0.7,", "10.0.0.0/99", "1.2.3", "999.0.0.1")) {
            assertThat(faults(Map.of("REWARDS_TRUSTED_PROXIES", proxies)))
                    .as(proxies)
                    .hasSize(1);
        }
    }

    @Test
    void requests_are_told_as_it_is_set_and_metrics_only_to_who_has_a_token() {
        Configuration usual = Configuration.of(Map.of());
        Configuration set =
                Configuration.of(Map.of("REWARDS_REQUEST_LOG", "text", "REWARDS_METRICS_TOKEN", "0123456789abcdef"));

        assertThat(usual.requestLog()).isNotNull();
        assertThat(usual.metricsToken()).isNull();
        assertThat(set.requestLog()).isEqualTo(RequestLine.TEXT);
        assertThat(set.metricsToken()).isNotNull();
        assertThat(set.toString()).doesNotContain("0123456789abcdef");
        assertThat(Configuration.of(Map.of("REWARDS_REQUEST_LOG", "json")).requestLog())
                .isEqualTo(RequestLine.JSON);
        assertThat(Configuration.of(Map.of("REWARDS_REQUEST_LOG", "off")).requestLog())
                .isNull();
        assertThat(faults(Map.of("REWARDS_REQUEST_LOG", "on", "REWARDS_METRICS_TOKEN", "hunter2")))
                .hasSize(2)
                .anyMatch(fault -> fault.startsWith("REWARDS_REQUEST_LOG is 'on'"))
                .noneMatch(fault -> fault.contains("hunter2"));
    }

    @Test
    void an_external_database_is_migrated_by_who_serves() {
        Credentials till = new Credentials("till", "s3cret-1");

        assertThat(Configuration.of(EXTERNAL).storage())
                .isEqualTo(new Storage.ExternalDatabase(
                        new Database("jdbc:postgresql://db.example:5432/rewards", till, till)));
    }

    @Test
    void an_external_database_can_have_an_owner_who_migrates() {
        Map<String, String> environment =
                with("REWARDS_DB_OWNER_USER", "owner", "REWARDS_DB_OWNER_PASSWORD", "s3cret-2");

        Storage storage = Configuration.of(environment).storage();

        assertThat(storage)
                .isEqualTo(new Storage.ExternalDatabase(new Database(
                        "jdbc:postgresql://db.example:5432/rewards",
                        new Credentials("owner", "s3cret-2"),
                        new Credentials("till", "s3cret-1"))));
    }

    @Test
    void the_variables_of_others_and_of_tests_are_left_alone() {
        assertThat(Configuration.of(Map.of("PATH", "", "REWARDS_TEST_DB_URL", "", "REWARDSHIP", "x"))
                        .port())
                .isEqualTo(8080);
    }

    @Test
    void all_faults_are_told_together() {
        Map<String, String> environment = Map.of(
                "REWARDS_PROT", "9090",
                "REWARDS_HOST", "http://example",
                "REWARDS_PORT", "eighty",
                "REWARDS_DATA_DIR", "",
                "REWARDS_DB_USER", "till");

        assertThat(faults(environment))
                .hasSize(5)
                .allMatch(fault -> Pattern.matches("REWARDS_\\w+ is .*\\.", fault))
                .anyMatch(fault -> fault.startsWith("REWARDS_PROT is not a known variable"))
                .anyMatch(fault -> fault.startsWith("REWARDS_HOST is 'http://example'"))
                .anyMatch(fault -> fault.startsWith("REWARDS_PORT is 'eighty'"))
                .anyMatch(fault -> fault.startsWith("REWARDS_DATA_DIR is empty"))
                .anyMatch(fault -> fault.startsWith("REWARDS_DB_USER is set, but REWARDS_DB_URL is not"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "99999", "8080 ", "80.0", "0x50", "٨٠", "123456"})
    void a_port_is_a_number_in_range(String port) {
        assertThat(faults(Map.of("REWARDS_PORT", port)))
                .singleElement()
                .asString()
                .contains("'" + port + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "65535"})
    void every_port_in_range_is_taken(String port) {
        assertThat(Configuration.of(Map.of("REWARDS_PORT", port)).port()).isEqualTo(Integer.parseInt(port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "http://localhost", "my host", "a/b"})
    void a_host_is_a_host_alone(String host) {
        assertThat(faults(Map.of("REWARDS_HOST", host)))
                .singleElement()
                .asString()
                .contains("'" + host + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "REWARDS_DB_USER, REWARDS_DB_USER is missing",
        "REWARDS_DB_PASSWORD, REWARDS_DB_PASSWORD is missing",
    })
    void an_external_database_needs_a_user_and_a_password(String missing, String fault) {
        Map<String, String> environment = new HashMap<>(EXTERNAL);
        environment.remove(missing);

        assertThat(faults(environment)).singleElement().asString().startsWith(fault);
    }

    @Test
    void half_an_owner_is_a_fault() {
        assertThat(faults(with("REWARDS_DB_OWNER_USER", "owner", "REWARDS_PORT", "1")))
                .singleElement()
                .asString()
                .startsWith("REWARDS_DB_OWNER_PASSWORD is missing");
    }

    @Test
    void one_place_for_the_data_is_enough() {
        assertThat(faults(with("REWARDS_DATA_DIR", "/data", "REWARDS_PORT", "1")))
                .singleElement()
                .asString()
                .startsWith("REWARDS_DB_URL and REWARDS_DATA_DIR are both set");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://db/rewards",
                "jdbc:mysql://db/rewards",
                "jdbc:postgresql://db/rewards?user=till&password=hunter2",
                "jdbc:postgresql://till:hunter2@db/rewards"
            })
    void a_database_url_is_one_and_is_never_repeated(String url) {
        assertThat(faults(with("REWARDS_DB_URL", url, "REWARDS_PORT", "1")))
                .singleElement()
                .asString()
                .startsWith("REWARDS_DB_URL ")
                .doesNotContain("hunter2");
    }

    @Test
    void passwords_never_show() {
        Configuration configuration = Configuration.of(
                with("REWARDS_DB_URL", "jdbc:postgresql://db/rewards?sslpassword=hunter2", "REWARDS_PORT", "1"));

        assertThat(configuration.toString()).contains("till").doesNotContain("s3cret");
        assertThat(configuration.storage().place()).isEqualTo("jdbc:postgresql://db/rewards");
        assertThat(configuration.storage().export()).doesNotContain("s3cret").doesNotContain("hunter2");
    }

    private static Map<String, String> with(String name, String value, String otherName, String otherValue) {
        Map<String, String> environment = new HashMap<>(EXTERNAL);
        environment.put(name, value);
        environment.put(otherName, otherValue);
        return environment;
    }

    private static List<String> faults(Map<String, String> environment) {
        Failure failure = catchThrowableOfType(Failure.class, () -> Configuration.of(environment));
        assertThat(failure.exitCode()).isEqualTo(2);
        return failure.getMessage().lines().toList();
    }
}
