package dev.traktmcp;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The layering, as rules with reasons. */
class ArchitectureTest {
    private static final String ROOT = "dev.traktmcp";
    private static final JavaClasses PRODUCT =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT);

    @Test
    void importsRunOneWay() {
        hold(layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("main").definedBy(ROOT)
                .layer("cli").definedBy(ROOT + ".cli..")
                .layer("mcp").definedBy(ROOT + ".mcp..")
                .layer("tools").definedBy(ROOT + ".tools..")
                .layer("watching").definedBy(ROOT + ".watching..")
                .layer("titles").definedBy(ROOT + ".titles..")
                .layer("plays").definedBy(ROOT + ".plays..")
                .layer("below tools").definedBy(ROOT + ".time..", ROOT + ".journal..", ROOT + ".tmdb..")
                .layer("trakt").definedBy(ROOT + ".trakt..")
                .layer("text").definedBy(ROOT + ".text..")
                .layer("home").definedBy(ROOT + ".home..")
                .layer("failure").definedBy(ROOT + ".failure..")
                .layer("simulator").definedBy(ROOT + ".simulator..")
                .whereLayer("main").mayNotBeAccessedByAnyLayer()
                .whereLayer("cli").mayOnlyBeAccessedByLayers("main")
                .whereLayer("mcp").mayOnlyBeAccessedByLayers("main", "cli")
                .whereLayer("tools").mayOnlyBeAccessedByLayers("main", "cli", "mcp")
                .whereLayer("watching").mayOnlyBeAccessedByLayers("main", "mcp", "tools")
                .whereLayer("plays").mayOnlyBeAccessedByLayers("tools")
                .whereLayer("titles").mayOnlyBeAccessedByLayers("main", "cli", "tools", "plays")
                .whereLayer("below tools").mayOnlyBeAccessedByLayers("main", "cli", "tools", "watching", "plays")
                .whereLayer("trakt").mayOnlyBeAccessedByLayers("main", "cli", "tools", "watching", "plays", "titles", "below tools")
                .whereLayer("home").mayOnlyBeAccessedByLayers("main", "below tools", "trakt")
                .whereLayer("text").mayOnlyBeAccessedByLayers("main", "cli", "mcp", "tools", "titles", "below tools", "trakt", "failure")
                .whereLayer("simulator").mayOnlyBeAccessedByLayers("main", "cli")
                .ensureAllClassesAreContainedInArchitecture()
                .because("a reader who knows the order knows where to look"));
    }

    @Test
    void packagesHaveNoCycles() {
        hold(slices().matching(ROOT + ".(**)").should().beFreeOfCycles()
                .because("a cycle makes two packages one"));
    }

    @Test
    void theModelIsALeaf() {
        hold(noClasses().that().resideInAPackage(ROOT + ".trakt.model..")
                .should().dependOnClassesThat(resideInAPackage(ROOT + "..").and(resideInAPackage(ROOT + ".trakt.model..").negate().as("others")))
                .because("everyone may hold a record without pulling in a client"));
    }

    @Test
    void theSimulatorStandsAlone() {
        hold(noClasses().that().resideInAPackage(ROOT + ".simulator..")
                .should().dependOnClassesThat(resideInAPackage(ROOT + "..").and(resideInAPackage(ROOT + ".simulator..").negate().as("others")))
                .because("a simulator that shares code with the client shares its mistakes"));
    }

    @Test
    void protocolLibrariesStayAtTheBoundary() {
        hold(noClasses().that().resideOutsideOfPackages(ROOT + ".mcp..", ROOT + ".cli..")
                .should().dependOnClassesThat(resideInAnyPackage("io.modelcontextprotocol..", "reactor..", "org.eclipse.jetty..", "jakarta.servlet.."))
                .because("tools must outlive the SDK's next major version"));
    }

    @Test
    void httpIsTheSeam() {
        hold(noClasses().that().resideOutsideOfPackage(ROOT + ".trakt.http..")
                .should().dependOnClassesThat(resideInAPackage("java.net.http.."))
                .because("production, sandbox and tests differ in a base URL only"));
        hold(noClasses().that().resideOutsideOfPackage(ROOT + ".simulator..")
                .should().dependOnClassesThat(resideInAPackage("com.sun.net.httpserver.."))
                .because("only the simulator serves with it"));
    }

    @Test
    void settingsAreReadOnce() {
        hold(noClasses().that().doNotHaveFullyQualifiedName(ROOT + ".Config")
                .should().callMethod(System.class, "getenv").orShould().callMethod(System.class, "getenv", String.class)
                .because("a setting that is read elsewhere is missing from --help"));
    }

    @Test
    void stdoutIsTheProtocol() {
        hold(noClasses().that().resideOutsideOfPackage(ROOT + ".cli..")
                .should().accessField(System.class, "out")
                .because("a stray line on stdout breaks the conversation"));
    }

    @Test
    void packagesAreNamedAfterIdeas() {
        hold(noClasses().should().resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..helpers..")
                .because("such names attract whatever has no home"));
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        Path sources = Path.of("src/main/java");
        try (var files = Files.walk(sources)) {
            List<Path> silent = files.filter(path -> path.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .toList();
            assertThat(silent).as("packages without a package-info.java").isEmpty();
        }
    }

    @Test
    void filesStayShort() throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            List<String> tall = files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> lines(path) > 250)
                    .map(Path::toString)
                    .toList();
            assertThat(tall).as("files of more than 250 lines: split them by idea").isEmpty();
        }
    }

    private static long lines(Path path) {
        try (var lines = Files.lines(path)) {
            return lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void hold(ArchRule rule) {
        rule.check(PRODUCT);
    }
}
