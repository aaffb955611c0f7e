package com.xtarly.rewards.http.pos;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.xtarly.rewards.domain.ledger.GivenTicket;
import com.xtarly.rewards.domain.ledger.Metadata;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The JSON object a till attaches to a purchase.
 *
 * @param metadata the very characters it sent
 * @param ticket what is in its field {@code ticket}; null when nothing is
 */
record MetadataToken(Metadata metadata, @Nullable GivenTicket ticket) {
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
        GivenTicket ticket = null;
        for (int depth = 1; depth > 0; deepest = Math.max(deepest, depth)) {
            JsonToken token = parser.nextToken();
            if (depth == 1 && token != JsonToken.FIELD_NAME && TICKET.equals(parser.currentName())) {
                ticket = ticket(token, parser);
            }
            depth += levels(token);
        }
        if (deepest > MAX_DEPTH) {
            throw new IllegalArgumentException("Metadata is at most " + MAX_DEPTH + " levels deep.");
        }
        int end = (int) parser.currentLocation().getCharOffset();
        return new MetadataToken(Metadata.of(body.substring(start, end)), ticket);
    }

    private static @Nullable GivenTicket ticket(JsonToken token, JsonParser parser) throws IOException {
        return switch (token) {
            case VALUE_NULL -> null;
            case VALUE_STRING -> GivenTicket.of(parser.getText()).orElse(null);
            default -> new GivenTicket.Unreadable();
        };
    }

    private static int levels(JsonToken token) {
        if (token.isStructStart()) {
            return 1;
        }
        return token.isStructEnd() ? -1 : 0;
    }
}
