package com.xtarly.rewards.bootstrap.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.xtarly.rewards.application.AddCustomers;
import com.xtarly.rewards.application.testkit.Accepted;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.application.testkit.SettableClock;
import com.xtarly.rewards.bootstrap.csv.CustomerImport.RejectedLine;
import com.xtarly.rewards.bootstrap.csv.CustomerImport.Summary;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.http.csv.InvalidCsv;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerImportTest {
    private final InMemoryStores stores = new InMemoryStores();
    private final Organization organization = Examples.organization();
    private final List<RejectedLine> told = new ArrayList<>();
    private final List<Long> done = new ArrayList<>();

    @BeforeEach
    void save_the_organization() {
        boolean saved = stores.write(tx -> {
            tx.organizations().add(organization);
            return true;
        });
        assertThat(saved).isTrue();
    }

    @Test
    void every_customer_is_enrolled() {
        Summary summary = imported("""
            id,name,email
            cus_1,María García,cliente@ejemplo.com
            ,José Núñez,jose@ejemplo.com
            """);

        assertThat(summary).isEqualTo(new Summary(2, 0, List.of()));
        assertThat(customers()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,name,email\n,María,maria@ejemplo.com\n",
                "\uFEFFid,name,email\n,María,maria@ejemplo.com",
                "id,name,email\r\n,María,maria@ejemplo.com\r\n",
                "EMAIL, Name ,\"id\"\nmaria@ejemplo.com,María,\n",
                "\n\nid,name,email\n\n  \n,\"García, María\",maria@ejemplo.com\n\n",
                "id,name,email\n, \"María \"\"La Jefa\"\" García\" ,maria@ejemplo.com\n",
                "id,name,email\n,María \"La Jefa\",maria@ejemplo.com\n",
            })
    void a_file_may_be_written_in_many_ways(String csv) {
        assertThat(imported(csv)).isEqualTo(new Summary(1, 0, List.of()));
    }

    @Test
    void a_broken_line_harms_only_itself() {
        Summary summary = imported("""
            id,name,email
            ,Ana,ana@ejemplo.com
            ,"Left open,beto@ejemplo.com
            ,Carla
            ,Delia,delia@ejemplo.com,extra
            ,,emma@ejemplo.com
            ,Fabio,no email
            cliente 7,Gina,gina@ejemplo.com
            ,"Hugo"x,hugo@ejemplo.com
            ,Ines,ines@ejemplo.com
            """);

        assertThat(summary.imported()).isEqualTo(2);
        assertThat(summary.rejected()).isEqualTo(7);
        assertThat(summary.errors()).extracting(RejectedLine::line).containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(summary.errors()).extracting(RejectedLine::error).allMatch(error -> error.endsWith("."));
        assertThat(told).isEqualTo(summary.errors());
    }

    @Test
    void who_is_there_already_is_rejected() {
        Summary summary = imported("""
            id,name,email
            cus_1,Ana,ana@ejemplo.com
            cus_1,Beto,beto@ejemplo.com
            cus_2,Carla,ANA@ejemplo.com
            """);

        assertThat(summary.errors())
                .containsExactly(
                        new RejectedLine(3, Reason.CUSTOMER_ID_TAKEN.sentence()),
                        new RejectedLine(4, Reason.EMAIL_TAKEN.sentence()));
    }

    @Test
    void a_second_import_changes_nothing() {
        String csv = file(50);

        assertThat(imported(csv).imported()).isEqualTo(50);
        assertThat(imported(csv)).matches(again -> again.imported() == 0 && again.rejected() == 50);
        assertThat(customers()).isEqualTo(50);
    }

    @Test
    void text_that_is_not_utf8_is_rejected_by_the_line() {
        byte[] latin1 = ",Peña,pena@ejemplo.com\n".getBytes(Charset.forName("ISO-8859-1"));
        InputStream csv = new SequenceInputStream(
                stream("id,name,email\n,Ana,ana@ejemplo.com\n"),
                new SequenceInputStream(new ByteArrayInputStream(latin1), stream(",Beto,beto@ejemplo.com\n")));

        Summary summary = Accepted.of(run(csv));

        assertThat(summary.imported()).isEqualTo(2);
        assertThat(summary.errors()).containsExactly(new RejectedLine(3, "The line is not valid UTF-8."));
    }

    @Test
    void a_carriage_return_in_a_line_does_not_hide_the_rest_of_it() {
        Summary summary = imported("id,name,email\n,Ana,ana@ejemplo.com\r,Beto,beto@ejemplo.com\n");

        assertThat(summary.imported()).isZero();
        assertThat(summary.rejected()).isEqualTo(1);
    }

    @Test
    void a_large_file_is_imported_batch_after_batch() {
        int count = 2 * AddCustomers.MAX_BATCH + 1;

        Summary summary = imported(file(count));

        assertThat(summary.imported()).isEqualTo(count);
        assertThat(done).containsExactly(1_001L, 2_001L, 2_002L);
    }

    @Test
    void the_summary_is_bounded_but_its_count_is_true() {
        String csv = "id,name,email\n" + "broken\n".repeat(CustomerImport.MAX_ERRORS + 5);

        Summary summary = imported(csv);

        assertThat(summary.rejected()).isEqualTo(CustomerImport.MAX_ERRORS + 5);
        assertThat(summary.errors()).hasSize(CustomerImport.MAX_ERRORS);
        assertThat(told).hasSize(CustomerImport.MAX_ERRORS + 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", ",Ana,ana@ejemplo.com\n"})
    void a_file_without_the_header_is_refused_as_a_whole(String csv) {
        assertThatThrownBy(() -> imported(csv))
                .isInstanceOf(InvalidCsv.class)
                .hasMessageStartingWith("The first line must be the header id,name,email; ")
                .hasMessageEndingWith(".");
    }

    @Test
    void an_unknown_organization_is_refused_before_anything_is_read() {
        CustomerImport customerImport = new CustomerImport(addCustomers(), OrganizationId.parse("org_x"), listener());

        assertThat(customerImport.run(unreadable())).isEqualTo(Outcome.refused(Reason.ORGANIZATION_NOT_FOUND));
    }

    @Test
    void what_was_done_before_the_file_broke_stays() {
        InputStream csv = new SequenceInputStream(stream(file(1_500)), unreadable());

        assertThatThrownBy(() -> run(csv))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("unplugged");
        assertThat(done).containsExactly(1_001L);
        assertThat(customers()).isEqualTo(1_000);
    }

    private Summary imported(String csv) {
        return Accepted.of(run(stream(csv)));
    }

    private Outcome<Summary> run(InputStream csv) {
        return new CustomerImport(addCustomers(), organization.id(), listener()).run(csv);
    }

    private AddCustomers addCustomers() {
        return new AddCustomers(stores, Examples.ids(), SettableClock.at(Examples.MOMENT));
    }

    private CustomerImport.Listener listener() {
        return new CustomerImport.Listener() {
            @Override
            public void rejected(RejectedLine line) {
                told.add(line);
            }

            @Override
            public void done(long line) {
                done.add(line);
            }
        };
    }

    private long customers() {
        return stores.read(tx -> tx.ledger().audit()).customers();
    }

    private static String file(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "cus_" + i + ",Cliente " + i + ",cliente" + i + "@ejemplo.com\n")
                .collect(Collectors.joining("", "id,name,email\n", ""));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream unreadable() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("unplugged");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new IOException("unplugged");
            }
        };
    }
}
