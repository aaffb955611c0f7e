package com.xtarly.rewards.http.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.xtarly.rewards.http.Answer;
import com.xtarly.rewards.http.PosServer;
import com.xtarly.rewards.http.Till;
import com.xtarly.rewards.http.TillCodes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What holds the API's description to the code notices when they part. */
class PlantedFaultsTest {
    private static final String PURCHASE = Till.BASE + "/transaction";

    @AutoClose
    private static final PosServer SERVER = PosServer.open();

    private final Till till = SERVER.till();

    @Test
    void a_route_that_is_not_described() {
        ApiFile file = with(root -> object(root, "/paths").remove(PURCHASE));

        assertThat(ApiCheck.routeFaults(file, SERVER.routes()))
                .containsExactly("route not described: POST " + PURCHASE);
    }

    @Test
    void a_method_that_is_not_described_and_one_that_is_not_there() {
        ApiFile file = with(root -> {
            ObjectNode path = object(root, "/paths/~1api~1integrations~1pos~1transaction");
            path.set("put", path.remove("post"));
        });

        assertThat(ApiCheck.routeFaults(file, SERVER.routes()))
                .containsExactly("route not described: POST " + PURCHASE, "route not there: PUT " + PURCHASE);
    }

    @Test
    void a_described_route_that_is_not_there() {
        Set<String> routes = new TreeSet<>(SERVER.routes());
        routes.remove("HEAD /health/live");

        assertThat(ApiCheck.routeFaults(ApiFile.own(), routes)).containsExactly("route not there: HEAD /health/live");
    }

    @Test
    void a_code_that_is_not_described_and_one_that_is_not_there() {
        ApiFile file = with(root -> ((ArrayNode) root.at("/components/schemas/Code/enum")).set(0, "UNHEARD_OF"));

        assertThat(ApiCheck.codeFaults(file, TillCodes.all()))
                .containsExactly("code not described: UNAUTHORIZED", "code not there: UNHEARD_OF");
    }

    @Test
    void a_code_with_another_status_or_without_advice() {
        ApiFile other = with(root -> object(root, "/x-errors/EMAIL_TAKEN").put("status", 422));
        ApiFile silent =
                with(root -> object(root, "/x-errors/EMAIL_TAKEN/cashier").remove("es"));

        assertThat(ApiCheck.codeFaults(other, TillCodes.all()))
                .containsExactly(
                        "explained code not described: EMAIL_TAKEN 409", "explained code not there: EMAIL_TAKEN 422");
        assertThat(ApiCheck.codeFaults(silent, TillCodes.all())).containsExactly("EMAIL_TAKEN lacks cashier in es");
    }

    @Test
    void a_field_that_is_not_described() {
        ApiFile file = with(root -> {
            ObjectNode credited = object(root, "/components/schemas/Credited");
            object(credited, "/properties").remove("earnedStamps");
            credited.remove("required");
        });

        assertThat(faults(file, till.posts(till.purchase())))
                .singleElement()
                .asString()
                .contains("earnedStamps");
    }

    @Test
    void a_field_of_what_is_put_together_that_is_not_described() {
        ApiFile file = with(root -> {
            object(root, "/components/schemas/Transaction/properties").remove("reason");
            object(root, "/components/schemas/Transaction").remove("required");
        });
        Answer answer = till.reads("/transaction/" + till.buys(35_000));

        assertThat(new ApiContract(file)
                        .faults("GET", PURCHASE + "/txn_1", answer.status(), answer.headers(), answer.body()))
                .singleElement()
                .asString()
                .contains("reason");
    }

    @Test
    void a_field_of_another_kind_or_missing() {
        ApiFile kind = with(root -> object(root, "/components/schemas/Credited/properties/earnedPoints")
                .put("type", "string"));
        ApiFile missing = with(root -> ((ArrayNode) root.at("/components/schemas/Credited/required")).add("tier"));
        Answer answer = till.posts(till.purchase());

        assertThat(faults(kind, answer)).singleElement().asString().contains("earnedPoints");
        assertThat(faults(missing, answer)).singleElement().asString().contains("tier");
        assertThat(faults(ApiFile.own(), answer)).isEmpty();
    }

    @Test
    void a_status_a_header_or_a_code_that_is_not_described() {
        String post = "/paths/~1api~1integrations~1pos~1transaction/post/responses";
        ApiFile status = with(root -> object(root, post).remove("200"));
        ApiFile header = with(root -> object(root, post + "/200/headers").remove("X-Request-Id"));
        ApiFile code = with(root -> object(root, post).set("400", root.at(post + "/409")));
        Answer answer = till.posts(till.purchase());

        assertThat(faults(status, answer)).containsExactly("the status 200 is not described");
        assertThat(faults(header, answer)).containsExactly("the header x-request-id is not described");
        assertThat(faults(code, till.posts("{}"))).singleElement().asString().contains("code");
    }

    @Test
    void a_header_that_is_missing() {
        Answer answer = till.posts(till.purchase());
        Map<String, List<String>> headers = new HashMap<>(answer.headers());
        headers.remove("cache-control");

        assertThat(ApiContract.OWN.faults("POST", PURCHASE, 200, headers, answer.body()))
                .containsExactly("the header Cache-Control is missing");
    }

    @Test
    void an_example_that_is_not_answered_as_printed() {
        String value = "/paths/~1api~1integrations~1pos~1transaction/post/responses/200/content/application~1json"
                + "/examples/ticket/value/data";
        ApiFile file = with(root -> object(root, value).put("customerPoints", 211));

        assertThat(Example.of(file).stream().filter(example -> example.name().equals("ticket")))
                .allSatisfy(example ->
                        assertThat(ExampleRun.fault(example)).get().asString().contains("\"customerPoints\":210"))
                .hasSize(1);
    }

    @Test
    void an_example_that_is_answered_with_somebody_else() {
        String value = "/paths/~1api~1integrations~1pos~1transaction~1{id}/get/responses/200/content/application~1json"
                + "/examples/purchase/value/data";
        ApiFile file = with(root -> object(root, value).put("customerId", "cus_def456"));

        assertThat(Example.of(file).stream()
                        .filter(example -> example.operation().route().equals("GET " + PURCHASE + "/{id}"))
                        .filter(example -> example.name().equals("purchase")))
                .allSatisfy(example -> assertThat(ExampleRun.fault(example))
                        .get()
                        .asString()
                        .contains("\"customerId\":\"cus_abc123\""))
                .hasSize(1);
    }

    @Test
    void an_answer_that_is_open() {
        ApiFile file =
                with(root -> object(root, "/components/schemas/HealthAnswer").remove("additionalProperties"));

        assertThat(ApiCheck.openAnswers(file)).containsExactly("HealthAnswer is open");
    }

    private static List<String> faults(ApiFile file, Answer answer) {
        return new ApiContract(file).faults("POST", PURCHASE, answer.status(), answer.headers(), answer.body());
    }

    private static ApiFile with(Consumer<JsonNode> fault) {
        JsonNode root = ApiDescription.read();
        fault.accept(root);
        return new ApiFile(root);
    }

    private static ObjectNode object(JsonNode root, String pointer) {
        return (ObjectNode) root.at(pointer);
    }
}
