package com.xtarly.rewards.http.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.xtarly.rewards.http.PosServer;
import com.xtarly.rewards.http.TillCodes;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The API's description has each route and each code, and nothing that is not there. */
class ApiDescriptionTest {
    private static final ApiFile FILE = ApiFile.own();

    @AutoClose
    private static final PosServer SERVER = PosServer.open();

    @Test
    void every_route_is_described_and_every_route_described_is_there() {
        assertThat(ApiCheck.routeFaults(FILE, SERVER.routes())).isEmpty();
    }

    @Test
    void every_code_is_described_and_every_code_described_is_there() {
        assertThat(ApiCheck.codeFaults(FILE, TillCodes.all())).isEmpty();
    }

    @Test
    void every_answer_says_which_fields_it_has() {
        assertThat(ApiCheck.openAnswers(FILE)).isEmpty();
    }

    @Test
    void every_reference_points_somewhere() {
        List<JsonNode> references = FILE.all(node -> node.has("$ref"));

        assertThat(references)
                .hasSizeGreaterThan(100)
                .allSatisfy(node -> assertThat(FILE.resolved(node)).isNotNull());
    }

    @Test
    void every_example_is_named_in_both_languages() {
        assertThat(Example.of(FILE))
                .allSatisfy(example -> assertThat(example.said().path("summary").asText())
                        .as(example.toString())
                        .contains(" · "));
    }

    @Test
    void every_operation_has_a_name_of_its_own_and_says_what_it_does() {
        assertThat(FILE.operations())
                .extracting(operation -> operation.said().path("operationId").asText())
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(FILE.operations())
                .allSatisfy(operation ->
                        assertThat(operation.said().path("summary").asText()).isNotBlank());
    }
}
