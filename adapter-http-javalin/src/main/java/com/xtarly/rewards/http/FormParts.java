package com.xtarly.rewards.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.MultiMap;
import org.jspecify.annotations.Nullable;

/** The parts of a form with a file in it: fields, and files by the names of theirs. */
final class FormParts extends MultiPart.AbstractPartsListener {
    private static final int MAX_PARTS = 20;

    private final MultiMap<String> fields = new MultiMap<>();
    private final Map<String, byte[]> files = new HashMap<>();
    private ByteArrayOutputStream part = new ByteArrayOutputStream();
    private boolean complete;

    /**
     * Takes a body apart.
     *
     * @throws IllegalArgumentException when it is not complete, or has no or too many parts
     */
    static FormParts of(ByteBuffer body, String boundary) {
        FormParts parts = new FormParts();
        MultiPart.Parser parser = new MultiPart.Parser(boundary, parts);
        parser.setMaxParts(MAX_PARTS);
        parser.parse(Content.Chunk.from(body, true));
        if (!parts.complete) {
            throw new IllegalArgumentException("The form is not complete.");
        }
        return parts;
    }

    MultiMap<String> fields() {
        return fields;
    }

    Map<String, byte[]> files() {
        return files;
    }

    @Override
    public void onPartContent(Content.Chunk chunk) {
        byte[] bytes = new byte[chunk.remaining()];
        chunk.getByteBuffer().duplicate().get(bytes);
        part.writeBytes(bytes);
    }

    @Override
    public void onPart(@Nullable String name, @Nullable String fileName, HttpFields headers) {
        if (name != null && fileName != null) {
            files.put(name, part.toByteArray());
        } else if (name != null) {
            fields.add(name, part.toString(StandardCharsets.UTF_8));
        }
        part = new ByteArrayOutputStream();
    }

    @Override
    public void onComplete() {
        complete = true;
    }
}
