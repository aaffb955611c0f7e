package com.xtarly.rewards.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.xtarly.rewards.application.AddCustomers;
import com.xtarly.rewards.application.RegisterPurchases;
import com.xtarly.rewards.application.testkit.Accepted;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.application.testkit.SettableClock;
import com.xtarly.rewards.application.testkit.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomerCommandsTest {
    private final InMemoryStores stores = new InMemoryStores();
    private final Shell shell = Shell.over(stores);
    private final String organization = shell.organization();

    @Test
    void add_answers_with_the_id_alone() {
        JsonNode added = customer("add", "--name", "María García", "--email", "cliente@ejemplo.com")
                .json();

        assertThat(added.fieldNames()).toIterable().containsExactly("customerId");
        assertThat(added.get("customerId").asText()).startsWith("cus_");
    }

    @Test
    void add_keeps_an_id_of_the_owners_choice() {
        JsonNode added = customer("add", "--name", "Ana", "--email", "a@ejemplo.com", "--id", "cus_Ana7")
                .json();

        assertThat(added.get("customerId").asText()).isEqualTo("cus_Ana7");
    }

    @Test
    void add_refuses_a_taken_email() {
        assertThat(customer("add", "--name", "Ana", "--email", "a@ejemplo.com").exitCode())
                .isZero();

        Shell.Ended again = customer("add", "--name", "Beto", "--email", "A@ejemplo.com");

        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.error().get("code").asText()).isEqualTo("EMAIL_TAKEN");
    }

    @Test
    void show_finds_by_id_and_by_email() {
        Shop shop = Shop.open(stores, Examples.tiers(), 1);
        var registerPurchases = new RegisterPurchases(stores, Examples.ids(), SettableClock.at(Examples.MOMENT));
        assertThat(Accepted.all(registerPurchases.register(List.of(shop.purchase(600_000)))))
                .hasSize(1);
        String id = shop.customer().id().value();

        JsonNode byId = show(shop, "--id", id).json();
        JsonNode byEmail =
                show(shop, "--email", shop.customer().email().value()).json();

        assertThat(byId).isEqualTo(byEmail);
        assertThat(byId.get("customerId").asText()).isEqualTo(id);
        assertThat(byId.get("points").asLong()).isEqualTo(600);
        assertThat(byId.get("stamps").asLong()).isZero();
        assertThat(byId.get("tier").asText()).isEqualTo("Gold");
        assertThat(byId.get("lifetimePoints").asLong()).isEqualTo(600);
    }

    @Test
    void show_is_readable_too() {
        assertThat(customer("add", "--name", "María García", "--email", "cliente@ejemplo.com")
                        .exitCode())
                .isZero();

        String text = shell.run("customer", "show", "--organization", organization, "--email", "cliente@ejemplo.com")
                .out();

        assertThat(text).contains("María García <cliente@ejemplo.com>", "points  0", "stamps  0", "tier    none");
    }

    @Test
    void show_wants_somebody_named() {
        Shell.Ended ended = customer("show");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.error().get("message").asText()).contains("--id", "--email");
    }

    @Test
    void import_answers_with_what_was_imported_and_what_was_not() {
        Shell.Ended ended = importing("id,name,email\n,Ana,a@ejemplo.com\n,Beto,nobody\n,Carla,c@ejemplo.com\n");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.json().get("imported").asLong()).isEqualTo(2);
        assertThat(ended.json().get("rejected").asLong()).isEqualTo(1);
        assertThat(ended.json().get("errors")).hasSize(1);
        assertThat(ended.json().get("errors").get(0).get("line").asLong()).isEqualTo(3);
        assertThat(ended.err()).startsWith("line 3: An email looks like").hasLineCount(1);
    }

    @Test
    void import_of_a_clean_file_says_so(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("clientes ñ.csv");
        Files.writeString(file, "id,name,email\n,Ana,a@ejemplo.com\n");

        Shell.Ended ended = shell.run("customer", "import", "--organization", organization, file.toString());

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).isEqualTo("Imported 1 customer, rejected 0.\n");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void import_shows_progress_to_those_who_watch() {
        String csv = "id,name,email\n" + ",Ana,a@ejemplo.com\n".repeat(AddCustomers.MAX_BATCH + 1);

        Shell.Ended ended = shell.reading(csv).watched().run("customer", "import", "--organization", organization, "-");

        assertThat(ended.err()).contains("1001 lines done", "1002 lines done").endsWith("\r\u001b[K");
        assertThat(ended.out()).isEqualTo("Imported 1 customer, rejected 1000.\n");
    }

    @Test
    void import_says_in_one_sentence_what_is_wrong_with_a_file(@TempDir Path directory) throws IOException {
        Path headless = Files.writeString(directory.resolve("headless.csv"), "Ana,a@ejemplo.com\n");

        assertThat(importError(directory.resolve("nowhere.csv"))).endsWith("nowhere.csv does not exist.");
        assertThat(importError(directory)).contains("cannot be read");
        assertThat(importError(headless)).contains("The first line must be the header id,name,email");
    }

    private String importError(Path file) {
        Shell.Ended ended = customer("import", file.toString());
        assertThat(ended.exitCode()).isNotZero();
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).hasLineCount(1);
        return ended.error().get("message").asText();
    }

    private Shell.Ended importing(String csv) {
        return shell.reading(csv).run("customer", "import", "--organization", organization, "--json", "-");
    }

    private Shell.Ended show(Shop shop, String option, String value) {
        String id = shop.organization().id().value();
        return shell.run("customer", "show", "--organization", id, option, value, "--json");
    }

    private Shell.Ended customer(String command, String... options) {
        Stream<String> start = Stream.of("customer", command, "--json", "--organization", organization);
        return shell.run(Stream.concat(start, Stream.of(options)).toArray(String[]::new));
    }
}
