package com.xtarly.rewards.http;

import io.javalin.http.Context;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.util.MultiMap;
import org.eclipse.jetty.util.UrlEncoded;

/** A request's body as the fields of an HTML form. */
public final class FormBody {
    private static final String MEDIA_TYPE = "application/x-www-form-urlencoded";
    /** More than any of our forms has. */
    private static final int MAX_FIELDS = 200;

    private static final String MEDIA_TYPE_WITH_FILES = "multipart/form-data";
    private static final byte[] NOTHING = {};

    private final MultiMap<String> fields;
    private final Map<String, byte[]> files;

    private FormBody(MultiMap<String> fields, Map<String, byte[]> files) {
        this.fields = fields;
        this.files = files;
    }

    /**
     * The fields of the body.
     *
     * @throws ProblemException when the body is too large, of another media type, or no form
     */
    public static FormBody of(Context ctx) {
        RequestBody body = RequestBody.of(ctx);
        var unused = type(ctx, MEDIA_TYPE);
        MultiMap<String> fields = new MultiMap<>();
        try {
            String text =
                    StandardCharsets.US_ASCII.newDecoder().decode(body.take()).toString();
            UrlEncoded.decodeTo(text, fields, StandardCharsets.UTF_8, MAX_FIELDS);
        } catch (CharacterCodingException | IllegalStateException | IllegalArgumentException e) {
            throw new ProblemException(Problem.of(400));
        }
        return new FormBody(fields, Map.of());
    }

    /**
     * The fields and files of the body.
     *
     * @throws ProblemException when the body is too large, of another media type, or no form
     */
    public static FormBody withFiles(Context ctx) {
        RequestBody body = RequestBody.of(ctx);
        String boundary = MultiPart.extractBoundary(type(ctx, MEDIA_TYPE_WITH_FILES));
        try {
            FormParts parts = FormParts.of(body.take(), String.valueOf(boundary));
            return new FormBody(parts.fields(), parts.files());
        } catch (RuntimeException e) {
            throw new ProblemException(Problem.of(400));
        }
    }

    private static String type(Context ctx, String wanted) {
        List<String> types = Collections.list(ctx.req().getHeaders("Content-Type"));
        if (types.size() != 1 || !types.get(0).startsWith(wanted)) {
            throw new ProblemException(Problem.of(415));
        }
        return types.get(0);
    }

    /** The file that was chosen for a field; empty when none was. */
    public byte[] file(String name) {
        return files.getOrDefault(name, NOTHING);
    }

    /** The first value of a field, trimmed; empty when it is not there. */
    public String text(String name) {
        return secret(name).strip();
    }

    /** The first value of a field to the letter; empty when it is not there. */
    public String secret(String name) {
        List<String> values = fields.getValues(name);
        return values == null || values.get(0) == null ? "" : values.get(0);
    }

    /** All the values of a field, trimmed, in their order. */
    public List<String> texts(String name) {
        List<String> values = fields.getValues(name);
        return values == null ? List.of() : values.stream().map(String::strip).toList();
    }

    /** Whether a box is ticked, or a button was pressed. */
    public boolean has(String name) {
        return fields.containsKey(name);
    }
}
