package com.xtarly.rewards.http.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Commands in a guide, and what they print by it.
 *
 * @param commands without the lines that say where the server is: they are the reader's
 * @param kind of the answer: {@code json} in any layout, or {@code text} to the letter; empty where none is shown
 * @param answer in which … stands for the rest of an id
 */
record Block(String commands, String kind, String answer) {
    private static final Pattern FENCE =
            Pattern.compile("^ *```(sh|json|text)\\n(.*?)^ *```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern READERS_OWN = Pattern.compile("^export (BASE|KEY)=.*$", Pattern.MULTILINE);
    private static final JsonMapper JSON = new JsonMapper();

    /** All those of a guide, in their order. */
    static List<Block> of(String guide) {
        List<Block> found = new ArrayList<>();
        Matcher fence = FENCE.matcher(guide);
        while (fence.find()) {
            String content = fence.group(2).stripIndent();
            if (fence.group(1).equals("sh")) {
                found.add(new Block(READERS_OWN.matcher(content).replaceAll(""), "", ""));
            } else {
                Block asked = found.remove(found.size() - 1);
                found.add(new Block(asked.commands, fence.group(1), content));
            }
        }
        return found;
    }

    boolean hasAnswer() {
        return !kind.isEmpty();
    }

    /** What is wrong with the guide if this is what comes; nothing if it is right. */
    Optional<String> differenceFrom(String printed) {
        String shown = plain(answer);
        String came = plain(printed);
        boolean right = !hasAnswer() || Pattern.matches(pattern(shown), came);
        return right ? Optional.empty() : Optional.of("It says " + shown + ", and what comes is " + came);
    }

    private String plain(String text) {
        try {
            return kind.equals("json") ? String.valueOf(read(text)) : text.strip();
        } catch (JsonProcessingException e) {
            return text;
        }
    }

    private static JsonNode read(String text) throws JsonProcessingException {
        return JSON.readTree(text);
    }

    private static String pattern(String shown) {
        return Pattern.quote(shown).replace("…", "\\E[0-9A-Za-z_-]+\\Q");
    }
}
