package com.xtarly.rewards.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody who knows the address of the documentation and has a key, and does what the pages say. */
record Stranger(String address, Path directory) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String NEXT = "--- next ---";
    private static final Pattern SOME_KEY = Pattern.compile("xtarly_pos_\\w+");

    /** What is to be pasted, and what the page says that comes then; nothing when it says nothing. */
    private record Block(String commands, String kind, String answer) {}

    /** From the first page by its first link: a purchase, the same again, a refund, and an upload. */
    void pastesTheQuickStart(String key) throws IOException, InterruptedException {
        Document first = Jsoup.connect(address + "/docs").get();
        String quickStart = first.select("main ol a").first().absUrl("href");
        List<Block> blocks = blocks(Jsoup.connect(quickStart).get());

        List<String> answers = pasted(blocks, key);

        assertThat(blocks).filteredOn(block -> !block.kind.isEmpty()).hasSizeGreaterThanOrEqualTo(5);
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (!block.kind.isEmpty()) {
                String shown = Pattern.quote(plain(block, block.answer)).replace("…", "\\E[0-9A-Za-z_-]+\\Q");
                assertThat(plain(block, answers.get(i))).as(block.commands).matches(shown);
            }
        }
    }

    private static List<Block> blocks(Document page) {
        List<Block> blocks = new ArrayList<>();
        for (Element code : page.select("main pre > code")) {
            String kind = code.className().replace("language-", "");
            if (kind.equals("sh")) {
                blocks.add(new Block(code.wholeText(), "", ""));
            } else {
                Block asked = blocks.remove(blocks.size() - 1);
                blocks.add(new Block(asked.commands, kind, code.wholeText()));
            }
        }
        return blocks;
    }

    /** What each of them prints, all pasted into one terminal. */
    private List<String> pasted(List<Block> blocks, String key) throws IOException, InterruptedException {
        StringBuilder typed = new StringBuilder();
        blocks.forEach(block -> typed.append(SOME_KEY.matcher(block.commands).replaceAll(key))
                .append("\necho; echo '")
                .append(NEXT)
                .append("'\n"));
        Process shell = new ProcessBuilder("bash", "-c", typed.toString())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(printed).isZero();
        return Arrays.stream(printed.split(Pattern.quote(NEXT), -1))
                .map(String::strip)
                .toList();
    }

    private static String plain(Block block, String text) throws JsonProcessingException {
        return block.kind.equals("json")
                ? JSON.readTree(text).toString()
                : text.strip().replace("\r", "");
    }
}
