package com.xtarly.rewards.http.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.xtarly.rewards.application.access.Language;
import com.xtarly.rewards.http.Answers;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** The API's description, {@code openapi.yaml}, as it is and as JSON. Both are read when first asked for. */
final class ApiDescription {
    private static final String RESOURCE = "openapi.yaml";
    /** What the file says in English, and the same in Spanish. */
    private static final String SPANISH = "openapi-es.yaml";

    private static final class Form {
        private final String mediaType;
        private final byte[] content;
        private final String tag;

        Form(String mediaType, byte[] content) {
            CRC32 crc = new CRC32();
            crc.update(content);
            this.mediaType = mediaType;
            this.content = content;
            this.tag = '"' + Long.toHexString(crc.getValue()) + '"';
        }

        private boolean isKnown(@Nullable String tags) {
            // What stands between may have compressed it, and weakened its tag.
            return tags != null
                    && Stream.of(tags.split(","))
                            .map(one -> one.strip().replaceFirst("^W/", ""))
                            .anyMatch(one -> one.equals(tag) || one.equals("*"));
        }

        /** Whoever has it already is told so: it changes only with the server. */
        void serve(Context ctx) {
            ctx.header("Cache-Control", "no-cache");
            ctx.header("ETag", tag);
            if (isKnown(ctx.header("If-None-Match"))) {
                ctx.status(304);
            } else {
                Answers.content(ctx, 200, mediaType, content);
            }
        }
    }

    private static final class Yaml {
        static final Form FORM = new Form("application/yaml", bytes(RESOURCE));
    }

    private static final class Json {
        static final Form FORM = new Form("application/json;charset=utf-8", converted());
    }

    private ApiDescription() {}

    static void asYaml(Context ctx) {
        Yaml.FORM.serve(ctx);
    }

    static void asJson(Context ctx) {
        Json.FORM.serve(ctx);
    }

    /** The file as a tree. */
    static JsonNode read() {
        return tree(RESOURCE);
    }

    /** What the file says in English, by {@link ApiText#key}, and the same in this language; nothing for English. */
    static Map<String, String> translations(Language language) {
        return switch (language) {
            case ENGLISH -> Map.of();
            case SPANISH ->
                StreamSupport.stream(tree(SPANISH).spliterator(), false)
                        .collect(Collectors.toUnmodifiableMap(
                                said -> ApiText.key(said.path("en").asText()),
                                said -> said.path("es").asText().strip()));
        };
    }

    private static JsonNode tree(String resource) {
        try {
            return new YAMLMapper().readTree(bytes(resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] converted() {
        try {
            return new ObjectMapper().writeValueAsBytes(read());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String resource) {
        try (InputStream file = Objects.requireNonNull(ApiDescription.class.getResourceAsStream(resource), resource)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
