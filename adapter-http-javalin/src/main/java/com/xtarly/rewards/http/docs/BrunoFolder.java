package com.xtarly.rewards.http.docs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The API's calls for Bruno: a folder of files in its language, as a ZIP file. */
final class BrunoFolder {
    static final String NAME = "xtarly-rewards";

    /** The same content is the same file. */
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private BrunoFolder() {}

    /**
     * The file.
     *
     * @param here where tills reach this server
     */
    static byte[] of(List<Call> calls, String here) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files(calls, here).entrySet()) {
                ZipEntry entry = new ZipEntry(NAME + "/" + file.getKey());
                entry.setTimeLocal(ANY_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, String> files(List<Call> calls, String here) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("bruno.json", "{\"version\": \"1\", \"name\": \"Xtarly Rewards\", \"type\": \"collection\"}\n");
        files.put(
                "collection.bru",
                block("auth", "mode: apikey")
                        + block("auth:apikey", "key: X-API-Key\nvalue: {{apiKey}}\nplacement: header")
                        + block("docs", here + "/docs"));
        StringBuilder variables = new StringBuilder("baseUrl: " + here);
        Call.VARIABLES.forEach((name, value) ->
                variables.append('\n').append(name).append(": ").append(value));
        files.put("environments/here.bru", block("vars", variables.toString()));
        for (String folder : Call.FOLDERS) {
            int place = Call.FOLDERS.indexOf(folder) + 1;
            files.put(folder + "/folder.bru", block("meta", "name: " + folder + "\nseq: " + place));
        }
        for (Call call : calls) {
            files.put(call.folder() + "/" + call.id() + ".bru", request(call, calls.indexOf(call) + 1));
        }
        return files;
    }

    private static String request(Call call, int place) {
        StringBuilder file = new StringBuilder();
        file.append(block("meta", "name: " + call.name() + "\ntype: http\nseq: " + place));
        file.append(block(
                call.method().toLowerCase(Locale.ROOT),
                "url: {{baseUrl}}" + call.path()
                        + "\nbody: " + (call.body().isPresent() ? "json" : "none")
                        + "\nauth: " + (call.keyless() ? "none" : "inherit")));
        call.key().ifPresent(key -> file.append(block("headers", "Idempotency-Key: " + key)));
        call.body().ifPresent(body -> file.append(block("body:json", body)));
        call.taken()
                .map(taken -> taken.variable() + ": res.body.data." + taken.field())
                .ifPresent(variable -> file.append(block("vars:post-response", variable)));
        file.append(block("assert", "res.status: eq 200"));
        if (!call.description().isBlank()) { // What is empty Bruno cannot read.
            file.append(block("docs", call.description()));
        }
        return file.toString();
    }

    private static String block(String name, String content) {
        return name + " {\n" + content.indent(2) + "}\n\n";
    }
}
