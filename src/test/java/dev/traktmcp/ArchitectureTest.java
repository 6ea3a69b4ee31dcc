package dev.traktmcp;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The layering, as rules with reasons. A rule that meets nothing fails, and so does a class in no layer. */
class ArchitectureTest {
    private static final String ROOT = "dev.traktmcp";
    private static final JavaClasses PRODUCT =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT);

    /** What a person asks about: each is a layer of its own, so none can use another. */
    private static final List<String> FEATURES = List.of("title", "discover", "watchlist", "history", "ratings",
            "lists", "collection", "playing", "account");

    private static final List<String> GROUND = List.of("cache", "failure", "text", "json", "deadline", "time",
            "language");
    private static final List<String> TRAKT = List.of("trakt", "trakt.http", "trakt.model");
    private static final List<String> UNDER_TOOLS = with(GROUND, TRAKT,
            List.of("trakt.oauth", "tmdb", "titles", "journal", "plays", "watching", "recent", "home"));

    /** Each layer and the layers that it may use. */
    private static final Map<String, List<String>> USES = uses();

    private static Map<String, List<String>> uses() {
        Map<String, List<String>> uses = new TreeMap<>(Map.of(
                "text", List.of(),
                "deadline", List.of(),
                "failure", List.of("text"),
                "time", List.of("failure", "text", "language"),
                "home", List.of("failure", "deadline"),
                "trakt.model", List.of(),
                "trakt.http", with(GROUND, List.of("trakt.model")),
                "trakt", with(GROUND, List.of("trakt.http", "trakt.model")),
                "trakt.oauth", with(GROUND, List.of("trakt.http", "home")),
                "json", List.of()));
        uses.put("cache", List.of());
        uses.put("language", List.of());
        uses.put("recent", with(GROUND, List.of("trakt.http", "trakt.model", "home")));
        uses.putAll(Map.of(
                "simulator", List.of("json"),
                "tmdb", with(GROUND, List.of("trakt.http", "trakt.model")),
                "titles", with(GROUND, List.of("trakt", "trakt.model")),
                "journal", with(GROUND, List.of("trakt", "trakt.model", "home")),
                "plays", with(GROUND, List.of("trakt", "trakt.model", "journal", "titles", "home")),
                "watching", with(GROUND, TRAKT, List.of("trakt.oauth", "tmdb")),
                "tools.core", UNDER_TOOLS,
                "tools.request", with(UNDER_TOOLS, List.of("tools.core"))));
        FEATURES.forEach(
                feature -> uses.put("tools." + feature, with(UNDER_TOOLS, List.of("tools.core", "tools.request"))));
        uses.put("tools", with(UNDER_TOOLS, FEATURES.stream().map(feature -> "tools." + feature).toList(),
                List.of("tools.core", "tools.request")));
        uses.putAll(Map.of(
                "mcp.arguments", GROUND,
                "mcp.beside", with(GROUND, List.of("tools")),
                "mcp", with(GROUND, List.of("mcp.arguments", "mcp.beside", "tools", "tools.core")),
                "mcp.modern", with(GROUND, List.of("mcp", "mcp.arguments", "home")),
                "web", with(GROUND, List.of("mcp", "watching")),
                "hosts", with(GROUND, List.of("mcp", "mcp.arguments", "mcp.beside", "mcp.modern", "web")),
                "config", List.of("mcp", "hosts", "tools", "tools.core", "tmdb", "trakt.oauth"),
                "cli", with(GROUND, TRAKT, List.of("home", "trakt.oauth", "titles", "simulator")),
                "wiring", with(UNDER_TOOLS, List.of("tools", "tools.core", "home", "config", "mcp", "mcp.modern", "web",
                        "simulator"))));
        uses.put("main", uses.keySet().stream().filter(layer -> !layer.equals("simulator")).toList());
        uses.put("host", uses.keySet().stream().filter(layer -> !layer.equals("main")).toList());
        return uses;
    }

    private static String[] packages(String layer) {
        return switch (layer) {
            case "main" -> new String[] {ROOT};
            case "hosts" -> new String[] {ROOT + ".mcp.stdio..", ROOT + ".mcp.http.."};
            case "mcp", "tools", "trakt" -> new String[] {ROOT + "." + layer};
            default -> new String[] {ROOT + "." + layer + ".."};
        };
    }

    @Test
    void importsRunOneWay() {
        LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInAnyPackage(ROOT + "..");
        for (String layer : USES.keySet()) {
            layers = layers.layer(layer).definedBy(packages(layer));
        }
        for (Map.Entry<String, List<String>> layer : USES.entrySet()) {
            layers = layer.getValue().isEmpty()
                    ? layers.whereLayer(layer.getKey()).mayNotAccessAnyLayer()
                    : layers.whereLayer(layer.getKey()).mayOnlyAccessLayers(layer.getValue().toArray(String[]::new));
        }
        layers.ensureAllClassesAreContainedInArchitecture()
                .because("a reader who knows the order knows where to look")
                .check(PRODUCT);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles()
                .because("a cycle makes two packages one")
                .check(PRODUCT);
    }

    @Test
    void theSimulatorStandsAlone() {
        noClasses().that().resideInAPackage(ROOT + ".simulator..")
                .should().dependOnClassesThat(resideInAPackage(ROOT + "..")
                        .and(resideOutsideOfPackages(ROOT + ".simulator..", ROOT + ".json..").as("others")))
                .because("a simulator that shares code with the client shares its mistakes; JSON is held to Jackson")
                .check(PRODUCT);
    }

    @Test
    void protocolLibrariesStayAtTheBoundary() {
        noClasses().that().resideOutsideOfPackages(ROOT + ".mcp..", ROOT + ".cli..")
                .should().dependOnClassesThat(resideInAnyPackage("io.modelcontextprotocol..", "reactor.."))
                .because("tools must outlive the SDK's next major version")
                .check(PRODUCT);
        noClasses().that().resideOutsideOfPackages(ROOT + ".mcp..", ROOT + ".web..", ROOT + ".host..")
                .should().dependOnClassesThat(resideInAnyPackage("org.eclipse.jetty..", "jakarta.servlet.."))
                .because("who answers a browser knows what a request is, and nobody else")
                .check(PRODUCT);
    }

    @Test
    void whatOnlyHostingNeedsStaysThere() {
        noClasses().that().resideOutsideOfPackage(ROOT + ".host..")
                .should().dependOnClassesThat(resideInAnyPackage(ROOT + ".host..", "com.nimbusds..", "org.jdbi..",
                        "org.flywaydb..", "org.sqlite..", "io.micrometer..", "io.lettuce..", "io.netty..",
                        "io.github.bucket4j.distributed..", "io.github.bucket4j.redis..", "java.sql.."))
                .because("stdio, bundle and npm packages neither carry nor load it")
                .check(PRODUCT);
    }

    @Test
    void httpIsTheSeam() {
        noClasses().that().resideOutsideOfPackage(ROOT + ".trakt.http..")
                .should().dependOnClassesThat(resideInAPackage("java.net.http.."))
                .because("production, sandbox and tests differ in a base URL only")
                .check(PRODUCT);
        noClasses().that().resideOutsideOfPackage(ROOT + ".simulator..")
                .should().dependOnClassesThat(resideInAPackage("com.sun.net.httpserver.."))
                .because("only the simulator serves with it")
                .check(PRODUCT);
    }

    @Test
    void settingsAreReadOnce() {
        noClasses().that().doNotHaveFullyQualifiedName(ROOT + ".config.Config")
                .should().callMethod(System.class, "getenv").orShould().callMethod(System.class, "getenv", String.class)
                .because("a setting that is read elsewhere is missing from --help")
                .check(PRODUCT);
    }

    @Test
    void stdoutIsTheProtocol() {
        noClasses().that().resideOutsideOfPackage(ROOT + ".cli..")
                .should().accessField(System.class, "out")
                .because("a stray line on stdout breaks the conversation")
                .check(PRODUCT);
    }

    @Test
    void packagesAreNamedAfterIdeas() {
        noClasses().should().resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..helpers..")
                .because("such names attract whatever has no home")
                .check(PRODUCT);
    }

    @Test
    void everyPackageSaysWhatItIsForAndStaysSmall() {
        Map<Path, List<String>> packages = Stream.concat(sources("src/main/java"), sources("src/hosting/java"))
                .collect(Collectors.groupingBy(Path::getParent,
                        TreeMap::new, Collectors.mapping(path -> path.getFileName().toString(), Collectors.toList())));
        assertThat(packages).isNotEmpty().allSatisfy((folder, files) -> assertThat(files)
                .as("%s: a sentence on it, and no more files than one can look over", folder)
                .contains("package-info.java").hasSizeLessThanOrEqualTo(25));
    }

    @Test
    void nullsAreCheckedInEveryPackageOfTheProduct() {
        Stream<Path> packages = Stream.concat(sources("src/main/java"), sources("src/hosting/java"))
                .filter(path -> path.endsWith("package-info.java"))
                .filter(path -> !path.startsWith("src/main/java/dev/traktmcp/simulator"));
        assertThat(packages).isNotEmpty().allSatisfy(path -> assertThat(Files.readString(path))
                .as("%s: without @NullMarked nobody looks at its nulls", path).contains("\n@NullMarked\npackage "));
    }

    @Test
    void filesStayShort() {
        assertThat(sources("src").filter(path -> lines(path) > 250))
                .as("files of more than 250 lines: split them by idea").isEmpty();
    }

    private static Stream<Path> sources(String root) {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files.filter(path -> path.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path path) {
        try (Stream<String> lines = Files.lines(path)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SafeVarargs
    private static List<String> with(List<String>... layers) {
        List<String> all = new ArrayList<>();
        for (List<String> some : layers) {
            all.addAll(some);
        }
        return all;
    }
}
