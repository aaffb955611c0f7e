package com.xtarly.rewards.application.broken;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.testkit.StoresContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No contract may excuse an adapter from a test. */
class ContractSourcesTest {
    private static final List<String> EXCUSES = List.of(
            "org/junit/jupiter/api/Assumptions",
            "org/assertj/core/api/Assumptions",
            "org/opentest4j/TestAbortedException",
            "org/junit/jupiter/api/Disabled",
            "org/junit/jupiter/api/condition/",
            "org/junit/jupiter/api/Nested");

    @Test
    void no_contract_has_an_excuse() throws IOException {
        try (Stream<Path> compiled = Files.walk(testkit())) {
            List<Path> contracts = compiled.filter(file -> file.toString().endsWith("Contract.class"))
                    .toList();

            assertThat(contracts).hasSizeGreaterThan(10);
            assertThat(contracts).noneMatch(ContractSourcesTest::excuses);
        }
    }

    @Test
    void an_excuse_would_be_found() {
        Path here = testkit().resolveSibling("broken").resolve("ContractSourcesTest.class");

        assertThat(excuses(here)).as("this class names them all").isTrue();
    }

    @Test
    void every_contract_is_put_on_trial() throws IOException {
        try (Stream<Path> compiled = Files.list(testkit())) {
            List<String> contracts = compiled.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith("Contract.class") && !file.equals("StoresContract.class"))
                    .map(file -> file.replace(".class", ""))
                    .toList();

            assertThat(OnTrial.contracts())
                    .extracting(type -> type.getSuperclass().getSimpleName())
                    .containsExactlyInAnyOrderElementsOf(contracts);
        }
    }

    @Test
    void every_sentence_counts_in_the_report() {
        Verdict none = OnTrial.trial(Subject.honest(), List.of(OnTrial.InKeyCalls.class));

        assertThat(OnTrial.contracts())
                .allSatisfy(contract -> assertThat(none.report())
                        .contains(
                                contract.equals(OnTrial.InKeyCalls.class)
                                        ? "keeps"
                                        : "extend " + contract.getSuperclass().getSimpleName()));
    }

    private static boolean excuses(Path compiled) {
        try {
            String constants = Files.readString(compiled, StandardCharsets.ISO_8859_1);
            return EXCUSES.stream().anyMatch(constants::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path testkit() {
        Path root = Path.of(StoresContract.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        return root.resolve(StoresContract.class.getPackageName().replace('.', '/'));
    }
}
