package com.xtarly.rewards.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** An owner at one browser, and whoever they invite at another. */
@EnabledIfSystemProperty(named = "rewards.browser", matches = ".+")
class TeamIT {
    private static final List<String> OF_OWNERS =
            List.of("/settings/keys", "/settings/program", "/settings/team", "/customers/import");
    private static final List<String> OF_EVERYBODY =
            List.of("/", "/customers", "/customers/new", "/transactions", "/account", "/nowhere");

    @TempDir
    private static Path directory;

    private static Program program;
    private static Server server;

    @TempDir
    private Path profile;

    private Browser owner;
    private Browser guest;

    @BeforeAll
    static void start() {
        program = Program.in(directory);
        server = program.serve();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open_two_browsers() {
        owner = Browser.at(server.address(), profile.resolve("owner"));
        guest = Browser.at(server.address(), profile.resolve("guest"));
    }

    @AfterEach
    void close() {
        owner.close();
        guest.close();
    }

    @Test
    void somebody_joins_rises_and_is_removed() {
        Founding.by(owner, setupLink(), "rosa@ejemplo.com");
        joins();
        assertThat(guest.text()).doesNotContain("Equipo", "Programa");
        for (String path : OF_OWNERS) {
            guest.opens(path);
            assertThat(guest.title()).as(path).startsWith("Solo para el dueño");
        }

        owner.opens("/settings/team");
        owner.presses("Cambiar a Andrés Muñoz");
        owner.picks("role", "owner");
        owner.presses("Guardar permisos");
        owner.reads("Permisos cambiados.");
        for (String path : OF_OWNERS) {
            guest.opens(path);
            assertThat(guest.title()).as(path).doesNotStartWith("Solo para el dueño");
        }

        owner.presses("Cambiar a Andrés Muñoz");
        owner.clicks("Quitar a Andrés Muñoz");
        owner.presses("Sí, quitar ahora");
        owner.reads("Esa persona ya no puede entrar.");
        guest.presses("Clientes");
        assertThat(guest.title()).startsWith("Entrar");
    }

    @Test
    void every_page_speaks_the_language_that_was_chosen_above_it() {
        Founding.by(owner, setupLink(), "ines@ejemplo.com");
        for (String language : List.of("English", "Español")) {
            owner.presses(language);
            for (String path : List.of("/settings/keys", "/settings/program", "/settings/team", "/customers/import")) {
                speaks(path, language);
            }
            OF_EVERYBODY.forEach(path -> speaks(path, language));
            owner.opens("/account");
        }
        assertThat(owner.complaints()).isEmpty();
    }

    @Test
    void who_forgot_a_password_gets_in_by_the_link_of_an_operator() {
        Founding.by(owner, setupLink(), "sara@ejemplo.com");
        String link = path(
                program.run("reset-link", "--email", "sara@ejemplo.com").out().strip());

        guest.opens(link);
        guest.types("password", "otro secreto largo");
        guest.presses("Guardar y entrar");

        guest.reads("Lucía Peña");
        owner.presses("Clientes");
        assertThat(owner.title()).startsWith("Entrar");
    }

    private static String setupLink() {
        return path(Founding.link(program.run("setup-link").out()));
    }

    /** Without the port, which a command cannot know of a server that takes any. */
    private static String path(String link) {
        return link.replaceFirst("^http://[^/]+", "");
    }

    private void joins() {
        owner.opens("/settings/team");
        owner.presses("Invitar");
        guest.opens(owner.textOf("link"));
        guest.reads("parte del personal");
        assertThat(guest.title()).contains("Café El Jarocho");
        guest.types("name", "Andrés Muñoz");
        guest.types("email", "andres@ejemplo.com");
        guest.types("password", Founding.PASSWORD);
        guest.presses("Crear mi cuenta");
    }

    private void speaks(String path, String language) {
        owner.opens(path);
        assertThat(owner.language()).as(path).isEqualTo(language.equals("English") ? "en" : "es");
    }
}
