package com.xtarly.rewards.http;

import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** A request's body as JSON text, with what HTTP has to say about it: its size, its media type, its encoding. */
public final class JsonBody {
    /** Any parameter may follow the media type; a charset only if it is ours. */
    private static final Pattern JSON = Pattern.compile(
            "application/(json|[\\w!#$&^.-]+\\+json)\\s*+"
                    + "(;\\s*+(charset\\s*+=\\s*+\"?utf-?8\"?\\s*+|(?!charset\\b)[^;]*+))*",
            Pattern.CASE_INSENSITIVE);

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private JsonBody() {}

    /**
     * The text, without a byte order mark.
     *
     * @throws ProblemException when the body is too large, of another media type, or not UTF-8
     */
    public static String text(Context ctx) {
        byte[] body = RequestBody.of(ctx);
        if (!isJson(ctx) || !isPlain(ctx)) {
            throw new ProblemException(Problem.unsupportedMediaType());
        }
        String text = decode(body);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static boolean isJson(Context ctx) {
        List<String> types = Collections.list(ctx.req().getHeaders("Content-Type"));
        return types.isEmpty()
                || (types.size() == 1 && JSON.matcher(types.get(0)).matches());
    }

    private static boolean isPlain(Context ctx) {
        String encoding = ctx.header("Content-Encoding");
        return encoding == null || encoding.equalsIgnoreCase("identity");
    }

    private static String decode(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(Problem.invalid("body", "The body is not UTF-8."));
        }
    }
}
