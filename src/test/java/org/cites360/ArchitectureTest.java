package org.cites360;

import static com.tngtech.archunit.lang.conditions.ArchConditions.bePackagePrivate;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.Component;
import jakarta.persistence.Entity;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** Rules that hold for every module; those between modules are in {@link ModulesTest}. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.cites360");

    @Test
    void entitiesStayInsideTheirModule() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should(bePackagePrivate())
                .because("services return records, so that no page depends on how things are stored")
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @Test
    void repositoriesStayInsideTheirModule() {
        classes()
                .that()
                .areAssignableTo(Repository.class)
                .should(bePackagePrivate())
                .because("only services touch the database")
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @Test
    void viewsAndControllersAskServices() {
        noClasses()
                .that()
                .areAssignableTo(Component.class)
                .or()
                .areAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(RestController.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Repository.class)
                .because("rules belong in services, where every page meets them")
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @Test
    void dependenciesComeThroughConstructors() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .because("a class says in its constructor what it needs")
                .check(PRODUCT);
    }

    @Test
    void nothingIsPrinted() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..cli..", "..tool..")
                .should()
                .accessField(System.class, "out")
                .because("a server logs; only commands print")
                .check(PRODUCT);
    }

    @Test
    void everyPackageSaysThatNothingIsNullUnlessItIsMarked() {
        assertThat(PRODUCT.getDefaultPackage().getSubpackagesInTree())
                .filteredOn(inside ->
                        !inside.getClasses().isEmpty() && inside.getName().startsWith("org.cites360."))
                .allSatisfy(inside ->
                        assertThat(isNullMarked(inside)).as(inside.getName()).isTrue());
    }

    private static boolean isNullMarked(JavaPackage inside) {
        return inside.tryGetPackageInfo().isPresent() && inside.isAnnotatedWith(NullMarked.class);
    }
}
