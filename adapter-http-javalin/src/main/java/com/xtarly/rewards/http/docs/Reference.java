package com.xtarly.rewards.http.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.xtarly.rewards.application.access.Language;
import com.xtarly.rewards.http.dashboard.Messages;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The API's description in one language, made when it is first asked for.
 *
 * @param conventions what holds for all operations, as HTML
 * @param ofErrors the fields that every error has
 */
record Reference(
        String conventions,
        List<Operation> operations,
        List<Field> headers,
        List<ErrorCode> errors,
        Collection<Field> ofErrors) {
    private static final class Made {
        static final Map<Language, Reference> ALL = all(ApiDescription.read());

        private static Map<Language, Reference> all(JsonNode root) {
            return Arrays.stream(Language.values())
                    .collect(Collectors.toUnmodifiableMap(Function.identity(), language -> of(root, language)));
        }
    }

    static Reference in(Language language) {
        return Objects.requireNonNull(Made.ALL.get(language));
    }

    private static Reference of(JsonNode root, Language language) {
        ApiText api = new ApiText(root, Messages.in(language), ApiDescription.translations(language));
        return new Reference(
                api.description(root.path("info")),
                Operation.all(api),
                headers(api),
                ErrorCode.in(root, language),
                Field.of(api, root.at("/components/schemas/Refusal")));
    }

    /** Each header that an answer may carry, once. */
    private static List<Field> headers(ApiText api) {
        return Operation.all(api).stream()
                .flatMap(operation -> operation.replies().stream())
                .flatMap(reply -> reply.headers().stream())
                .distinct()
                .map(name -> header(api, name))
                .toList();
    }

    /** Which answers carry it, each operation says. */
    private static Field header(ApiText api, String name) {
        JsonNode said = api.root().findParents(name).stream()
                .map(headers -> api.resolved(headers.path(name)))
                .filter(found -> found.has("schema"))
                .findFirst()
                .orElseThrow();
        return new Field(name, false, Shape.of(api.messages(), api.parts(said.path("schema"))), api.description(said));
    }

    List<String> tags() {
        return operations.stream().map(Operation::tag).distinct().toList();
    }

    List<Operation> operations(String tag) {
        return operations.stream()
                .filter(operation -> operation.tag().equals(tag))
                .toList();
    }
}
