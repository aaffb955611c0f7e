package com.xtarly.rewards.bootstrap.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.port.Passwords;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The catalogue of ports is what the code says: their methods, their contracts, and what holds adapters to them. */
class PortCatalogueTest {
    private static final Path CHECKOUT = Path.of("").toAbsolutePath().getParent();
    private static final Path PAGE = Path.of("docs", "ports.md");
    private static final Path MADE = Path.of("target", "ports.md");
    private static final Path APPLICATION = CHECKOUT.resolve("rewards-application/src");
    private static final Path PORTS = APPLICATION.resolve("main/java/com/xtarly/rewards/application/port");
    private static final Path TESTKIT = APPLICATION.resolve("test/java/com/xtarly/rewards/application/testkit");

    @Test
    void the_page_of_ports_is_what_the_code_says() throws IOException {
        String made = """
                # The ports

                Made from the code by `PortCatalogueTest`, which fails when this page says anything else. How to write
                an adapter: [write-an-adapter.md](guide/write-an-adapter.md). What holds for all ports, isolation,
                order, precision and durability, is
                [here](../rewards-application/src/main/java/com/xtarly/rewards/application/port/package-info.java).

                ## What an adapter has

                %s
                ## What an adapter is held to

                %d sentences, in the testkit's contract suite.

                %s""".formatted(
                        PortCatalogue.of(ports()).ports(),
                        sentences(),
                        PortCatalogue.of(contracts()).contracts());
        Files.writeString(MADE, made);

        assertThat(Files.readString(CHECKOUT.resolve(PAGE)))
                .as("To renew it: cp bootstrap/%s %s", MADE, PAGE)
                .isEqualTo(made);
    }

    private static List<Path> ports() {
        Stream<Class<?>> inTheUnitOfWork = Arrays.stream(UnitOfWork.class.getMethods())
                .<Class<?>>map(Method::getReturnType)
                .sorted(Comparator.comparing(Class::getSimpleName));
        return Stream.of(Stream.of(Transactions.class, UnitOfWork.class), inTheUnitOfWork, Stream.of(Passwords.class))
                .flatMap(types -> types)
                .map(type -> PORTS.resolve(type.getSimpleName() + ".java"))
                .toList();
    }

    private static List<Path> contracts() throws IOException {
        try (Stream<Path> files = Files.list(TESTKIT)) {
            return files.filter(file -> file.toString().endsWith("Contract.java"))
                    .filter(file -> !file.endsWith("StoresContract.java"))
                    .sorted()
                    .toList();
        }
    }

    private static long sentences() throws IOException {
        return PortCatalogue.of(contracts())
                .contracts()
                .lines()
                .filter(line -> line.startsWith("- "))
                .count();
    }
}
