package dev.traktmcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What nobody should find in the sources. */
class HygieneTest {
    private static final Pattern STARTS_A_PROCESS = Pattern.compile("ProcessBuilder|Runtime\\.getRuntime\\(\\)\\.exec");
    private static final Pattern OWN_LIMIT = Pattern.compile("@Timeout|onSpinWait|assertTimeout");
    private static final Pattern NUMBERED = Pattern.compile("\\bsections? \\d", Pattern.CASE_INSENSITIVE);

    @Test
    void commentsCiteTraktByTheNamesOfItsOwnSections() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).as("%s: its reader has no document with such numbers", file)
                        .doesNotContainPattern(NUMBERED);
            }
        }
    }

    @Test
    void testsStartProcessesOnlyInTheWayThatEndsThem() throws IOException {
        assertThat(testsWith(STARTS_A_PROCESS)).containsExactly("Child.java", "HygieneTest.java");
    }

    @Test
    void testsHaveNoLimitsOfTheirOwnAndWaitWithoutBurningTheProcessor() throws IOException {
        assertThat(testsWith(OWN_LIMIT)).containsExactly("HygieneTest.java");
    }

    /** Characters, not bytes. The formatter leaves comments, strings and text blocks as they are. */
    @Test
    void linesHaveAtMost120Characters() throws IOException {
        List<String> tooLong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
                List<String> lines = Files.readAllLines(file);
                for (int i = 0; i < lines.size(); i++) {
                    int length = lines.get(i).codePointCount(0, lines.get(i).length());
                    if (length > 120) {
                        tooLong.add(file + ":" + (i + 1) + " has " + length);
                    }
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    private static List<String> testsWith(Pattern pattern) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (pattern.matcher(Files.readString(file)).find()) {
                    found.add(file.getFileName().toString());
                }
            }
        }
        return found;
    }
}
