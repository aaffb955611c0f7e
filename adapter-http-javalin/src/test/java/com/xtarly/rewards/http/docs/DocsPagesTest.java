package com.xtarly.rewards.http.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.xtarly.rewards.application.access.Language;
import com.xtarly.rewards.http.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What integrators read, as a browser gets it. */
class DocsPagesTest {
    private static final String PUBLIC_URL = "https://lealtad.ejemplo.com";

    @AutoClose
    private final HttpServer server = HttpServer.start(
            "127.0.0.1", 0, () -> PUBLIC_URL, () -> true, List.of(new DocsPages(() -> PUBLIC_URL), new DocsRoutes()));

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @Test
    void readers_get_their_language_and_keep_the_page() throws Exception {
        assertThat(leadsTo("/docs", "en-US,en;q=0.8")).isEqualTo("/docs/en");
        assertThat(leadsTo("/docs", "fr")).isEqualTo("/docs/es");
        assertThat(leadsTo("/docs/quick-start", "en")).isEqualTo("/docs/en/quick-start");
        assertThat(get("/docs/en", "es").body()).contains("<html lang=\"en\">");
    }

    @Test
    void every_page_is_there_in_both_languages_and_every_link_leads_somewhere() throws Exception {
        Map<String, Document> pages = new TreeMap<>();
        List<String> dead = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>(List.of("/docs/es", "/docs/en"));
        while (!open.isEmpty()) {
            String path = open.pop();
            if (!pages.containsKey(path)) {
                HttpResponse<String> answer = get(path, "es");
                if (answer.statusCode() != 200) {
                    dead.add(path);
                }
                Document page = Jsoup.parse(answer.body(), "http://here" + path);
                pages.put(path, page);
                page.select("a[href]").stream()
                        .map(link -> link.absUrl("href").split("#", 2)[0])
                        .filter(to -> to.startsWith("http://here"))
                        .forEach(to -> open.add(to.substring("http://here".length())));
            }
        }

        assertThat(dead).isEmpty();
        assertThat(pages.keySet()).allSatisfy(path -> assertThat(pages).containsKey(inOther(path)));
        assertThat(missingAnchors(pages)).isEmpty();
        assertThat(pages)
                .hasSizeGreaterThanOrEqualTo(2 * (Guide.in(Language.SPANISH).size() + 1));
    }

    @Test
    void every_guide_of_one_language_is_a_guide_of_the_other() {
        assertThat(names(Language.SPANISH)).isEqualTo(names(Language.ENGLISH)).contains("quick-start");
    }

    @Test
    void every_code_of_the_description_has_its_section_in_both_languages() throws Exception {
        for (Language language : Language.values()) {
            Document page = Jsoup.parse(
                    get("/docs/" + language.code() + "/errors", "es").body());

            assertThat(page.select("h2[id]:has(small)").eachAttr("id"))
                    .containsExactlyInAnyOrderElementsOf(ApiFile.own().codes());
            assertThat(page.select("dd").eachText())
                    .allSatisfy(text -> assertThat(text).isNotBlank());
        }
        assertThat(get("/docs/es/errors", "es").body()).contains("El ticket ya ganó, con otra compra.");
        assertThat(leadsTo("/docs/errors", "en")).isEqualTo("/docs/en/errors");
    }

    @Test
    void the_reference_has_every_operation_with_its_fields_its_codes_and_a_console() throws Exception {
        for (ApiFile.Operation operation : ApiFile.own().operations()) {
            String id = operation.said().path("operationId").asText();
            Document page = Jsoup.parse(get("/docs/es/reference/" + id, "es").body());

            assertThat(page.select("p.route").text()).isEqualTo(operation.route());
            assertThat(page.select("details > summary > strong").eachText())
                    .containsExactlyInAnyOrderElementsOf(names(operation.said().path("responses")));
            assertThat(page.select("section.try").attr("data-path")).isEqualTo(operation.path());
            assertThat(page.select("span.shape").eachText())
                    .as("limits with their numbers")
                    .noneMatch(shape -> shape.matches(".*\\bhasta *([^ 0-9].*)?"));
        }
        String purchase = get("/docs/en/reference/registerPurchase", "es").body();
        assertThat(Jsoup.parse(purchase).select("dl.fields dt code").eachText())
                .contains("Idempotency-Key", "amount", "customerEmail", "data.customerPoints");
        assertThat(purchase)
                .contains("0 to 999999999999", "DUPLICATE_TICKET", "Idempotency-Key: caja1-registerPurchase");
        String upload = get("/docs/en/reference/uploadPurchases", "es").body();
        assertThat(upload).contains("at most 500 items");
        assertThat(Jsoup.parse(upload).select("main > pre").text())
                .as("an upload that may be sent at any time")
                .contains("\"occurredAt\": \"'$(date -u +%Y-%m-%dT%H:%M:%SZ)'\"");
        assertThat(upload).contains("at most 500 items");
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void readers_see_the_address_at_which_they_reach_us_and_the_policy_holds() throws Exception {
        HttpResponse<String> page = get("/docs/es/quick-start", "es");

        assertThat(page.body())
                .contains("export BASE=" + PUBLIC_URL)
                .doesNotContain("rewards.example.com", " style=", " onclick=");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void what_is_no_page_is_404() throws Exception {
        assertThat(get("/docs/es/nothing", "es").statusCode()).isEqualTo(404);
        assertThat(get("/docs/xx/quick-start", "es").statusCode()).isEqualTo(404);
    }

    private static List<String> missingAnchors(Map<String, Document> pages) {
        List<String> missing = new ArrayList<>();
        pages.forEach((path, page) -> {
            for (Element link : page.select("a[href*=#]")) {
                String[] to = link.absUrl("href").replace("http://here", "").split("#", 2);
                Document target = pages.get(to[0]);
                if (target != null && target.getElementById(to[1]) == null) {
                    missing.add(path + " → " + link.attr("href"));
                }
            }
        });
        return missing;
    }

    private static String inOther(String path) {
        return path.startsWith("/docs/es")
                ? path.replace("/docs/es", "/docs/en")
                : path.replace("/docs/en", "/docs/es");
    }

    private static List<String> names(Language language) {
        return Guide.in(language).stream().map(Guide::name).toList();
    }

    private String leadsTo(String path, String language) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path, language);
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> get(String path, String language) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Accept-Language", language)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
