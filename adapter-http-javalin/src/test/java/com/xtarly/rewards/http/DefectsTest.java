package com.xtarly.rewards.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
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
        assertThat(logged.getStackTrace()[0]).isEqualTo(defect.getStackTrace()[0]);
    }

    @Test
    void what_is_logged_of_a_trace_is_its_top() {
        StackTraceElement[] frames = new StackTraceElement[Failures.MAX_FRAMES + 1];
        Arrays.setAll(frames, line -> new StackTraceElement("Deep", "dive", "Deep.java", line));
        Throwable defect = new StackOverflowError(SECRET);
        defect.setStackTrace(frames);

        Throwable logged = Failures.withoutMessages(defect);

        assertThat(logged.getStackTrace()).containsExactly(Arrays.copyOf(frames, Failures.MAX_FRAMES));
    }

    @Test
    void what_is_logged_of_causes_has_an_end() {
        Throwable one = new IllegalStateException(SECRET);
        Throwable other = new IllegalStateException(SECRET, one);
        Throwable unused = one.initCause(other);

        Throwable logged = Failures.withoutMessages(one);

        assertThat(Stream.iterate(logged, Objects::nonNull, Throwable::getCause))
                .hasSize(1 + Failures.MAX_CAUSES);
    }

    private void assertNothingIsTold() {
        Till till = server.till();

        Answer answer = till.posts(till.purchase());

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.code()).isEqualTo("INTERNAL_ERROR");
        assertThat(answer.body()).doesNotContain(SECRET, "Exception", "StackOverflow");
    }
}
