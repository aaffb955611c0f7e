package com.xtarly.rewards.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a Content-Type, whose quoted parameters may hold anything, other parameters included. */
final class MediaType {
    private static final Pattern JSON =
            Pattern.compile("application/(json|[\\w!#$&^.-]++\\+json)", Pattern.CASE_INSENSITIVE);
    private static final Pattern UTF_8 = Pattern.compile("utf-?8|\"utf-?8\"", Pattern.CASE_INSENSITIVE);

    private MediaType() {}

    /** Any parameter may follow the media type; a charset only if it is ours. */
    static boolean isJson(String contentType) {
        if (contentType.equals("application/json")) {
            return true; // As nearly every till writes it.
        }
        List<String> parts = parts(contentType);
        return JSON.matcher(parts.get(0).strip()).matches() && parts.stream().noneMatch(MediaType::isOtherCharset);
    }

    private static boolean isOtherCharset(String parameter) {
        String[] sides = parameter.split("=", 2);
        return sides[0].strip().equalsIgnoreCase("charset")
                && !(sides.length == 2 && UTF_8.matcher(sides[1].strip()).matches());
    }

    /** What stands between the semicolons that are not quoted. */
    private static List<String> parts(String contentType) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < contentType.length(); i++) {
            char c = contentType.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' && quoted) {
                i++;
            } else if (c == ';' && !quoted) {
                parts.add(contentType.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(contentType.substring(start));
        return parts;
    }
}
