package com.xtarly.rewards.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramCommandsTest {
    private final Shell shell = Shell.empty();
    private final String organization = shell.organization();

    @Test
    void set_answers_with_the_program_and_its_version() {
        JsonNode first = set("--type", "points").json();
        JsonNode second = set("--type", "stamps").json();

        assertThat(first.fieldNames()).toIterable().containsExactly("programId", "version");
        assertThat(first.get("version").asInt()).isEqualTo(1);
        assertThat(second.get("version").asInt()).isEqualTo(2);
        assertThat(second.get("programId")).isEqualTo(first.get("programId"));
    }

    @Test
    void points_are_one_for_a_thousand_unless_told_otherwise() {
        JsonNode usual = shown("--type", "points");
        JsonNode other = shown("--type", "points", "--currency-unit", "500", "--points-per-currency", "0.250");

        assertThat(usual.get("currencyUnit").asLong()).isEqualTo(1_000);
        assertThat(usual.get("pointsPerCurrency").toString()).isEqualTo("1");
        assertThat(other.get("currencyUnit").asLong()).isEqualTo(500);
        assertThat(other.get("pointsPerCurrency").toString()).isEqualTo("0.25");
    }

    @Test
    void tiers_are_shown_lowest_first() {
        JsonNode shown = shown("--type", "tiers", "--tier", "Oro: la mejor:1000:1.50", "--tier", "Plata:500:1.25");

        assertThat(shown.get("type").asText()).isEqualTo("tiers");
        assertThat(shown.get("tiers").toString())
                .isEqualTo("[{\"name\":\"Plata\",\"pointsRequired\":500,\"multiplier\":1.25},"
                        + "{\"name\":\"Oro: la mejor\",\"pointsRequired\":1000,\"multiplier\":1.5}]");
    }

    @Test
    void a_stamps_program_has_no_rate() {
        JsonNode shown = shown("--type", "stamps");

        assertThat(shown.get("currencyUnit").isNull()).isTrue();
        assertThat(shown.get("pointsPerCurrency").isNull()).isTrue();
        assertThat(shown.get("tiers")).isEmpty();
    }

    @Test
    void show_is_readable_too() {
        assertThat(set("--type", "tiers", "--tier", "Gold:1000:1.5").exitCode()).isZero();

        assertThat(shell.run("program", "show", "--organization", organization).out())
                .contains("version 1", "tiers", "1 for each 1000", "Gold from 1000 lifetime points on: × 1.5");
    }

    @Test
    void a_stopped_program_is_no_longer_there() {
        assertThat(set("--type", "points").exitCode()).isZero();

        Shell.Ended stopped = shell.run("program", "stop", "--organization", organization, "--json");
        Shell.Ended shown = shell.run("program", "show", "--organization", organization, "--json");

        assertThat(stopped.json().fieldNames()).toIterable().containsExactly("programId", "version", "endedAt");
        assertThat(shown.exitCode()).isEqualTo(1);
        assertThat(shown.out()).isEmpty();
        assertThat(shown.error().get("code").asText()).isEqualTo("BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"show", "stop", "set --type=points"})
    void an_unknown_organization_is_refused(String command) {
        String[] arguments = ("program " + command + " --organization org_x --json").split(" ");

        Shell.Ended ended = shell.run(arguments);

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.error().get("code").asText()).isEqualTo("NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--type=bingo                                          | '--type'",
                "--type=tiers                                          | --tier",
                "--type=points --tier=Gold:1000:1.5                    | --tier",
                "--type=stamps --currency-unit=500                     | --currency-unit",
                "--type=stamps --points-per-currency=2                 | --points-per-currency",
                "--type=points --currency-unit=0                       | --currency-unit",
                "--type=points --currency-unit=1.5                     | '--currency-unit'",
                "--type=points --points-per-currency=0                 | --points-per-currency",
                "--type=points --points-per-currency=-1                | --points-per-currency",
                "--type=points --points-per-currency=0.0000001         | --points-per-currency",
                "--type=points --points-per-currency=1e999999999       | --points-per-currency",
                "--type=points --points-per-currency=1e-999999999      | --points-per-currency",
                "--type=points --points-per-currency=NaN               | '--points-per-currency'",
                "--type=tiers --tier=Gold                              | '--tier'",
                "--type=tiers --tier=Gold:many:1.5                     | '--tier'",
                "--type=tiers --tier=Gold:1000:0                       | '--tier'",
                "--type=tiers --tier=Gold:1000:1.00001                 | '--tier'",
                "--type=tiers --tier=Gold:1000:1e999999999             | '--tier'",
                "--type=tiers --tier=A:1:1 --tier=A:2:1                | --tier",
                "--type=tiers --tier=A:1:1 --tier=B:1:1                | --tier",
            })
    void settings_that_mean_nothing_are_told_by_their_option(String options, String named) {
        Shell.Ended ended = set(options.split(" "));

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.error().get("code").asText()).isEqualTo("VALIDATION_ERROR");
        assertThat(ended.error().get("message").asText()).contains(named).hasLineCount(1);
    }

    private JsonNode shown(String... options) {
        assertThat(set(options).exitCode()).isZero();
        return shell.run("program", "show", "--organization", organization, "--json")
                .json();
    }

    private Shell.Ended set(String... options) {
        Stream<String> command = Stream.of("program", "set", "--json", "--organization", organization);
        return shell.run(Stream.concat(command, Stream.of(options)).toArray(String[]::new));
    }
}
