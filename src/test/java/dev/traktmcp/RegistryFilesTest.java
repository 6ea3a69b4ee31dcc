package dev.traktmcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.config.SettingNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the release tells registries keeps their rules (the MCP Registry's schema of 2025-12-11, read in 2026). */
class RegistryFilesTest {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    private JsonNode server;

    @BeforeEach
    void fill() throws Exception {
        Files.writeString(folder.resolve("trakt-mcp-1.2.3-linux-x64.mcpb"), "a bundle");
        Child.Ended ended = Child.of("sh", "src/release/registry.sh", folder.toString(), "1.2.3", "someone/trakt-mcp",
                "linux-x64", "0123abc").inOneVoice().run();
        assertThat(ended).isEqualTo(new Child.Ended(0, ""));
        server = JSON.readTree(folder.resolve("registry/server.json"));
    }

    @Test
    void theServerKeepsTheRulesOfTheRegistry() {
        assertThat(server.get("name").asString()).matches("[a-zA-Z0-9.-]+/[a-zA-Z0-9._-]+").hasSizeBetween(3, 200);
        assertThat(server.get("title").asString()).hasSizeBetween(1, 100);
        assertThat(server.get("description").asString()).hasSizeBetween(1, 100);
        assertThat(server.get("version").asString()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(server.at("/repository/url").asString()).isEqualTo("https://github.com/someone/trakt-mcp");
        assertThat(server.get("packages")).isNotEmpty().allSatisfy(one -> {
            assertThat(one.has("registryBaseUrl")).as("the registries are those that everybody uses").isFalse();
            assertThat(one.at("/transport/type").asString()).isEqualTo("stdio");
            one.path("environmentVariables").forEach(
                    variable -> assertThat(variable.get("name").asString()).isIn(SettingNames.ALL));
        });
    }

    @Test
    void eachPackageIsNamedAsItsRegistryWants() {
        JsonNode npm = packaged("npm");
        assertThat(npm.get("identifier").asString())
                .isEqualTo(JSON.readTree(Path.of("src/release/npm/package.json")).get("name").asString());
        assertThat(npm.get("version").asString()).isEqualTo("1.2.3");
        JsonNode image = packaged("oci");
        assertThat(image.get("identifier").asString()).isEqualTo("ghcr.io/someone/trakt-mcp:1.2.3");
        assertThat(image.has("version")).as("the tag says it").isFalse();
        JsonNode bundle = packaged("mcpb");
        assertThat(bundle.get("identifier").asString()).startsWith("https://github.com/").contains("mcp");
        assertThat(bundle.get("fileSha256").asString()).as("of the words \"a bundle\"").matches("[0-9a-f]{64}");
    }

    @Test
    void theImageIsLabelledWithTheName() throws IOException {
        assertThat(Files.readString(Path.of("Dockerfile")))
                .contains("io.modelcontextprotocol.server.name=\"" + server.get("name").asString() + "\"");
    }

    @Test
    void pluginsStartThePackageOfTheVersion() {
        for (String file : List.of("claude-plugin/plugin.json", "gemini-extension/gemini-extension.json")) {
            JsonNode plugin = JSON.readTree(folder.resolve("registry").resolve(file));
            assertThat(plugin.get("version").asString()).isEqualTo("1.2.3");
            JsonNode entry = plugin.at("/mcpServers/trakt");
            assertThat(entry.get("command").asString()).isEqualTo("npx");
            assertThat(entry.at("/args/1").asString()).isEqualTo("trakt-mcp@1.2.3");
            assertThat(entry.get("env").propertyNames()).allMatch(SettingNames.ALL::contains);
        }
    }

    @Test
    void theCatalogueOfImagesCanBeRead() {
        JsonNode entry = YAMLMapper.builder().build().readTree(folder.resolve("registry/docker-server.yaml"));
        assertThat(entry.get("image").asString()).isEqualTo("ghcr.io/someone/trakt-mcp");
        assertThat(entry.at("/config/env").valueStream().map(variable -> variable.get("name").asString()))
                .isNotEmpty().allMatch(SettingNames.ALL::contains);
        assertThat(entry.at("/source/commit").asString()).isEqualTo("0123abc");
    }

    @Test
    void nothingIsLeftOpen() throws IOException {
        try (var files = Files.walk(folder.resolve("registry"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).doesNotContainPattern("@[A-Z0-9_]+@");
            }
        }
    }

    private JsonNode packaged(String registry) {
        return server.get("packages").valueStream().filter(one -> one.get("registryType").asString().equals(registry))
                .findFirst().orElseThrow();
    }
}
