package dev.traktmcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents name is there: pages and headings that they link to, files, packages, classes and members. */
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("(?:\\]\\(|src=\")([^)\"\\s]+)[)\"]");
    private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** A path from the top of the repository; {@code <tool>} and {@code *} stand for any name. */
    private static final Pattern PATH = Pattern.compile("(?:src|docs|findings|\\.ci|\\.github)/[\\w.<>*/-]+");

    /** A file that is named without its folder. */
    private static final Pattern FILE = Pattern.compile("[\\w-]+\\.(?:java|mjs|html|md|sh|call)");

    /** A package or a class below ours, by any part of its name, maybe with a member: {@code journal.Journal.open}. */
    private static final Pattern NAME = Pattern.compile("((?:[a-z]+\\.)*)([A-Z]\\w*[a-z]\\w*)(?:\\.(\\w+))?");
    private static final Pattern PACKAGE = Pattern.compile("[a-z]+(?:\\.(?!js$|db$)[a-z]+)+");

    private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z]\\w+)");
    private static final Pattern IMPORTED = Pattern.compile("^import [\\w.]+\\.([A-Z]\\w+);", Pattern.MULTILINE);

    @Test
    void linksLeadToWhatIsThere() throws IOException {
        for (Path document : Documents.all()) {
            for (URI link : links(document)) {
                Path target = target(document, link);
                assertThat(target).as("%s links to %s", document, link).exists();
                if (link.getFragment() != null) {
                    assertThat(anchors(target)).as("%s links to %s", document, link).contains(link.getFragment());
                }
            }
        }
    }

    @Test
    void everyDocumentIsFoundFromTheReadme() throws IOException {
        Set<Path> found = new HashSet<>();
        Deque<Path> waiting = new ArrayDeque<>(List.of(Path.of("README.md")));
        while (!waiting.isEmpty()) {
            Path document = waiting.pop();
            if (document.toString().endsWith(".md") && found.add(document)) {
                for (URI link : links(document)) {
                    waiting.add(target(document, link));
                }
            }
        }
        assertThat(found).containsAll(Documents.all());
    }

    @Test
    void everyPictureIsSmallAndShown() throws IOException {
        Set<Path> shown = new HashSet<>();
        for (Path document : Documents.all()) {
            links(document).forEach(link -> shown.add(target(document, link)));
        }
        List<Path> pictures = files(Path.of("docs/pictures")).stream().filter(Files::isRegularFile).toList();
        assertThat(pictures).isNotEmpty().isSubsetOf(shown)
                .allSatisfy(picture -> assertThat(Files.size(picture)).as("bytes of %s", picture).isLessThan(150_000));
    }

    @Test
    void namedFilesAreThere() throws IOException {
        List<Path> files =
                files(Path.of("src"), Path.of("docs"), Path.of("findings"), Path.of(".ci"), Path.of(".github"));
        Set<String> names = Stream.concat(files.stream(), files(Path.of("")).stream())
                .map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        for (Path document : Documents.all()) {
            for (String named : named(document)) {
                if (PATH.matcher(named).matches()) {
                    PathMatcher wanted = FileSystems.getDefault().getPathMatcher(
                            "glob:" + named.replaceAll("<[^>]*>", "*").replaceFirst("/$", ""));
                    assertThat(files).as("%s names %s", document, named).anyMatch(wanted::matches);
                } else if (FILE.matcher(named).matches()) {
                    assertThat(names).as("%s names %s", document, named).contains(named);
                }
            }
        }
    }

    @Test
    void namedPackagesClassesAndMembersAreThere() throws IOException {
        Map<String, String> types = new HashMap<>();
        Set<String> imported = new HashSet<>();
        Set<String> packages = new HashSet<>();
        for (Path file : files(Path.of("src/main/java"), Path.of("src/test/java"), Path.of("src/hosting/java"),
                Path.of("src/hosting/test/java"))) {
            if (Files.isRegularFile(file)) {
                String source = Files.readString(file);
                TYPE.matcher(source).results().forEach(type -> types.merge(type.group(1), source, String::concat));
                IMPORTED.matcher(source).results().forEach(type -> imported.add(type.group(1)));
                packages.add(file.getParent().toString().replace('/', '.'));
            }
        }
        Set<String> rooms =
                packages.stream().map(name -> name.replaceFirst("^.*?dev\\.traktmcp\\.?", "").split("\\.")[0])
                        .collect(Collectors.toSet());
        for (Path document : Documents.all()) {
            for (String named : isForDevelopers(document) ? named(document) : List.<String>of()) {
                NAME.matcher(named).results().filter(name -> name.group().equals(named)).forEach(name -> {
                    assertThat(types.containsKey(name.group(2)) || imported.contains(name.group(2)))
                            .as("%s names the class %s", document, named).isTrue();
                    if (name.group(3) != null && types.containsKey(name.group(2))) {
                        assertThat(types.get(name.group(2))).as("%s names %s", document, named)
                                .containsPattern("\\b" + name.group(3) + "\\b");
                    }
                });
                if (PACKAGE.matcher(named).matches() && rooms.contains(named.split("\\.")[0])
                        && !Files.exists(Path.of(named)) && !named.endsWith(".js")) {
                    assertThat(packages).as("%s names the package %s", document, named)
                            .anyMatch(name -> name.endsWith("." + named));
                }
            }
        }
    }

    @Test
    void theChangelogTellsOfThisVersion() throws IOException {
        assertThat(first("<version>(.*)</version>", Path.of("pom.xml")))
                .isEqualTo(first("(?m)^## \\[(\\d[^]]*)]", Path.of("CHANGELOG.md")));
    }

    private static String first(String pattern, Path file) throws IOException {
        return Pattern.compile(pattern).matcher(Files.readString(file)).results().findFirst().orElseThrow().group(1);
    }

    private static boolean isForDevelopers(Path document) {
        return document.startsWith("docs/decisions") || document.equals(Path.of("CONTRIBUTING.md"))
                || document.equals(Path.of("docs/architecture.md"));
    }

    private static List<URI> links(Path document) throws IOException {
        return LINK.matcher(Documents.prose(document)).results().map(found -> URI.create(found.group(1)))
                .filter(link -> link.getScheme() == null).toList();
    }

    private static Path target(Path document, URI link) {
        return link.getPath().isEmpty() ? document
                : Path.of("").resolve(document).resolveSibling(link.getPath()).normalize();
    }

    private static List<String> named(Path document) throws IOException {
        return CODE.matcher(Documents.prose(document)).results().map(found -> found.group(1).replaceAll("\\s+", " "))
                .toList();
    }

    /** As GitHub makes them of headings. */
    private static List<String> anchors(Path document) throws IOException {
        return HEADING.matcher(Documents.prose(document)).results().map((MatchResult heading) -> heading.group(1))
                .map(heading -> heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .toList();
    }

    /** Everything in these folders but what tools put there; of the top, only what lies there itself. */
    private static List<Path> files(Path... folders) throws IOException {
        Set<Path> files = new HashSet<>();
        for (Path folder : folders) {
            try (Stream<Path> found = Files.walk(folder, folder.toString().isEmpty() ? 1 : Integer.MAX_VALUE)) {
                found.filter(file -> !file.toString().contains("node_modules")).forEach(files::add);
            }
        }
        return List.copyOf(files);
    }
}
