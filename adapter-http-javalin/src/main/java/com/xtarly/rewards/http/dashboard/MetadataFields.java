package com.xtarly.rewards.http.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.xtarly.rewards.domain.ledger.Metadata;
import com.xtarly.rewards.domain.ledger.Posting;
import com.xtarly.rewards.domain.ledger.Ticket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a till attached to a purchase, as people read it: names and values, in the till's order. */
final class MetadataFields {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TICKET = "ticket";

    private MetadataFields() {}

    static Map<String, String> of(@Nullable Metadata metadata) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (metadata != null) {
            object(metadata).properties().forEach(field -> fields.put(field.getKey(), text(field.getValue())));
        }
        return fields;
    }

    /** The folio that a purchase earned with or, where tickets do not count, the one that its till attached. */
    static String ticket(Posting posting) {
        return Optional.ofNullable(posting.ticket())
                .map(Ticket::folio)
                .orElseGet(() -> of(posting.metadata()).getOrDefault(TICKET, ""));
    }

    /** As a till attaches a folio. */
    static Metadata ofTicket(Ticket ticket) {
        try {
            return Metadata.of(JSON.writeValueAsString(Map.of(TICKET, ticket.folio())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A text can be written as JSON.", e);
        }
    }

    private static JsonNode object(Metadata metadata) {
        try {
            return JSON.readTree(metadata.json());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("It was a JSON object when it was accepted.", e);
        }
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toString();
    }
}
