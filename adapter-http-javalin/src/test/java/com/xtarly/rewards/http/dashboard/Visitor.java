package com.xtarly.rewards.http.dashboard;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody with a browser: it keeps cookies, and says where a form was sent from. */
final class Visitor {
    /** What a server answered. */
    record Page(int status, Map<String, List<String>> headers, String body) {
        /** Where it leads. */
        String location() {
            return headers.getOrDefault("location", List.of("")).get(0);
        }

        /** The value that stands in a field. */
        String field(String name) {
            Matcher input =
                    Pattern.compile("<input[^>]*name=\"" + name + "\"[^>]*>").matcher(body);
            if (!input.find()) {
                throw new AssertionError("No field " + name + ": " + body);
            }
            Matcher value = Pattern.compile("value=\"([^\"]*)\"").matcher(input.group());
            return value.find() ? value.group(1) : "";
        }
    }

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final int port;

    Visitor(int port) {
        this.port = port;
    }

    Page sees(String path) {
        return sends(request(path).GET());
    }

    /** Sends a form from one of the site's own pages. */
    Page posts(String path, Map<String, String> fields) {
        return sends(form(path, fields).header("Sec-Fetch-Site", "same-origin"));
    }

    /** Sends a form that leads on. */
    void does(String path, Map<String, String> fields) {
        Page page = posts(path, fields);
        if (page.status() != 303) {
            throw new AssertionError("It was not done: " + page);
        }
    }

    HttpRequest.Builder form(String path, Map<String, String> fields) {
        return form(path, fields.entrySet());
    }

    /** A form in which a field may stand several times. */
    HttpRequest.Builder form(String path, Collection<Map.Entry<String, String>> fields) {
        String body = fields.stream()
                .flatMap(field -> Stream.of(encoded(field.getKey()) + "=" + encoded(field.getValue())))
                .collect(Collectors.joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Language", "es-MX,es;q=0.9");
    }

    Page sends(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Page(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
