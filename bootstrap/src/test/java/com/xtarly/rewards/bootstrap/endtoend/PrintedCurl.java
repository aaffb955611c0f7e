package com.xtarly.rewards.bootstrap.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A curl line as the server prints it, done as curl would. */
record PrintedCurl(String text) {
    private static final Pattern CURL = Pattern.compile("curl (?:[^\\n]*\\\\\\n)*[^\\n]*");
    private static final Pattern URL = Pattern.compile("http://\\S+");
    private static final Pattern HEADER = Pattern.compile("-H '([^:]+): ([^']+)'");
    private static final Pattern BODY = Pattern.compile("-d '([^']+)'");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** A status and the envelope. */
    record Response(int status, JsonNode body) {
        JsonNode data() {
            return body.get("data");
        }
    }

    static List<PrintedCurl> allIn(String text) {
        return CURL.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(PrintedCurl::new)
                .toList();
    }

    Response run() {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(first(URL, 0))).timeout(Duration.ofSeconds(20));
        HEADER.matcher(text).results().forEach(header -> request.setHeader(header.group(1), header.group(2)));
        if (text.contains("-X POST")) {
            request.POST(HttpRequest.BodyPublishers.ofString(first(BODY, 1)));
        }
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Response(response.statusCode(), new JsonMapper().readTree(response.body()));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The API key it calls with. */
    String key() {
        return first(Pattern.compile("X-API-Key: ([^']+)'"), 1);
    }

    /** The same call with another key. */
    PrintedCurl withKey(String other) {
        return new PrintedCurl(text.replace(key(), other));
    }

    /** The same call of another server. */
    PrintedCurl at(String address) {
        return new PrintedCurl(text.replaceFirst("http://[^/]+", address));
    }

    private String first(Pattern pattern, int group) {
        return pattern.matcher(text).results().findFirst().orElseThrow().group(group);
    }
}
