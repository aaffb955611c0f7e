package com.xtarly.rewards.http.pos;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.testkit.Entries;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.http.Answer;
import com.xtarly.rewards.http.PosServer;
import com.xtarly.rewards.http.Till;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The stores go away while an upload is under way, and come back. */
class UploadInterruptedTest {
    private static final int COUNT = 200;
    private static final Set<Long> AWAY_AT = new HashSet<>();

    @AutoClose
    private static final PosServer SERVER = PosServer.open();

    private final Till till = SERVER.till();

    @BeforeAll
    static void some_amounts_find_the_stores_away() {
        SERVER.clock().advance(Duration.ofMinutes(1));
        SERVER.change(real ->
                command -> command.amount() != null && isAway(command.amount().minorUnits())
                        ? Outcome.refused(Reason.UNAVAILABLE)
                        : real.register(command));
    }

    private static synchronized boolean isAway(long amount) {
        return AWAY_AT.contains(amount);
    }

    private static synchronized void away(Set<Long> amounts) {
        AWAY_AT.clear();
        AWAY_AT.addAll(amounts);
    }

    @Test
    void away_from_the_start_the_whole_is_refused() {
        away(IntStream.range(0, COUNT).mapToObj(i -> (long) i).collect(Collectors.toSet()));

        Answer answer = uploads();

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("UNAVAILABLE");
        assertThat(answer.header("Retry-After")).matches("[1-9][0-9]*");
    }

    @Test
    void away_in_the_middle_the_results_say_from_where_on() {
        away(IntStream.range(100, COUNT).mapToObj(i -> (long) i).collect(Collectors.toSet()));

        Answer answer = uploads();

        List<String> codes = UploadResults.codes(answer);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(codes.subList(0, 100)).containsOnly("");
        assertThat(codes.subList(100, COUNT)).containsOnly("UNAVAILABLE");
    }

    @Test
    void sent_again_whole_it_is_recorded_once_as_if_nothing_had_happened() {
        away(IntStream.range(100, COUNT).mapToObj(i -> (long) i).collect(Collectors.toSet()));
        Answer first = uploads();
        away(Set.of());

        Answer again = uploads();

        assertThat(UploadResults.of(again))
                .allMatch(result -> result.get("success").booleanValue());
        assertThat(UploadResults.of(again).subList(0, 100))
                .isEqualTo(UploadResults.of(first).subList(0, 100));
        assertThat(Entries.of(SERVER.stores(), till.shop().customer())).hasSize(COUNT);
    }

    private Answer uploads() {
        return till.postsTo(
                "/transactions",
                IntStream.range(0, COUNT)
                        .mapToObj(i -> "{\"idempotencyKey\":\"k" + i
                                + "\",\"occurredAt\":\"2026-03-01T18:31:00Z\",\"amount\":" + i + ",\"customerId\":\""
                                + till.shop().customer().id() + "\"}")
                        .collect(Collectors.joining(",", "{\"transactions\":[", "]}")));
    }
}
