package com.xtarly.rewards.http.docs;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An operation as a request that can be sent as it stands, by programs in which people try APIs. What differs from shop
 * to shop is a variable, in two braces: the reader says it, or an earlier call's answer does.
 *
 * @param id its name in the description
 * @param description Markdown; may be empty
 * @param path below the server's address, with the query
 * @param keyless whether it is answered without an API key
 * @param key under which it is done once; nothing for what changes nothing
 * @param answers examples of them
 */
record Call(
        String id,
        String folder,
        String name,
        String description,
        String method,
        String path,
        boolean keyless,
        Optional<String> key,
        Optional<String> body,
        List<Answer> answers) {
    /** In this order, each call finds what it takes in the answers of those before. */
    static final List<String> FOLDERS = List.of("customers", "purchases", "transactions", "server");

    /** What the reader says: a key is theirs, and another beginning of the idempotency keys makes everything anew. */
    static final Map<String, String> VARIABLES = variables();

    private static final Map<String, Taken> TAKEN = Map.of(
            "enrolCustomer", new Taken("customerId", "id"),
            "registerPurchase", new Taken("transactionId", "transactionId"));

    private static final Map<Pattern, String> OTHERWISE = Map.of(
            Pattern.compile("cus_\\w+"),
            "{{customerId}}",
            Pattern.compile("txn_\\w+"),
            "{{transactionId}}",
            Pattern.compile("(cliente|lucia)@ejemplo\\.com"),
            "{{email}}",
            Pattern.compile("caja1-(?=\\d)"),
            "{{keys}}-",
            Operation.MOMENT,
            "{{\\$isoTimestamp}}");

    /** An answer as it is printed. */
    record Answer(String name, int status, String body) {}

    /** A variable, and the field of an answer's {@code data} that is its value. */
    record Taken(String variable, String field) {}

    /** These operations, by folder. */
    static List<Call> all(List<Operation> operations) {
        return operations.stream()
                .map(Call::of)
                .sorted(Comparator.comparingInt(call -> FOLDERS.indexOf(call.folder)))
                .toList();
    }

    private static Call of(Operation operation) {
        return new Call(
                operation.id(),
                operation.tag(),
                operation.summary(),
                operation.description(),
                operation.method(),
                otherwise(operation.asked()),
                operation.keyless(),
                operation.key().map(header -> "{{keys}}-" + operation.id()),
                operation.bodies().stream().map(body -> otherwise(body.json())).findFirst(),
                operation.replies().stream()
                        .flatMap(reply -> reply.examples().stream()
                                .map(example ->
                                        new Answer(example.name(), Integer.parseInt(reply.status()), example.json())))
                        .toList());
    }

    /** What later calls take from its answer. */
    Optional<Taken> taken() {
        return Optional.ofNullable(TAKEN.get(id));
    }

    private static Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("apiKey", "");
        variables.put("email", "lucia@ejemplo.com");
        variables.put("keys", "caja1");
        return variables;
    }

    private static String otherwise(String example) {
        String said = example;
        for (Map.Entry<Pattern, String> each : OTHERWISE.entrySet()) {
            said = each.getKey().matcher(said).replaceAll(each.getValue());
        }
        return said;
    }
}
