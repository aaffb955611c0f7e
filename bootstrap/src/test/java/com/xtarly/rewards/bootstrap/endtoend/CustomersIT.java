package com.xtarly.rewards.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** An owner and their customers, in a browser: imported, found, edited and erased. */
@EnabledIfSystemProperty(named = "rewards.browser", matches = ".+")
class CustomersIT {
    @TempDir
    private Path directory;

    @Test
    void a_thousand_lines_are_imported_and_somebody_is_found_edited_and_erased() throws IOException {
        Program program = Program.in(Files.createDirectory(directory.resolve("program")));
        try (Server server = program.serve();
                Browser browser = Browser.at(server.address(), Files.createDirectory(directory.resolve("profile")))) {
            Founding.by(browser, Founding.link(server.printed()), "lucia@ejemplo.com");
            imports(browser);
            findsEditsAndErases(browser);

            assertThat(program.run("audit").out()).contains("1 organization", "998 customers");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private void imports(Browser browser) throws IOException {
        Path file = directory.resolve("clientes.csv");
        Files.writeString(
                file,
                IntStream.rangeClosed(2, 1_001)
                        .mapToObj(line -> switch (line) {
                            case 10 -> ",,sin-nombre@ejemplo.com";
                            case 500 -> ",Sin Correo,sin arroba";
                            case 900 -> ",Repetida,cliente2@ejemplo.com";
                            default -> ",Cliente " + line + ",cliente" + line + "@ejemplo.com";
                        })
                        .collect(Collectors.joining("\r\n", "id,nombre,correo\r\n", "\r\n")));
        browser.opens("/customers/import");
        browser.uploads("file", file);
        browser.presses("Importar");
        browser.reads("1,000 de 1,000 líneas");
        browser.reads("Se inscribieron 997 clientes.");
        browser.reads("3 líneas no se importaron");
    }

    private static void findsEditsAndErases(Browser browser) {
        browser.opens("/customers/new");
        browser.types("name", "María García");
        browser.types("email", "maria@ejemplo.com");
        browser.presses("Inscribir cliente");
        browser.reads("Cliente inscrito.");

        browser.opens("/customers");
        browser.types("q", "garcia mar");
        browser.reads("maria@ejemplo.com");
        browser.presses("María García");
        browser.presses("Editar");
        browser.types("name", "María Núñez");
        browser.presses("Guardar cambios");
        browser.reads("Cambios guardados.");
        browser.presses("Borrar datos");
        browser.reads("No se puede deshacer.");
        browser.presses("Borrar sus datos");
        browser.reads("Cliente borrado");

        browser.opens("/customers?q=nunez");
        browser.reads("Nadie coincide con «nunez».");
    }
}
