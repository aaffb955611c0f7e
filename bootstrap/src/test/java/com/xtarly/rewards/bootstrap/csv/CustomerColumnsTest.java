package com.xtarly.rewards.bootstrap.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerColumnsTest {
    private static final CustomerColumns COLUMNS = CustomerColumns.of(line("id,name,email"));

    @ParameterizedTest
    @ValueSource(strings = {"email,name,id", "EMAIL,Name,Id", " email , name , id ", "\"email\",\"name\",\"id\"\r"})
    void a_header_names_the_columns_in_any_order_and_case(String header) {
        assertThat(CustomerColumns.of(line(header))).isEqualTo(new CustomerColumns(2, 1, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id;name;email",
                "id,name",
                "id,name,email,phone",
                "name,name,email",
                "cus_1,Ana,ana@ejemplo.com",
                "id,\"name,email"
            })
    void a_header_names_these_columns_and_no_others(String header) {
        assertThatThrownBy(() -> CustomerColumns.of(line(header)))
                .isInstanceOf(InvalidCsv.class)
                .hasMessageStartingWith("The first line must be the header id,name,email; ")
                .hasMessageEndingWith(".");
    }

    @Test
    void an_unquoted_comma_is_explained() {
        assertThatThrownBy(() -> COLUMNS.customer(line(",García, María,maria@ejemplo.com")))
                .hasMessage("The line has 4 columns, not 3; quote a comma in a name.");
    }

    @Test
    void a_line_may_be_long_but_not_endless() {
        String longest = ",Ana,ana@ejemplo.com" + " ".repeat(CsvLine.MAX_BYTES - 20);

        assertThat(COLUMNS.customer(line(longest)).name()).hasToString("Ana");
        assertThatThrownBy(() -> COLUMNS.customer(line(longest + " ")))
                .hasMessage("The line is longer than " + CsvLine.MAX_BYTES + " bytes.");
    }

    private static CsvLine line(String text) {
        return new CsvLine(1, text.getBytes(StandardCharsets.UTF_8));
    }
}
