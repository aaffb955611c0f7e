package com.xtarly.rewards.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class DefectsTest {
    private static final String SECRET = "cliente@ejemplo.com";

    @AutoClose
    private final PosServer server = PosServer.open();

    @Test
    void an_exception_nobody_expected_is_our_fault_and_nobodys_business() {
        server.change(real -> command -> {
            throw new IllegalStateException(SECRET);
        });

        assertNothingIsTold();
    }

    @Test
    void an_error_of_the_machine_is_treated_alike() {
        server.change(real -> command -> {
            throw new StackOverflowError(SECRET);
        });

        assertNothingIsTold();
    }

    @Test
    void what_is_logged_has_the_trace_without_the_messages() {
        Throwable defect = new IllegalStateException(SECRET, new IllegalArgumentException(SECRET));

        Throwable logged = Failures.withoutMessages(defect);

        assertThat(logged).hasMessage("java.lang.IllegalStateException");
        assertThat(logged.getCause()).hasMessage("java.lang.IllegalArgumentException");
        assertThat(Arrays.asList(logged.getStackTrace())).isEqualTo(Arrays.asList(defect.getStackTrace()));
    }

    private void assertNothingIsTold() {
        Till till = server.till();

        Answer answer = till.posts(till.purchase());

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.code()).isEqualTo("INTERNAL_ERROR");
        assertThat(answer.body()).doesNotContain(SECRET, "Exception", "StackOverflow");
    }
}
