package com.xtarly.rewards.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.xtarly.rewards.application.RegisterPurchases;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.bootstrap.Main;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.http.HttpServer;
import com.xtarly.rewards.persistence.JdbiStores;
import org.junit.jupiter.api.Test;

/** The rules over the product's own classes; {@link FixtureTest} shows that each of them can fail. */
class ArchitectureTest {
    private static final String DOMAIN = Outcome.class.getPackageName();
    private static final String APPLICATION = RegisterPurchases.class.getPackageName();
    private static final String HTTP = HttpServer.class.getPackageName();
    private static final String PERSISTENCE = JdbiStores.class.getPackageName();
    private static final String BOOTSTRAP = Main.class.getPackageName();

    private static final Walls WALLS = new Walls(DOMAIN, APPLICATION, HTTP, PERSISTENCE);
    private static final DomainRules DOMAIN_RULES = new DomainRules(DOMAIN);

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(isNotBeside(ArchitectureTest.class))
            .withImportOption(isNotBeside(Examples.class))
            .importPackages(DOMAIN, APPLICATION, HTTP, PERSISTENCE, BOOTSTRAP);

    @Test
    void the_domain_stands_alone() {
        WALLS.domainStandsAlone().check(PRODUCT);
    }

    @Test
    void the_application_knows_the_domain() {
        WALLS.applicationKnowsTheDomain().check(PRODUCT);
    }

    @Test
    void http_knows_the_inside_and_its_own_tools() {
        WALLS.httpKnowsTheInside().check(PRODUCT);
    }

    @Test
    void persistence_knows_the_inside_and_its_own_tools() {
        WALLS.persistenceKnowsTheInside().check(PRODUCT);
    }

    @Test
    void packages_form_no_circles() {
        ShapeRules.packagesFormNoCircles().check(PRODUCT);
    }

    @Test
    void time_comes_into_the_domain_as_an_argument() {
        DOMAIN_RULES.timeComesIn().check(PRODUCT);
    }

    @Test
    void chance_comes_into_the_domain_as_an_argument() {
        DOMAIN_RULES.chanceComesIn().check(PRODUCT);
    }

    @Test
    void values_come_into_the_domain_parsed() {
        DOMAIN_RULES.valuesComeInParsed().check(PRODUCT);
    }

    @Test
    void classes_are_named_for_what_they_are() {
        ShapeRules.classesAreNamedForWhatTheyAre().check(PRODUCT);
    }

    @Test
    void packages_are_named_for_what_they_hold() {
        ShapeRules.packagesAreNamedForWhatTheyHold().check(PRODUCT);
    }

    @Test
    void classes_are_final() {
        ShapeRules.classesAreFinal().check(PRODUCT);
    }

    @Test
    void accessors_say_what_they_give() {
        ShapeRules.accessorsSayWhatTheyGive(DOMAIN + "..", APPLICATION + "..").check(PRODUCT);
    }

    /** Whether a class file is in another directory or jar than that of a test class. */
    private static ImportOption isNotBeside(Class<?> test) {
        String tests = test.getProtectionDomain().getCodeSource().getLocation().getPath();
        return location -> !location.contains(tests);
    }
}
