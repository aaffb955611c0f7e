package com.xtarly.rewards.http.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.access.Role;
import com.xtarly.rewards.application.customer.ImportCustomers;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class CustomerFilePagesTest {
    private static final String BOUNDARY = "----WebKitFormBoundary7MA4YWxkTrZu0gW";

    @AutoClose
    private final DashboardServer server = DashboardServer.open();

    private final Visitor owner = server.owner("lucia@ejemplo.com");

    @Test
    void a_thousand_lines_with_three_bad_ones_leave_997_customers_and_a_report() {
        String file = IntStream.rangeClosed(2, 1_001)
                .mapToObj(line -> switch (line) {
                    case 10 -> ",,sin@ejemplo.com";
                    case 500 -> ",\"García, María\",sin arroba";
                    case 900 -> ",Otra,CLIENTE2@ejemplo.com";
                    default -> ",Cliente " + line + ",cliente" + line + "@ejemplo.com";
                })
                .collect(Collectors.joining("\r\n", "id,nombre,correo\r\n", "\r\n"));

        String progress = uploads(id(), file.getBytes(StandardCharsets.UTF_8)).location();

        assertThat(finished(progress))
                .contains("1,000 de 1,000", "Se inscribieron 997 clientes.", "3 líneas no se importaron")
                .contains("Falta el nombre.", "El correo", "Ya hay un cliente con este correo");
        assertThat(owner.sees(progress + "/report").body())
                .isEqualTo(String.join(
                        "\r\n",
                        "\uFEFFLínea,Contenido,Motivo",
                        "10,\",,sin@ejemplo.com\",Falta el nombre.",
                        "500,\",\"\"García, María\"\",sin arroba\","
                                + "El correo no está bien escrito; debe ser como maria@ejemplo.com.",
                        "900,\",Otra,CLIENTE2@ejemplo.com\",Ya hay un cliente con este correo.",
                        ""));
        assertThat(owner.sees("/customers?q=cliente1001").body()).contains("cliente1001@ejemplo.com");
        assertThat(owner.sees("/customers/import").body()).contains(progress, "997");
    }

    @Test
    void the_same_file_again_adds_nobody_and_the_same_form_again_does_nothing() {
        byte[] file = "name,email\nAna,ana@ejemplo.com\n".getBytes(StandardCharsets.UTF_8);
        String form = id();
        String first = uploads(form, file).location();
        assertThat(finished(first)).contains("Se inscribió 1 cliente.");

        assertThat(uploads(form, file).location()).isEqualTo(first);
        assertThat(finished(uploads(id(), file).location())).contains("0 clientes", "1 línea no se importó");
        assertThat(owner.sees("/customers").body()).containsOnlyOnce("ana@ejemplo.com");
    }

    @Test
    void a_file_that_was_corrected_is_imported_though_its_form_was_sent_before() {
        String form = id();
        String first = uploads(form, "name,email\nAna,ana\n".getBytes(StandardCharsets.UTF_8))
                .location();
        assertThat(finished(first)).contains("1 línea no se importó");

        String second = uploads(form, "name,email\nAna,ana@ejemplo.com\n".getBytes(StandardCharsets.UTF_8))
                .location();

        assertThat(second).isNotEqualTo(first);
        assertThat(finished(second)).contains("Se inscribió 1 cliente.");
        assertThat(finished(first)).contains("1 línea no se importó");
    }

    @Test
    void what_excel_writes_in_spanish_is_read_and_said() {
        byte[] file = "Nombre;Correo\r\nMaría Núñez;maria@ejemplo.com\r\n".getBytes(Charset.forName("windows-1252"));

        String progress = uploads(id(), file).location();

        assertThat(owner.sees(progress).body()).contains("Revisa los acentos");
        assertThat(finished(progress)).contains("1 cliente");
        assertThat(owner.sees("/customers").body()).contains("María Núñez");
    }

    @Test
    void a_file_that_cannot_be_imported_says_why_at_its_field() {
        Map<String, byte[]> files = Map.of(
                "La primera línea", "hola\n".getBytes(StandardCharsets.UTF_8),
                "está vacío", new byte[0],
                "Guardar como", new byte[] {'P', 'K', 3, 4},
                "10,000", ("name,email\n" + "x\n".repeat(10_001)).getBytes(StandardCharsets.UTF_8),
                "1 MB", "x".repeat(1_100_000).getBytes(StandardCharsets.UTF_8));

        files.forEach((said, file) -> {
            Visitor.Page page = uploads(id(), file);

            assertThat(page.status()).as(said).isEqualTo(400);
            assertThat(page.body()).contains("id=\"file-fault\"").contains(said);
        });
        assertThat(owner.sees("/customers").body()).contains("Todavía no hay clientes");
    }

    @Test
    void what_is_no_form_is_refused() {
        for (String body : List.of("", "--" + BOUNDARY, "x", "--" + BOUNDARY + "\r\n\r\n")) {
            assertThat(owner.sends(multipart(HttpRequest.BodyPublishers.ofString(body)))
                            .status())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(owner.posts("/customers/import", Map.of("id", "imp_1")).status())
                .isEqualTo(415);
        assertThat(server.visitor()
                        .sends(multipart(HttpRequest.BodyPublishers.ofString(""))
                                .header("X-Unused", "x"))
                        .status())
                .isIn(303, 400);
    }

    @Test
    void an_import_that_fell_silent_says_so() {
        String cutOff = Cases.begunImport(server.stores(), server.clock(), 10);
        server.clock().advance(ImportCustomers.SILENCE.plus(Duration.ofSeconds(1)));

        assertThat(owner.sees(cutOff).body())
                .contains("se interrumpió", "href=\"/customers/import\"")
                .doesNotContain("hx-trigger");
    }

    @Test
    void while_an_import_goes_on_a_piece_of_the_page_asks_for_itself() {
        String going = Cases.begunImport(server.stores(), server.clock(), 10);

        assertThat(owner.sees(going).body()).contains("hx-get=\"" + going + "\"", "<progress value=\"0\" max=\"10\">");
        assertThat(owner.sends(owner.request(going).header("HX-Request", "true").GET())
                        .body())
                .startsWith("<section")
                .doesNotContain("<html");
    }

    @Test
    void everybody_is_exported_and_a_formula_is_only_text() {
        byte[] file = "id,name,email\ncus_1,=1+1,ana@ejemplo.com\ncus_2,\"Núñez, José\",+jose@ejemplo.com\n"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(finished(uploads(id(), file).location())).contains("2 clientes");

        Visitor.Page page = owner.sees("/customers/export");

        assertThat(page.headers().get("content-type")).containsExactly("text/csv;charset=utf-8");
        assertThat(page.headers().get("content-disposition")).containsExactly("attachment; filename=\"clientes.csv\"");
        assertThat(page.headers().get("cache-control")).containsExactly("no-store");
        assertThat(page.body())
                .isEqualTo(String.join(
                        "\r\n",
                        "\uFEFFid,nombre,correo,puntos,sellos,puntos acumulados,nivel,cliente desde",
                        "cus_2,\"Núñez, José\",'+jose@ejemplo.com,0,0,0,,2026-03-01",
                        "cus_1,'=1+1,ana@ejemplo.com,0,0,0,,2026-03-01",
                        ""));
        assertThat(finished(uploads(id(), page.body().getBytes(StandardCharsets.UTF_8))
                        .location()))
                .as("its own export, imported again")
                .contains("0 clientes", "2 líneas no se importaron");
    }

    @Test
    void an_export_of_many_pages_has_everybody_once() {
        String file = IntStream.range(0, 2_500)
                .mapToObj(i -> "Cliente,cliente" + i + "@ejemplo.com\n")
                .collect(Collectors.joining("", "name,email\n", ""));
        assertThat(finished(uploads(id(), file.getBytes(StandardCharsets.UTF_8)).location()))
                .contains("2,500 clientes");

        List<String> lines = owner.sees("/customers/export").body().lines().toList();

        assertThat(lines).hasSize(2_501).doesNotHaveDuplicates();
    }

    @Test
    void staff_and_strangers_see_no_files() {
        String progress = uploads(id(), "name,email\nAna,ana@ejemplo.com".getBytes(StandardCharsets.UTF_8))
                .location();
        Visitor staff = server.invited(owner, Role.STAFF, "andres@ejemplo.com");
        Visitor stranger = server.owner("otra@ejemplo.com");

        for (String path : List.of("/customers/import", "/customers/export", progress, progress + "/report")) {
            assertThat(staff.sees(path).status()).as(path).isEqualTo(403);
        }
        assertThat(staff.sees("/customers").body()).doesNotContain("/customers/import", "/customers/export");
        for (String path : List.of(progress, progress + "/report", "/customers/imports/x")) {
            assertThat(stranger.sees(path).status()).as(path).isEqualTo(404);
        }
        assertThat(stranger.sees("/customers/export").body()).doesNotContain("ana@ejemplo.com");
    }

    private String id() {
        return owner.sees("/customers/import").field("id");
    }

    private Visitor.Page uploads(String id, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"id\"\r\n\r\n" + id + "\r\n--"
                        + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"clientes ñ.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return owner.sends(multipart(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private HttpRequest.Builder multipart(HttpRequest.BodyPublisher body) {
        return owner.request("/customers/import")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(body);
    }

    /** The page once nothing more happens. */
    private String finished(String progress) {
        String body = owner.sees(progress).body();
        for (int i = 0; i < 200 && body.contains("hx-trigger=\"load"); i++) {
            sleep();
            body = owner.sees(progress).body();
        }
        return body;
    }

    private static void sleep() {
        try {
            Thread.sleep(25);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
