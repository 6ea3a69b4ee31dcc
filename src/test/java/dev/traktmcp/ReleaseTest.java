package dev.traktmcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** When {@code run.sh release} refuses to make anything, and that what lies beside its jar leads to it. */
class ReleaseTest {
    @TempDir
    Path folder;

    @BeforeEach
    void lay() throws Exception {
        assumeThat(Child.isInstalled("git")).as("git and a shell").isTrue();
        write("pom.xml", "<project>\n  <version>1.2.3</version>\n</project>\n");
        write("CHANGELOG.md", "# Changelog\n\n## [1.2.2] - 2026-01-01\n\nOld.\n");
        Files.copy(Path.of("run.sh"), folder.resolve("run.sh"));
        Files.createDirectories(folder.resolve("src/main"));
        shell("cp -R \"$OLDPWD/src/release\" src && cp -R \"$OLDPWD/src/main/runtime\" src/main");
        shell("git init -q . && git add -A && git -c user.name=a -c user.email=a@example.org commit -qm all");
    }

    @Test
    void itRefusesAVersionThatIsNotThisOneOrThatNobodyWasToldOf() throws Exception {
        refused("9.9.9", "pom.xml has the version 1.2.3, not 9.9.9");
        refused("1.2.2", "pom.xml has the version 1.2.3, not 1.2.2");
        refused("1.2.3", "CHANGELOG.md tells nothing of 1.2.3");
    }

    @Test
    void itRefusesWhatIsNotCommitted() throws Exception {
        write("CHANGELOG.md", "# Changelog\n\n## [1.2.3] - 2026-01-01\n\nNew.\n");
        refused("1.2.3", "there are changes that are not committed:  M CHANGELOG.md");
    }

    @Test
    void theCatalogueForJBangNamesTheJarBesideIt() throws IOException {
        JsonNode catalogue = new JsonMapper().readTree(Path.of("src/release/jbang-catalog.json"));
        JsonNode alias = catalogue.at("/aliases/trakt-mcp");
        assertThat(alias.get("java").asString()).isEqualTo("25+");
        assertThat(Files.readString(Path.of("src/release/release.sh")))
                .contains("jar \"$place/" + alias.get("script-ref").asString() + "\"");
    }

    private void refused(String version, String why) throws Exception {
        Child.Ended ended = Child.of("sh", "run.sh", "release", version).in(folder)
                .with(Map.of("JAVA_HOME", System.getProperty("java.home"))).inOneVoice().run();
        assertThat(ended).isEqualTo(new Child.Ended(1, "trakt-mcp: " + why));
        assertThat(folder.resolve("target")).doesNotExist();
    }

    private void shell(String command) throws Exception {
        Child.Ended ended = Child.of("sh", "-c", "cd '" + folder + "' && " + command).inOneVoice().run();
        assertThat(ended).isEqualTo(new Child.Ended(0, ""));
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}
