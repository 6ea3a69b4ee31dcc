package dev.traktmcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What nobody should find in the sources. */
class HygieneTest {
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
}
