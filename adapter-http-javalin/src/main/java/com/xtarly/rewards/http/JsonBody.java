package com.xtarly.rewards.http;

import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

/** A request's body as JSON text, with what HTTP has to say about it: its size, its media type, its encoding. */
public final class JsonBody {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final RequestBody body;

    private JsonBody(RequestBody body) {
        this.body = body;
    }

    /**
     * The body, not yet decoded.
     *
     * @throws ProblemException when the body is too large, or of another media type
     */
    public static JsonBody of(Context ctx) {
        RequestBody body = RequestBody.of(ctx);
        if (!isJson(ctx) || !isPlain(ctx)) {
            throw new ProblemException(Problem.unsupportedMediaType());
        }
        return new JsonBody(body);
    }

    /**
     * Its text at once, as {@link #text()}.
     *
     * @throws ProblemException when the body is too large, of another media type, or not UTF-8
     */
    public static String text(Context ctx) {
        return of(ctx).text();
    }

    /**
     * The text, without a byte order mark. Asked for once: the bytes are not kept beside it.
     *
     * @throws ProblemException when the body is not UTF-8
     */
    public String text() {
        String text = decode(body.take());
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** Whether the request is still to be answered. */
    public boolean isAwaited() {
        return !body.isOver();
    }

    private static boolean isJson(Context ctx) {
        List<String> types = Collections.list(ctx.req().getHeaders("Content-Type"));
        return types.isEmpty() || (types.size() == 1 && MediaType.isJson(types.get(0)));
    }

    private static boolean isPlain(Context ctx) {
        return Collections.list(ctx.req().getHeaders("Content-Encoding")).stream()
                .allMatch(encoding -> encoding.isBlank() || encoding.strip().equalsIgnoreCase("identity"));
    }

    private static String decode(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(Problem.invalid("body", "The body is not UTF-8."));
        }
    }
}
