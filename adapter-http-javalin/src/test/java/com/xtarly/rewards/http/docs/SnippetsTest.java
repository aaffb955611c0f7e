package com.xtarly.rewards.http.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.xtarly.rewards.application.testkit.Shop;
import com.xtarly.rewards.http.PosServer;
import com.xtarly.rewards.http.Till;
import com.xtarly.rewards.http.docs.RoughRoad.Mishap;
import com.xtarly.rewards.http.docs.RoughRoad.Sent;
import com.xtarly.rewards.http.docs.Shell.Ended;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The snippets, run as they are printed, on a road on which everything goes wrong that they say they withstand. */
class SnippetsTest {
    /** As many as they have patience for. */
    private static final List<Mishap> MISHAPS = List.of(Mishap.values()).subList(0, 5);

    private static final String CREDITED = "35 points earned, 35 in total";

    @AutoClose
    private static final PosServer SERVER = PosServer.open();

    /** All of them wait most of the time, so all of them do at once. */
    private static final Map<Snippet, CompletableFuture<Journey>> JOURNEYS = new EnumMap<>(Snippet.class);

    @TempDir
    private static Path directories;

    /** A sale sent over the rough road. */
    private record Journey(Path directory, Shop shop, List<Sent> sent, Ended ended) {}

    @BeforeAll
    static void all_set_out() {
        Stream.of(Snippet.values())
                .filter(Snippet::canRun)
                .forEach(snippet -> JOURNEYS.put(
                        snippet,
                        CompletableFuture.supplyAsync(() -> travelled(snippet), task -> new Thread(task).start())));
    }

    @ParameterizedTest
    @EnumSource
    void a_sale_is_credited_once_whatever_happens_on_the_way(Snippet snippet) {
        Journey journey = journey(snippet);

        assertThat(journey.ended.exitCode()).as(journey.ended.errors()).isZero();
        assertThat(journey.ended.output()).isEqualToIgnoringNewLines(CREDITED);
        assertThat(journey.sent).hasSize(MISHAPS.size() + 1);
        assertThat(journey.sent).allMatch(journey.sent.get(0)::isSame);
        assertThat(points(journey.shop)).isEqualTo(35);
    }

    @ParameterizedTest
    @EnumSource
    void it_waits_for_as_long_as_it_is_told(Snippet snippet) {
        List<Sent> sent = journey(snippet).sent;

        for (int i = 0; i < MISHAPS.size(); i++) {
            Duration waited = sent.get(i + 1).since(sent.get(i));
            assertThat(waited).isGreaterThanOrEqualTo(Duration.ofSeconds(MISHAPS.get(i).seconds));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_till_that_was_switched_off_knows_the_key(Snippet snippet) throws IOException {
        Journey journey = journey(snippet);

        try (RoughRoad road = new RoughRoad(SERVER.port(), List.of())) {
            Ended again = sale(snippet, journey.directory, road, journey.shop, email(journey.shop));

            assertThat(again.output()).isEqualToIgnoringNewLines(CREDITED);
            assertThat(road.sent()).singleElement().matches(journey.sent.get(0)::isSame);
            assertThat(journey.directory.resolve("T-00412.sale"))
                    .content()
                    .startsWith(road.sent().get(0).key());
        }
        assertThat(points(journey.shop)).isEqualTo(35);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_refused_is_not_sent_again(Snippet snippet) throws IOException {
        Shop shop = journey(snippet).shop;

        try (RoughRoad road = new RoughRoad(SERVER.port(), List.of())) {
            Ended refused = sale(snippet, directory(snippet + "-refused"), road, shop, "nadie@ejemplo.com");

            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.errors()).startsWith("Refused: ").contains("NOT_FOUND");
            assertThat(road.sent()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_was_mended_after_a_refusal_is_sent_with_the_same_key_and_what_came_too_slowly_again(Snippet snippet)
            throws IOException {
        Shop shop = SERVER.openShop();
        assumeTrue(snippet.canRun(), () -> "What runs it is not here: " + snippet + " DOES NOT RUN.");
        Path directory = directory(snippet + "-mended");

        try (RoughRoad road = new RoughRoad(SERVER.port(), List.of(Mishap.TOO_SLOW))) {
            Ended refused = sale(snippet, directory, road, shop, "nadie@ejemplo.com");
            Ended mended = sale(snippet, directory, road, shop, email(shop));

            assertThat(refused.errors()).contains("NOT_FOUND");
            assertThat(mended.output()).isEqualToIgnoringNewLines(CREDITED);
            assertThat(road.sent())
                    .extracting(Sent::key)
                    .hasSize(3)
                    .containsOnly(road.sent().get(0).key());
        }
    }

    @ParameterizedTest
    @EnumSource
    void another_sale_under_a_ticket_that_has_earned_is_refused(Snippet snippet) throws IOException {
        Journey journey = journey(snippet);

        try (RoughRoad road = new RoughRoad(SERVER.port(), List.of())) {
            Ended other = snippet.run(
                    journey.directory,
                    road.port(),
                    journey.shop.key().reveal(),
                    "T-00412",
                    "99900",
                    email(journey.shop));

            assertThat(other.exitCode()).isEqualTo(1);
            assertThat(other.errors()).contains("IDEMPOTENCY_KEY_REUSED");
        }
        assertThat(points(journey.shop)).isEqualTo(35);
    }

    private static Journey journey(Snippet snippet) {
        assumeTrue(JOURNEYS.containsKey(snippet), () -> "What runs it is not here: " + snippet + " DOES NOT RUN.");
        return JOURNEYS.get(snippet).join();
    }

    private static Journey travelled(Snippet snippet) {
        Shop shop = SERVER.openShop();
        try (RoughRoad road = new RoughRoad(SERVER.port(), MISHAPS)) {
            Path directory = directory(snippet.name());
            Ended ended = sale(snippet, directory, road, shop, email(shop));
            return new Journey(directory, shop, road.sent(), ended);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ended sale(Snippet snippet, Path directory, RoughRoad road, Shop shop, String email) {
        return snippet.run(directory, road.port(), shop.key().reveal(), "T-00412", "35000", email);
    }

    private static String email(Shop shop) {
        return shop.customer().email().value();
    }

    private static long points(Shop shop) {
        return new Till(SERVER.port(), shop)
                .looksUp(shop.customer().id().value())
                .json()
                .at("/data/points")
                .longValue();
    }

    private static Path directory(String name) throws IOException {
        return Files.createDirectory(directories.resolve(name));
    }
}
