package com.xtarly.rewards.http.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.xtarly.rewards.application.AddCustomers.NewCustomer;
import com.xtarly.rewards.application.customer.ImportCustomers;
import com.xtarly.rewards.application.customer.ImportCustomers.Line;
import com.xtarly.rewards.application.port.Imports.Fault;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.customer.Email;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerLinesTest {
    private static final NewCustomer MARIA =
            new NewCustomer(CustomerId.parse("cus_1"), Name.of("María"), Email.parse("maria@ejemplo.com"));
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "email,name,id\nmaria@ejemplo.com,María,cus_1",
                "EMAIL,Name,Id\r\nmaria@ejemplo.com,María,cus_1\r\n",
                " email , name , id \n maria@ejemplo.com , María , cus_1 ",
                "\"email\",\"name\",\"id\"\r\n\"maria@ejemplo.com\",\"María\",\"cus_1\"\r\n",
                "id;name;email\ncus_1;María;maria@ejemplo.com",
                "id\tnombre\tcorreo\ncus_1\tMaría\tmaria@ejemplo.com",
                "\uFEFFid;Nombre;Correo electrónico\r\ncus_1;María;maria@ejemplo.com\r\n;;\r\n",
                "ID,Nombre,Teléfono,E-mail\ncus_1,María,55 1234,maria@ejemplo.com",
                "id,name,email\rcus_1,María,maria@ejemplo.com\r",
                "id,name,email\n\n,,\ncus_1,\"María\",maria@ejemplo.com"
            })
    void a_file_may_be_written_in_many_ways(String file) {
        assertThat(lines(file)).extracting(Line::customer).containsExactly(MARIA);
    }

    @Test
    void an_id_may_be_left_out() {
        NewCustomer withoutId = new NewCustomer(null, MARIA.name(), MARIA.email());

        assertThat(lines("nombre,correo\nMaría,maria@ejemplo.com"))
                .extracting(Line::customer)
                .containsExactly(withoutId);
        assertThat(lines("id,nombre,correo\n,María,maria@ejemplo.com"))
                .extracting(Line::customer)
                .containsExactly(withoutId);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,name",
                "name,name,email",
                "cus_1,Ana,ana@ejemplo.com",
                "id,\"name,email",
                "id name email",
                "a"
            })
    void a_header_names_name_and_email_once(String header) {
        assertThatThrownBy(() -> lines(header))
                .isInstanceOf(InvalidCsv.class)
                .hasMessageStartingWith("The first line must be the header id,name,email; ")
                .hasMessageEndingWith(".")
                .extracting(refused -> ((InvalidCsv) refused).fault())
                .isEqualTo(InvalidCsv.Fault.HEADER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "COLUMNS|,García, María,maria@ejemplo.com",
                "COLUMNS|,Carla",
                "QUOTES|,\"Left open,beto@ejemplo.com",
                "QUOTES|,\"Hugo\"x,hugo@ejemplo.com",
                "NAME_MISSING|,,emma@ejemplo.com",
                "NAME|,E\u0007mma,emma@ejemplo.com",
                "EMAIL_MISSING|,Fabio, ",
                "EMAIL|,Fabio,no email",
                "ID|cliente 7,Gina,gina@ejemplo.com"
            })
    void a_line_that_describes_nobody_says_why_and_harms_no_other(Fault fault, String line) {
        List<Line> lines = lines("id,name,email\n" + line + "\ncus_1,María,maria@ejemplo.com");

        assertThat(lines.get(0)).isEqualTo(new Line(2, line, null, fault));
        assertThat(lines.get(1).customer()).isEqualTo(MARIA);
        assertThat(lines.get(1).number()).isEqualTo(3);
    }

    @Test
    void a_name_that_is_too_long_says_so() {
        String name = "a".repeat(Name.MAX_LENGTH + 1);

        assertThat(lines("name,email\n" + name + ",ana@ejemplo.com").get(0).fault())
                .isEqualTo(Fault.NAME_TOO_LONG);
        assertThat(lines("name,email\n" + name.substring(1) + ",ana@ejemplo.com")
                        .get(0)
                        .fault())
                .isNull();
    }

    @Test
    void a_line_may_be_long_but_not_endless() {
        String longest = "cus_1,María,maria@ejemplo.com" + " ".repeat(CsvLine.MAX_BYTES - 30);

        assertThat(lines("id,name,email\n" + longest).get(0).customer()).isEqualTo(MARIA);
        assertThat(lines("id,name,email\n" + longest + " ").get(0).fault()).isEqualTo(Fault.TOO_LONG);
    }

    @Test
    void what_excel_writes_without_being_asked_for_utf8_is_read_and_said() {
        CustomerFile file = CustomerFile.of("id;name;email\r\ncus_1;María;maria@ejemplo.com\r\n".getBytes(WINDOWS));

        assertThat(file.guessed()).isTrue();
        assertThat(file.lines()).extracting(Line::customer).containsExactly(MARIA);
    }

    @Test
    void unicode_text_of_excel_is_read() {
        String text = "\uFEFFid\tname\temail\r\ncus_1\tMaría\tmaria@ejemplo.com\r\n";

        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            CustomerFile file = CustomerFile.of(text.getBytes(charset));

            assertThat(file.guessed()).isFalse();
            assertThat(file.lines()).extracting(Line::customer).containsExactly(MARIA);
        }
    }

    @Test
    void one_line_from_elsewhere_does_not_spoil_the_accents_of_all_others() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(
                "name,email\nMaría,maria@ejemplo.com\nJosé Núñez,jose@ejemplo.com\n".getBytes(StandardCharsets.UTF_8));
        file.write("Peña,pena@ejemplo.com\n".getBytes(WINDOWS));

        CustomerFile read = CustomerFile.of(file.toByteArray());

        assertThat(read.guessed()).isFalse();
        assertThat(read.lines()).extracting(Line::fault).containsExactly(null, null, Fault.ENCODING);
        assertThat(read.lines().get(0).text()).startsWith("María");
    }

    @Test
    void a_spreadsheet_is_no_csv_and_a_file_has_an_end() {
        refused(new byte[] {'P', 'K', 3, 4, 20}, InvalidCsv.Fault.SPREADSHEET);
        refused(new byte[0], InvalidCsv.Fault.EMPTY);
        String longest = "name,email\n" + "x\n".repeat(ImportCustomers.MAX_LINES);
        assertThat(lines(longest)).hasSize(ImportCustomers.MAX_LINES);
        refused((longest + "x").getBytes(StandardCharsets.UTF_8), InvalidCsv.Fault.TOO_MANY_LINES);
    }

    @Test
    void what_is_written_is_read_back_and_is_no_formula() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        CsvWriter writer = new CsvWriter(file);
        writer.write(List.of("id", "name", "email", "points"));
        writer.write(List.of("cus_1", "=HYPERLINK(\"x\"), \"María\"", "+maria@ejemplo.com", -5L));
        writer.flush();

        assertThat(file.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFid,name,email,points\r\n"
                        + "cus_1,\"'=HYPERLINK(\"\"x\"\"), \"\"María\"\"\",'+maria@ejemplo.com,-5\r\n");
        NewCustomer read = CustomerFile.of(file.toByteArray()).lines().get(0).customer();
        assertThat(read)
                .isEqualTo(new NewCustomer(
                        MARIA.id(), Name.of("=HYPERLINK(\"x\"), \"María\""), Email.parse("+maria@ejemplo.com")));
    }

    private static void refused(byte[] file, InvalidCsv.Fault fault) {
        assertThatThrownBy(() -> CustomerFile.of(file))
                .isInstanceOf(InvalidCsv.class)
                .extracting(refused -> ((InvalidCsv) refused).fault())
                .isEqualTo(fault);
    }

    private static List<Line> lines(String file) {
        return CustomerFile.of(file.getBytes(StandardCharsets.UTF_8)).lines();
    }
}
