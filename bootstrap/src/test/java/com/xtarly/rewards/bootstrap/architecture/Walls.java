package com.xtarly.rewards.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.sun.management.OperatingSystemMXBean;
import com.tngtech.archunit.lang.ArchRule;
import com.zaxxer.hikari.HikariDataSource;
import gg.jte.TemplateEngine;
import io.github.bucket4j.Bucket;
import io.javalin.Javalin;
import jakarta.servlet.Servlet;
import java.lang.invoke.MethodHandles;
import java.lang.runtime.ObjectMethods;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.csv.CSVFormat;
import org.commonmark.Extension;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.slf4j.Logger;
import org.tukaani.xz.XZInputStream;

/**
 * Who may know whom, as lists of what is allowed: whatever is not named is not.
 *
 * @param domain the package of the domain, and so on; those beneath belong to it
 */
record Walls(String domain, String application, String http, String persistence) {
    /** What of the platform the domain needs: no files, no network, no threads. */
    private static final String[] PURE_JAVA = Stream.of(
                    Object.class,
                    MethodHandles.class,
                    ObjectMethods.class,
                    BigDecimal.class,
                    Charset.class,
                    MessageDigest.class,
                    Normalizer.class,
                    Instant.class,
                    List.class,
                    Function.class,
                    Pattern.class,
                    Stream.class,
                    CRC32.class)
            .map(Walls::packageOf)
            .toArray(String[]::new);

    private static final String ALL_OF_JAVA = "java..";
    private static final String NULLNESS = packageOf(Nullable.class);

    ArchRule domainStandsAlone() {
        return only(domain, PURE_JAVA, NULLNESS);
    }

    ArchRule applicationKnowsTheDomain() {
        return only(
                application,
                PURE_JAVA,
                NULLNESS,
                packageOf(BlockingQueue.class),
                packageOf(RandomGenerator.class),
                domain + "..");
    }

    ArchRule httpKnowsTheInside() {
        return only(
                http,
                ALL_OF_JAVA,
                NULLNESS,
                packageOf(Logger.class),
                domain + "..",
                application + "..",
                packageOf(JsonFactory.class),
                packageOf(ObjectMapper.class) + "..",
                packageOf(YAMLMapper.class),
                packageOf(JsonProperty.class),
                packageOf(Javalin.class) + "..",
                packageOf(Servlet.class) + "..",
                packageOf(TemplateEngine.class) + "..",
                packageOf(CSVFormat.class),
                packageOf(Caffeine.class),
                packageOf(Extension.class) + "..",
                packageOf(Bucket.class) + "..",
                "org.eclipse.jetty..");
    }

    ArchRule persistenceKnowsTheInside() {
        return only(
                persistence,
                ALL_OF_JAVA,
                NULLNESS,
                packageOf(Logger.class),
                domain + "..",
                application + "..",
                packageOf(DataSource.class),
                packageOf(Jdbi.class) + "..",
                packageOf(PSQLException.class),
                packageOf(HikariDataSource.class),
                packageOf(Flyway.class) + "..",
                packageOf(TarArchiveInputStream.class),
                packageOf(XZInputStream.class),
                packageOf(OperatingSystemMXBean.class));
    }

    private static ArchRule only(String layer, String[] platform, String... others) {
        return only(layer, Stream.concat(Stream.of(platform), Stream.of(others)).toArray(String[]::new));
    }

    private static ArchRule only(String layer, String... allowed) {
        return classes()
                .that()
                .resideInAPackage(layer + "..")
                .should()
                .onlyDependOnClassesThat(resideInAPackage(layer + "..").or(resideInAnyPackage(allowed)))
                .because("what a layer may know is a list in Walls; move the code to the layer that may know this,"
                        + " or argue for a longer list");
    }

    private static String packageOf(Class<?> type) {
        return type.getPackageName();
    }
}
