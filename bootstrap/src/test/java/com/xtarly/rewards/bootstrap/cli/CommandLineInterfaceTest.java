package com.xtarly.rewards.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.port.StoresUnavailable;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineInterfaceTest {
    private final Shell shell = Shell.empty();

    @Test
    void nothing_asked_is_help() {
        Shell.Ended ended = shell.run();

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).contains("serve", "organization", "program", "customer", "api-key", "audit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve",
                "organization create",
                "organization list",
                "program set",
                "program show",
                "program stop",
                "customer add",
                "customer import",
                "customer show",
                "api-key generate",
                "api-key rotate",
                "api-key revoke",
                "api-key list",
                "audit"
            })
    void every_command_has_help_with_an_example(String command) {
        Shell.Ended ended = shell.run((command + " --help").split(" "));

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out())
                .contains("Usage: bin/rewards " + command, "Example", "--json")
                .doesNotContain("<arg");
        assertThat(ended.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"organization create", "program set", "customer import", "api-key rotate", "audit"})
    void an_example_can_be_pasted(String command) {
        String help = shell.run((command + " --help").split(" ")).out();

        assertThat(help).containsPattern("(?m)^  (cat customers.csv \\| )?bin/rewards " + command + " --");
        assertThat(help.lines()).noneMatch(line -> line.startsWith("  rewards "));
    }

    @Test
    void the_example_of_serve_is_the_script_that_serves() {
        assertThat(shell.run("serve", "--help").out()).contains("\n  bin/serve --demo\n");
    }

    @ParameterizedTest
    @CsvSource({
        "organization, organization create",
        "program, program set",
        "customer, customer add",
        "api-key, api-key generate",
    })
    void the_help_of_a_group_leads_to_a_command_of_its_own(String group, String command) {
        assertThat(shell.run(group, "--help").out())
                .endsWith("Each command tells more: bin/rewards " + command + " --help\n");
    }

    @Test
    void the_version_is_told() {
        assertThat(shell.run("--version").out()).startsWith("Xtarly Rewards ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "organisation list                        | 'organisation'",
                "organization                             | Missing required subcommand",
                "organization create                      | '--name=NAME'",
                "organization create --name=A --nombre=B  | '--nombre=B'",
                "organization create --name=A --name=B    | '--name'",
                "organization list more                   | 'more'",
                "program show --organization=cus_1        | '--organization'",
                "customer import --organization=org_1     | 'FILE'",
            })
    void what_is_not_understood_is_told_in_one_line(String command, String named) {
        Shell.Ended text = shell.run(command.split(" "));
        Shell.Ended json = shell.run((command + " --json").split(" "));

        assertThat(text.exitCode()).isEqualTo(2);
        assertThat(text.out()).isEmpty();
        assertThat(text.err()).contains(named).contains("--help.").hasLineCount(1);
        assertThat(json.exitCode()).isEqualTo(2);
        assertThat(json.out()).isEmpty();
        assertThat(json.error().get("code").asText()).isEqualTo("VALIDATION_ERROR");
        assertThat(json.error().get("message").asText()).contains(named);
    }

    @ParameterizedTest
    @CsvSource({
        "organisation, organization",
        "costumer, customer",
        "apikey, api-key",
        "organization lst, list",
        "organization create --name=A --curency=USD, --currency",
    })
    void a_word_nearly_right_is_suggested(String command, String meant) {
        assertThat(shell.run(command.split(" ")).err()).contains(" Did you mean " + meant + "? See bin/rewards ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "x", "delete", "organization", "organization remove", "audit --newest"})
    void nothing_is_suggested_to_a_word_far_from_all(String command) {
        Shell.Ended ended = shell.run(command.split(" "));

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).doesNotContain("Did you mean");
    }

    @Test
    void an_argument_that_the_locale_mangled_is_refused() {
        Shell.Ended ended = shell.run("organization", "create", "--name", "Caf\uFFFD\uFFFD Luna");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("LC_ALL=C.UTF-8").hasLineCount(1);
    }

    @Test
    void an_argument_is_never_the_name_of_a_file_with_more() {
        assertThat(shell.run("organization", "create", "--name", "@/etc/hostname")
                        .out())
                .contains("(@/etc/hostname)");
    }

    @Test
    void stores_that_are_away_are_told_of() {
        Shell.Ended ended = Shell.over(failing(new StoresUnavailable("The database is away.", new Exception())))
                .run("audit", "--json");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.error().get("code").asText()).isEqualTo("UNAVAILABLE");
        assertThat(ended.error().get("message").asText()).startsWith("The database is away.");
    }

    @Test
    void a_defect_is_told_without_its_stack() {
        Shell.Ended ended =
                Shell.over(failing(new IllegalStateException("boom"))).run("audit");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err()).contains("boom").hasLineCount(1);
    }

    @Test
    void serve_announces_in_both_forms() {
        assertThat(shell.run("serve").out()).isEqualTo("Serving.\n");
        assertThat(shell.run("serve", "--demo", "--json").json().get("demo").asBoolean())
                .isTrue();
    }

    private static Transactions failing(RuntimeException failure) {
        return new Transactions() {
            @Override
            public <T> T write(Function<UnitOfWork, T> work) {
                throw failure;
            }

            @Override
            public <T> T read(Function<UnitOfWork, T> work) {
                throw failure;
            }
        };
    }
}
