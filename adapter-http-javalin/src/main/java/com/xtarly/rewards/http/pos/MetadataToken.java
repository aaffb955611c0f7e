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
     * Reads on from the object's first token to its last.
     *
     * @param body the text that the parser reads
     * @throws IllegalArgumentException when it is too large or too deep
     */
    static Metadata read(String body, JsonParser parser) throws IOException {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        int deepest = 1;
        for (int depth = 1; depth > 0; deepest = Math.max(deepest, depth)) {
            depth += levels(parser.nextToken());
        }
        if (deepest > MAX_DEPTH) {
            throw new IllegalArgumentException("Metadata is at most " + MAX_DEPTH + " levels deep.");
        }
        int end = (int) parser.currentLocation().getCharOffset();
        return Metadata.of(body.substring(start, end));
    }

    private static int levels(JsonToken token) {
        if (token.isStructStart()) {
            return 1;
        }
        return token.isStructEnd() ? -1 : 0;
    }
}
