package com.xtarly.rewards.http.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.xtarly.rewards.application.access.Language;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the API's description says in English is said in Spanish, each sentence. */
class TranslationTest {
    private static final Set<String> PRINTED = Set.of("example", "examples");

    @Test
    void everything_that_is_shown_is_there_in_spanish_and_nothing_else() {
        JsonNode root = ApiFile.own().root();
        Set<String> said = new TreeSet<>();
        collect(root.path("paths"), said);
        collect(root.path("components"), said);
        said.add(ApiText.key(root.at("/info/description").asText()));

        assertThat(ApiDescription.translations(Language.SPANISH).keySet()).containsExactlyInAnyOrderElementsOf(said);
        assertThat(ApiDescription.translations(Language.SPANISH).values()).noneMatch(String::isBlank);
    }

    private static void collect(JsonNode node, Set<String> said) {
        node.properties().forEach(field -> {
            boolean text = List.of("description", "summary").contains(field.getKey())
                    && field.getValue().isTextual();
            if (text) {
                said.add(ApiText.key(field.getValue().asText()));
            } else if (!PRINTED.contains(field.getKey())) {
                collect(field.getValue(), said);
            }
        });
        if (node.isArray()) {
            node.forEach(item -> collect(item, said));
        }
    }
}
