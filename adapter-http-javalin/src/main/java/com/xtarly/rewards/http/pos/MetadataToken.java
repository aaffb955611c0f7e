package com.xtarly.rewards.http.pos;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.xtarly.rewards.domain.ledger.Metadata;
import java.io.IOException;

/** The JSON object a till attaches to a purchase, as the very characters it sent. */
final class MetadataToken {
    /** Objects and lists within each other, the metadata itself being the first. */
    static final int MAX_DEPTH = 5;

    private MetadataToken() {}

    /**
     * Reads from the object's start to its end.
     *
     * @param body the text that the parser reads
     * @throws IllegalArgumentException when it is too large, too deep, or has text that no database could keep
     */
    static Metadata read(String body, JsonParser parser) throws IOException {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        int depth = 0;
        int deepest = 0;
        boolean sound = true;
        do {
            JsonToken token = parser.currentToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            deepest = Math.max(deepest, depth);
            sound &= token.isNumeric() || isSound(parser.getText());
        } while (depth > 0 && parser.nextToken() != null);
        if (deepest > MAX_DEPTH) {
            throw new IllegalArgumentException("Metadata is at most " + MAX_DEPTH + " levels deep.");
        }
        if (!sound) {
            throw new IllegalArgumentException("Metadata has no NUL character and no broken Unicode in its text.");
        }
        int end = (int) parser.currentLocation().getCharOffset();
        return Metadata.of(body.substring(start, end));
    }

    private static boolean isSound(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }
}
