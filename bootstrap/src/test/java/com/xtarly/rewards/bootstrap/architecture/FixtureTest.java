package com.xtarly.rewards.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.xtarly.rewards.bootstrap.architecture.fixture.application.ApplicationOnHttp;
import com.xtarly.rewards.bootstrap.architecture.fixture.domain.DomainOnJdbc;
import com.xtarly.rewards.bootstrap.architecture.fixture.http.HttpOnPersistence;
import com.xtarly.rewards.bootstrap.architecture.fixture.persistence.PersistenceOnHttp;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule of the architecture, broken on purpose: a rule that cannot fail is not one. */
class FixtureTest {
    private static final String DOMAIN = DomainOnJdbc.class.getPackageName();
    private static final Walls WALLS = new Walls(
            DOMAIN,
            ApplicationOnHttp.class.getPackageName(),
            HttpOnPersistence.class.getPackageName(),
            PersistenceOnHttp.class.getPackageName());
    private static final DomainRules DOMAIN_RULES = new DomainRules(DOMAIN);

    private static final JavaClasses FIXTURES =
            new ClassFileImporter().importPackages(FixtureTest.class.getPackageName() + ".fixture");

    @Test
    void a_domain_that_knows_more_is_found() {
        assertThat(broken(WALLS.domainStandsAlone()))
                .anyMatch(line -> line.contains("DomainOnJdbc"))
                .anyMatch(line -> line.contains("DomainOnFiles"))
                .anyMatch(line -> line.contains("DomainOnApplication"));
    }

    @Test
    void an_application_that_knows_more_is_found() {
        assertThat(broken(WALLS.applicationKnowsTheDomain()))
                .anyMatch(line -> line.contains("ApplicationOnHttp"))
                .anyMatch(line -> line.contains("ApplicationOnSockets"));
    }

    @Test
    void an_http_adapter_that_knows_more_is_found() {
        assertThat(broken(WALLS.httpKnowsTheInside()))
                .anyMatch(line -> line.contains("HttpOnPersistence"))
                .anyMatch(line -> line.contains("HttpOnSql"));
    }

    @Test
    void a_persistence_adapter_that_knows_more_is_found() {
        assertThat(broken(WALLS.persistenceKnowsTheInside()))
                .anyMatch(line -> line.contains("PersistenceOnHttp"))
                .anyMatch(line -> line.contains("PersistenceOnJavalin"));
    }

    @Test
    void a_circle_of_packages_is_found() {
        assertThat(broken(ShapeRules.packagesFormNoCircles()))
                .anyMatch(line -> line.contains("circle.left") && line.contains("circle.right"));
    }

    @Test
    void every_way_to_read_a_clock_is_found() {
        List<String> lines = broken(DOMAIN_RULES.timeComesIn());

        for (String way : List.of("byInstant", "byDate", "byClock", "byMillis", "byNanos", "byLegacy")) {
            assertThat(lines).anyMatch(line -> line.contains("ReadsTheClock." + way));
        }
    }

    @Test
    void every_way_to_roll_dice_is_found() {
        List<String> lines = broken(DOMAIN_RULES.chanceComesIn());

        for (String way : List.of("byRandom", "bySecureRandom", "byThread", "byGenerator", "byUuid", "byMath")) {
            assertThat(lines).anyMatch(line -> line.contains("RollsTheDice." + way));
        }
    }

    @Test
    void raw_text_is_found_where_nothing_is_parsed() {
        assertThat(broken(DOMAIN_RULES.valuesComeInParsed()))
                .hasSize(3)
                .anyMatch(line -> line.contains("TakesRawText.<init>(java.lang.String, int)"))
                .anyMatch(line -> line.contains("TakesRawText.rename(java.lang.String)"))
                .anyMatch(line -> line.contains("TakesRawText.scale(java.math.BigDecimal)"));
    }

    @Test
    void every_empty_name_is_found() {
        assertThat(broken(ShapeRules.classesAreNamedForWhatTheyAre())).hasSize(9);
    }

    @Test
    void an_empty_package_is_found() {
        assertThat(broken(ShapeRules.packagesAreNamedForWhatTheyHold()))
                .singleElement()
                .asString()
                .contains("util.Anything");
    }

    @Test
    void a_class_that_can_be_extended_is_found() {
        assertThat(broken(ShapeRules.classesAreFinal()))
                .singleElement()
                .asString()
                .contains("naming.Open");
    }

    @Test
    void an_accessor_that_says_get_is_found() {
        assertThat(broken(ShapeRules.accessorsSayWhatTheyGive("..naming..")))
                .singleElement()
                .asString()
                .contains("getName");
    }

    private static List<String> broken(ArchRule rule) {
        return rule.evaluate(FIXTURES).getFailureReport().getDetails();
    }
}
