package com.xtarly.rewards.http.pos;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.xtarly.rewards.domain.ledger.Metadata;
import com.xtarly.rewards.domain.ledger.Ticket;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The JSON object a till attaches to a purchase.
 *
 * @param metadata the very characters it sent
 * @param ticket the folio in its field {@code ticket}; null when there is none, or what is there can be none
 */
record MetadataToken(Metadata metadata, @Nullable Ticket ticket) {
    /** Objects and lists within each other, the metadata itself being the first. */
    static final int MAX_DEPTH = 5;

    private static final String TICKET = "ticket";

    /**
     * Reads on from the object's first token to its last.
     *
     * @param body the text that the parser reads
     * @throws IllegalArgumentException when it is too large or too deep
     */
    static MetadataToken read(String body, JsonParser parser) throws IOException {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        int deepest = 1;
        Ticket ticket = null;
        for (int depth = 1; depth > 0; deepest = Math.max(deepest, depth)) {
            JsonToken token = parser.nextToken();
            if (depth == 1 && token == JsonToken.VALUE_STRING && TICKET.equals(parser.currentName())) {
                ticket = Ticket.find(parser.getText()).orElse(null);
            }
            depth += levels(token);
        }
        if (deepest > MAX_DEPTH) {
            throw new IllegalArgumentException("Metadata is at most " + MAX_DEPTH + " levels deep.");
        }
        int end = (int) parser.currentLocation().getCharOffset();
        return new MetadataToken(Metadata.of(body.substring(start, end)), ticket);
    }

    private static int levels(JsonToken token) {
        if (token.isStructStart()) {
            return 1;
        }
        return token.isStructEnd() ? -1 : 0;
    }
}
