package com.xtarly.rewards.http.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.testkit.Shop;
import com.xtarly.rewards.http.PosServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the guides show to be sent is sent, as a reader would paste it, and answered as they print it. */
class GuidesTest {
    private static final Path GUIDES = Path.of("src/main/resources/com/xtarly/rewards/http/docs");
    private static final String FIRST = "quick-start";

    @AutoClose
    private static final PosServer SERVER = PosServer.open();

    @TempDir
    private Path directory;

    static Stream<Path> guides() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String language : List.of("en", "es")) {
            try (Stream<Path> files = Files.list(GUIDES.resolve(language))) {
                files.sorted().forEach(found::add);
            }
        }
        return found.stream();
    }

    @ParameterizedTest
    @MethodSource("guides")
    void what_it_shows_is_sent_and_answered_so(Path guide) throws IOException {
        SERVER.clock().set(Instant.now());
        List<Block> blocks = new ArrayList<>();
        if (!guide.endsWith(FIRST + ".md")) {
            blocks.addAll(Block.of(Files.readString(guide.resolveSibling(FIRST + ".md"))));
        }
        blocks.addAll(Block.of(Files.readString(guide)));

        List<String> answers = pasted(blocks);

        for (int i = 0; i < blocks.size(); i++) {
            assertThat(blocks.get(i).differenceFrom(answers.get(i)))
                    .as(blocks.get(i).commands())
                    .isEmpty();
        }
    }

    @Test
    void the_quick_start_goes_all_the_way() throws IOException {
        for (String language : List.of("en", "es")) {
            assertThat(Block.of(Files.readString(GUIDES.resolve(language).resolve(FIRST + ".md"))))
                    .filteredOn(Block::hasAnswer)
                    .extracting(Block::commands)
                    .satisfiesExactly(
                            look -> assertThat(look).contains("/transaction/txn_none"),
                            enrol -> assertThat(enrol).contains("/customer"),
                            purchase -> assertThat(purchase).contains("/transaction "),
                            again -> assertThat(again).contains("/transaction "),
                            refund -> assertThat(refund).contains("/refund"),
                            upload -> assertThat(upload).contains("/transactions "));
        }
    }

    @Test
    void an_answer_that_is_printed_wrong_is_noticed() {
        Block block = new Block("", "json", "{\"id\": \"cus_…\", \"points\": 35}");

        assertThat(block.differenceFrom("{\"id\":\"cus_0A\",\"points\":35}")).isEmpty();
        assertThat(block.differenceFrom("{\"id\":\"cus_0A\",\"points\":36}")).isPresent();
        assertThat(block.differenceFrom("{\"id\":\"txn_0A\",\"points\":35}")).isPresent();
        assertThat(block.differenceFrom("{\"id\":\"cus_0A\",\"points\":35,\"more\":1}"))
                .isPresent();
        assertThat(block.differenceFrom("")).isPresent();
    }

    /** What each of them prints, all of them pasted into one shell, with the snippets beside it. */
    private List<String> pasted(List<Block> blocks) throws IOException {
        try (Stream<Path> snippets = Files.list(GUIDES.resolve("snippets"))) {
            for (Path snippet : snippets.toList()) {
                Files.copy(snippet, directory.resolve(snippet.getFileName()));
            }
        }
        Shop shop = SERVER.openShop();
        Shell shell = Shell.atTill(directory, SERVER.port(), shop.key().reveal());
        return shell.pasted(blocks.stream().map(Block::commands).toList());
    }
}
