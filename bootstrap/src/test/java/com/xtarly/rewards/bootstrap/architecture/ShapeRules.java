package com.xtarly.rewards.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** What every type and package looks like, whatever its layer. */
final class ShapeRules {
    private static final String EMPTY_NAME = ".*(Impl|Manager|Helper|Utils?|Dto|DTO|Mapper|Entity)|.*[.$]Default[^.$]*";
    private static final String[] EMPTY_PACKAGES = {"..impl..", "..util..", "..common..", "..dto..", "..service.."};

    private ShapeRules() {}

    static ArchRule classesAreNamedForWhatTheyAre() {
        return noClasses()
                .should()
                .haveNameMatching(EMPTY_NAME)
                .because("such a name says nothing: name the class after the noun or verb of the trade it stands for");
    }

    static ArchRule packagesAreNamedForWhatTheyHold() {
        return noClasses()
                .should()
                .resideInAnyPackage(EMPTY_PACKAGES)
                .because("such a package attracts anything: put the class beside what it serves");
    }

    static ArchRule classesAreFinal() {
        return classes()
                .that()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .because("nothing here is made to be extended: variants are sealed interfaces and records");
    }

    static ArchRule accessorsSayWhatTheyGive(String... packages) {
        return noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(packages)
                .should()
                .haveNameMatching("get[A-Z].*")
                .because("an accessor is called like what it gives: name(), not getName()");
    }

    static ArchRule packagesFormNoCircles() {
        return slices().assignedFrom(eachPackage())
                .should()
                .beFreeOfCycles()
                .because("packages in a circle can only be understood together: let one side know the other");
    }

    private static SliceAssignment eachPackage() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SliceIdentifier.of(type.getPackageName());
            }

            @Override
            public String getDescription() {
                return "packages";
            }
        };
    }
}
