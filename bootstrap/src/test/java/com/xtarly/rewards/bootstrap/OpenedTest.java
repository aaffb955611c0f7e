package com.xtarly.rewards.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.xtarly.rewards.bootstrap.cli.Failure;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenedTest {
    private final List<String> closed = new ArrayList<>();
    private final Opened opened = new Opened();

    @Test
    void what_was_opened_last_is_closed_first() {
        open("database");
        open("stores");
        open("server");

        opened.close();

        assertThat(closed).containsExactly("server", "stores", "database");
    }

    @Test
    void what_does_not_close_keeps_nothing_else_open() {
        open("database");
        AutoCloseable stuck = opened.open(() -> () -> {
            throw new IllegalStateException("stuck");
        });

        opened.close();

        assertThat(stuck).isNotNull();
        assertThat(closed).containsExactly("database");
    }

    @Test
    void all_is_closed_once() {
        open("database");

        opened.close();
        opened.close();

        assertThat(closed).hasSize(1);
    }

    @Test
    void nothing_is_opened_after_the_end() {
        opened.close();

        assertThatThrownBy(() -> open("server")).isInstanceOf(Failure.class);
        assertThat(closed).isEmpty();
    }

    @Test
    void a_stop_waits_for_the_step_under_way_and_undoes_it() throws InterruptedException {
        Thread stop = new Thread(opened::close);

        AutoCloseable database = opened.open(() -> {
            stop.start();
            return () -> closed.add("database");
        });
        stop.join();

        assertThat(database).isNotNull();
        assertThat(closed).containsExactly("database");
    }

    private void open(String name) {
        AutoCloseable unused = opened.open(() -> () -> closed.add(name));
    }
}
