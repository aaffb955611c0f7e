package com.xtarly.rewards.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganizationCommandsTest {
    private final Shell shell = Shell.empty();

    @Test
    void create_answers_with_the_id_alone() {
        JsonNode created = shell.run("organization", "create", "--name", "Café Luna", "--json")
                .json();

        assertThat(created.fieldNames()).toIterable().containsExactly("organizationId");
        assertThat(created.get("organizationId").asText()).startsWith("org_");
    }

    @Test
    void create_tells_people_what_comes_next() {
        Shell.Ended ended = shell.run("organization", "create", "--name", "Café Luna");

        assertThat(ended.out()).contains("(Café Luna)", "Next: bin/rewards program set --organization org_");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void list_is_an_array_with_the_oldest_first() {
        String first = shell.organization();
        String second = shell.field(
                "organizationId", "organization", "create", "--name", "B", "--currency", "USD", "--time-zone", "UTC");

        JsonNode listed = shell.run("organization", "list", "--json").json();

        assertThat(listed).hasSize(2);
        assertThat(listed.get(0).get("organizationId").asText()).isEqualTo(first);
        assertThat(listed.get(0).get("currency").asText()).isEqualTo("MXN");
        assertThat(listed.get(0).get("timeZone").asText()).isEqualTo("America/Mexico_City");
        assertThat(listed.get(1).get("organizationId").asText()).isEqualTo(second);
        assertThat(listed.get(1).get("currency").asText()).isEqualTo("USD");
        assertThat(listed.get(1).get("timeZone").asText()).isEqualTo("UTC");
    }

    @Test
    void list_of_nothing_is_an_empty_array_and_a_bare_heading() {
        assertThat(shell.run("organization", "list", "--json").out().strip()).isEqualTo("[]");
        assertThat(shell.run("organization", "list").out().lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--name      | \" \"        | A name has 1 to 200 characters.",
                "--currency  | pesos        | 'pesos' is not a currency's ISO 4217 code",
                "--time-zone | Mars/Olympus | 'Mars/Olympus' is not a time zone",
            })
    void a_bad_value_is_told_by_its_option(String option, String value, String why) {
        Shell.Ended ended = shell.run("organization", "create", option, value);

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("'" + option + "': " + why).hasLineCount(1);
    }
}
