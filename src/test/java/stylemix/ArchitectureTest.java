// SPDX-License-Identifier: Apache-2.0
package stylemix;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The architecture of Stylemix. The table in [#packageImportsOnlyWhatTheTablePermits] *is* the architecture.
class ArchitectureTest {

    private static JavaClasses program;

    @BeforeAll
    static void read() {
        program = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("stylemix");
    }

    @ParameterizedTest(name = "{0} imports only {1}")
    @CsvSource(delimiter = '|', textBlock = """
            model         |
            picture       | model
            store         | picture, model
            offer         | model
            door          |
            pipeline      | api, store, model
            api           | model
            api.wire      | model
            api.http      | api, api.wire, model
            engine        | engine.scene, picture, model
            engine.scene  | model
            session       | pipeline, store, engine, offer, door, picture, model
            ui            | offer, picture, model
            ui.compose    | ui, session, offer, door, model
            ui.settings   | ui, session, model
            engine.server | engine, engine.scene, api.wire, picture, model
            ui.gallery    | ui, session, offer, model
            """)
    void packageImportsOnlyWhatTheTablePermits(String name, String permitted) {
        String[] allowed = Stream.concat(
                        Stream.of(name), permitted == null ? Stream.empty() : Arrays.stream(permitted.split(", *")))
                .map(ArchitectureTest::full)
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(full(name))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed).or(not(resideInAPackage("stylemix.."))))
                .because("architecture.md, 1.2, says who may import whom")
                .check(program);
    }

    @Test
    void workIsFreeOfJavaFx() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "stylemix.model..",
                        "stylemix.api..",
                        "stylemix.engine..",
                        "stylemix.picture..",
                        "stylemix.store..",
                        "stylemix.offer..",
                        "stylemix.door..",
                        "stylemix.pipeline..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..")
                .because("it runs in a terminal, a server and a unit test as well")
                .check(program);
    }

    @Test
    void sessionAndViewModelsKnowNoView() {
        noClasses()
                .that()
                .resideInAPackage("stylemix.session..")
                .or()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .because("they are tested without a toolkit, and a view can be replaced")
                .check(program);
    }

    @Test
    void onlyTheAppHandsWorkToTheUiThreadAndMakesThreads() {
        noClasses()
                .that()
                .resideOutsideOfPackage("stylemix.app..")
                .should()
                .callMethod(Platform.class, "runLater", Runnable.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Executors.class)
                .orShould()
                .callConstructor(Thread.class, Runnable.class)
                .because("a task brings results back, and whoever makes a thread must end it (architecture.md, 1.2)")
                .check(program);
    }

    @Test
    void everyPackageIsInTheTable() throws NoSuchMethodException {
        String table = ArchitectureTest.class
                .getDeclaredMethod("packageImportsOnlyWhatTheTablePermits", String.class, String.class)
                .getAnnotation(CsvSource.class)
                .textBlock();
        Set<String> inTable = table.lines()
                .map(row -> full(row.substring(0, row.indexOf('|')).strip()))
                .collect(Collectors.toSet());
        inTable.addAll(Set.of("stylemix", "stylemix.app"));
        assertEquals(
                Set.of(),
                program.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> !inTable.contains(name))
                        .collect(Collectors.toSet()));
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("stylemix.(**)").should().beFreeOfCycles().check(program);
    }

    private static String full(String name) {
        return "stylemix." + name;
    }
}
