package com.xtarly.rewards.http.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the API's description prints is what happens. */
class ExamplesTest {
    private static final ApiFile FILE = ApiFile.own();

    private static final List<Example> EXAMPLES = Example.of(FILE);

    @Test
    void each_example_is_sent_and_answered_as_printed() {
        List<Optional<String>> faults = Crowd.each(EXAMPLES.stream()
                .<Callable<Optional<String>>>map(example -> () -> ExampleRun.fault(example))
                .toList());

        assertThat(faults).isNotEmpty().allSatisfy(fault -> assertThat(fault).isEmpty());
    }

    @Test
    void a_request_that_is_printed_has_its_answer_printed_under_the_same_name() {
        Stream<String> unanswered = FILE.operations().stream()
                .flatMap(operation ->
                        operation.said().at("/requestBody/content/application~1json/examples").properties().stream()
                                .map(request -> operation.route() + " " + request.getKey())
                                .filter(name -> EXAMPLES.stream()
                                        .noneMatch(answer ->
                                                (answer.operation().route() + " " + answer.name()).equals(name)
                                                        && answer.status().equals("200"))));

        assertThat(unanswered).isEmpty();
    }

    @Test
    void a_request_that_is_printed_and_accepted_fits_the_schema_it_is_printed_under() {
        assertThat(FILE.operations()).allSatisfy(operation -> {
            var content = operation.said().at("/requestBody/content/application~1json");
            assertThat(content.path("examples"))
                    .allSatisfy(example -> assertThat(
                                    ApiContract.OWN.misfits(content.path("schema"), example.path("value")))
                            .as(operation.route())
                            .isEmpty());
        });
    }

    @Test
    void every_operation_has_an_example_of_what_it_answers_when_all_is_well() {
        assertThat(EXAMPLES)
                .extracting(example -> example.operation().route() + " " + example.status())
                .contains(FILE.operations().stream()
                        .filter(operation -> !operation.path().startsWith("/api/openapi"))
                        .map(operation -> operation.route() + " 200")
                        .toArray(String[]::new));
    }
}
