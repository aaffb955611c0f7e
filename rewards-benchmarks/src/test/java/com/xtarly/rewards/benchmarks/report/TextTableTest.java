package com.xtarly.rewards.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void words_begin_at_the_left_and_numbers_end_at_the_right() {
        TextTable table = new TextTable("what", "rate");
        table.row(List.of("reads", TextTable.count(12_345)));

        assertThat(table.lines()).containsExactly("| what  |   rate |", "|-------|-------:|", "| reads | 12 345 |");
    }

    @Test
    void what_is_unknown_stays_blank() {
        assertThat(TextTable.decimal(Double.NaN)).isEmpty();
        assertThat(TextTable.decimal(1.5)).isEqualTo("1.50");
    }
}
