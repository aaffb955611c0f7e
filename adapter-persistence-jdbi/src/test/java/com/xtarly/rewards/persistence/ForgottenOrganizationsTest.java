package com.xtarly.rewards.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.testkit.Isolation;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * No statement may forget whose rows it is about: each condition that says so is taken out, one after the other, and
 * two organizations in which everything goes by the same ids must notice.
 */
class ForgottenOrganizationsTest {
    private static final String TEXTS = "\\?::text\\[\\]";

    /** A condition on an organization, and what leaves the parameters and takes the condition away. */
    private static final Map<Pattern, String> CONDITIONS = Map.of(
            Pattern.compile("(?:\\w+\\.)?organization_id = \\?"),
            "?::text is not null",
            Pattern.compile("(?:\\w+\\.)?organization_id = any\\(\\?\\)"),
            "?::text[] is not null",
            Pattern.compile("(?:\\w+\\.)?organization_id = \\w*\\.?\\w*organization_id"),
            "true",
            Pattern.compile("\\(organization_id, (\\w+)\\)\\s+in \\(select \\* from unnest\\(%1$s, %1$s\\)\\)"
                    .formatted(TEXTS)),
            "$1 in (select named.id from unnest(?::text[], ?::text[]) as named (owner, id))");

    /** Which ids are taken is answered with their organizations, and compared with these in Java. */
    private static final String COMPARED = "select organization_id, customer_id from customers\nwhere (organization_id";

    /** A statement with one of its conditions taken out. */
    private record Forgetful(String honest, String changed) {}

    private final TestDatabase database = TestDatabase.fresh();
    private final Set<String> statements = Collections.synchronizedSet(new LinkedHashSet<>());
    private final ForgetfulDriver driver = new ForgetfulDriver(this::prepared);
    private volatile @Nullable Forgetful forgetful;

    @BeforeEach
    void register_the_driver() throws SQLException {
        DriverManager.registerDriver(driver);
    }

    @AfterEach
    void forget_the_driver() throws SQLException {
        DriverManager.deregisterDriver(driver);
    }

    @Test
    void whatever_statement_forgets_its_organization_is_noticed() {
        int version = Migrations.migrate(database.asDatabase());
        try (JdbiStores stores =
                JdbiStores.open(ForgetfulDriver.reaching(database), StoreLimits.forServing(), version)) {
            assertThat(noticed(stores)).as("as long as none forgets").isEmpty();
            List<Forgetful> all = List.copyOf(statements).stream()
                    .flatMap(sql -> forgetting(sql).stream())
                    .toList();

            assertThat(all).hasSizeGreaterThan(50);
            assertThat(all).allSatisfy(one -> {
                forgetful = one;
                assertThat(noticed(stores)).isNotEmpty().doesNotContain("syntax error");
            });
        }
    }

    /** With nobody else about: what was left behind would be seen both before and after. */
    private String noticed(JdbiStores stores) {
        empty();
        try {
            Isolation.of(stores, true).verify();
            Isolation.of(stores, false).verify();
            return "";
        } catch (AssertionError | RuntimeException e) {
            return String.valueOf(e);
        }
    }

    private void empty() {
        Jdbi.create(
                        database.jdbcUrl(),
                        database.owner().user(),
                        database.owner().password())
                .useHandle(handle -> handle.execute("truncate "
                        + String.join(
                                ", ",
                                handle.createQuery("""
                                select 'rewards.' || tablename from pg_tables
                                where schemaname = 'rewards' and tablename not like 'flyway%'
                                """).mapTo(String.class).list())));
    }

    private String prepared(String sql) {
        Forgetful present = forgetful;
        if (present == null) {
            statements.add(sql);
            return sql;
        }
        return sql.equals(present.honest) ? present.changed : sql;
    }

    private static List<Forgetful> forgetting(String sql) {
        List<Forgetful> found = new ArrayList<>();
        if (sql.startsWith(COMPARED)) {
            return found;
        }
        CONDITIONS.forEach((condition, instead) -> {
            for (MatchResult place : condition.matcher(sql).results().toList()) {
                String taken = condition.matcher(place.group()).replaceFirst(instead);
                found.add(new Forgetful(sql, sql.substring(0, place.start()) + taken + sql.substring(place.end())));
            }
        });
        return found;
    }
}
