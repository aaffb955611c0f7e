package com.xtarly.rewards.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** The domain is a function of its arguments, which are parsed before they reach it. */
record DomainRules(String domain) {
    private static final Set<String> PARSERS = Set.of("of", "parse", "find", "require");

    ArchRule timeComesIn() {
        return noClasses()
                .that()
                .resideInAPackage(domain + "..")
                .should()
                .dependOnClassesThat(assignableTo(InstantSource.class)
                        .or(assignableTo(Clock.class))
                        .or(assignableTo(Date.class))
                        .or(assignableTo(Calendar.class)))
                .orShould()
                .callMethodWhere(target(name("now")).and(target(owner(resideInAPackage("java.time..")))))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .because("time is an argument: let the use case read its clock and hand the moment in");
    }

    ArchRule chanceComesIn() {
        return noClasses()
                .that()
                .resideInAPackage(domain + "..")
                .should()
                .dependOnClassesThat(assignableTo(RandomGenerator.class))
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(Math.class, "random")
                .because("ids and keys are arguments: let the use case draw them from its IdSource");
    }

    ArchRule valuesComeInParsed() {
        return codeUnits()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(domain + "..")
                .and()
                .arePublic()
                .and(areNotParsers())
                .should(notTakeRawText())
                .because("a value is parsed once, by of, parse, find, require or its own record;"
                        + " take the record instead of the text");
    }

    private static DescribedPredicate<JavaCodeUnit> areNotParsers() {
        return DescribedPredicate.describe(
                "are not parsers",
                unit -> !PARSERS.contains(unit.getName())
                        && !(unit.isConstructor() && isValue(unit.getOwner()))
                        && !(unit.getOwner().isEnum() && unit.getName().equals("valueOf")));
    }

    /** A record around one thing is what parsing makes of it. */
    private static boolean isValue(JavaClass type) {
        return type.isRecord() && type.reflect().getRecordComponents().length == 1;
    }

    private static ArchCondition<JavaCodeUnit> notTakeRawText() {
        return new ArchCondition<>("not take raw text or decimals") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                boolean raw = unit.getRawParameterTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(String.class) || type.isEquivalentTo(BigDecimal.class));
                events.add(new SimpleConditionEvent(unit, !raw, unit.getDescription() + " takes raw text or decimals"));
            }
        };
    }
}
