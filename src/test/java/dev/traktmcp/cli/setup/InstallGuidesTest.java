package dev.traktmcp.cli.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.config.SettingNames;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.toml.TomlMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Each guide shows what setup would write, and all that it shows can be read. */
class InstallGuidesTest {
    private static final Path FOLDER = Path.of("docs/install");
    private static final String SCRIPT = "/path/to/trakt-mcp/run.sh";
    private static final ServerCommand COMMAND =
            new ServerCommand(SCRIPT, List.of(), Map.of("TRAKT_CLIENT_ID", "…"));
    private static final List<Client> CLIENTS =
            Clients.of(new Machine("Linux", Path.of("/home/somebody"), new HashMap<>()));
    private static final Map<String, ObjectMapper> LANGUAGES = Map.of(
            "json", JsonMapper.builder().build(), "toml", TomlMapper.builder().build(), "yaml",
            YAMLMapper.builder().build());
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
    private static final Pattern ENTRY = Pattern.compile("(?s)(<!-- entry: .*? -->\\n).*?(<!-- /entry -->)");
    private static final Pattern LINK = Pattern.compile("(?s)(<!-- link: .*? -->\\n).*?(<!-- /link -->)");

    static Stream<Path> guides() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("guides")
    void whatItShowsCanBeRead(Path guide) throws IOException {
        BLOCK.matcher(Files.readString(guide)).results().filter(block -> LANGUAGES.containsKey(block.group(1)))
                .forEach(block -> {
                    JsonNode read = LANGUAGES.get(block.group(1)).readTree(block.group(2));
                    assertThat(read.isObject()).as(block.group()).isTrue();
                    assertThat(read.findValues("command")).as(block.group())
                            .allSatisfy(command -> assertThat(command.asString()).isEqualTo(SCRIPT));
                    read.findValues("env").forEach(env -> assertThat(env.propertyNames()).as("our settings")
                            .allMatch(SettingNames.ALL::contains));
                });
    }

    @ParameterizedTest
    @MethodSource("guides")
    void theEntryIsWhatSetupWrites(Path guide) throws IOException {
        String text = Files.readString(guide);
        String wanted = text;
        for (Client client : CLIENTS) {
            if (guide.endsWith(client.id() + ".md")) {
                wanted = filled(ENTRY, wanted, entry(client));
                wanted = filled(LINK, wanted, link(client));
            }
        }
        if (Boolean.getBoolean("update")) {
            Files.writeString(guide, wanted);
        }
        assertThat(text).as("%s is generated: run ./run.sh update and read the diff", guide).isEqualTo(wanted);
    }

    @Test
    void theLinksMeanTheSameCommand() throws IOException {
        String cursor = query(address("cursor"), "config");
        assertThat(LANGUAGES.get("json").readTree(Base64.getDecoder().decode(cursor))).isEqualTo(COMMAND.plain());
        JsonNode code = LANGUAGES.get("json").readTree(query(address("vscode"), "config"));
        assertThat(code).isEqualTo(COMMAND.typed());
    }

    @Test
    void everyClientOfSetupHasAGuide() {
        assertThat(CLIENTS.stream().map(Client::id).filter(id -> !List.of("vscode-insiders", "devin").contains(id)))
                .allSatisfy(id -> assertThat(FOLDER.resolve(id + ".md")).exists());
    }

    private static String entry(Client client) {
        String name = "trakt";
        String text = client.format().insert("", client.servers(), name, client.form().entry(name, COMMAND));
        String language = client.format() instanceof TomlFormat ? "toml"
                : client.format() instanceof YamlFormat ? "yaml" : "json";
        return "\n```" + language + "\n" + text.strip() + "\n```\n\n";
    }

    private static String link(Client client) {
        String json = client.form().entry("trakt", COMMAND).toString();
        String address = client.id().equals("vscode")
                ? "https://insiders.vscode.dev/redirect/mcp/install?name=trakt&config="
                        + URLEncoder.encode(json, StandardCharsets.UTF_8)
                : "https://cursor.com/en/install-mcp?name=trakt&config=" + URLEncoder.encode(
                        Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8)),
                        StandardCharsets.UTF_8);
        return "\n[Put trakt-mcp into " + client.name() + "](" + address + ")\n\n";
    }

    private static String filled(Pattern place, String text, String content) {
        return place.matcher(text).replaceAll(
                found -> Matcher.quoteReplacement(found.group(1) + content + found.group(2)));
    }

    private static URI address(String guide) throws IOException {
        MatchResult link = LINK.matcher(Files.readString(FOLDER.resolve(guide + ".md"))).results().findFirst()
                .orElseThrow();
        return URI.create(link.group().replaceFirst("(?s).*\\((https://[^)]+)\\).*", "$1"));
    }

    private static String query(URI address, String name) {
        return Stream.of(address.getRawQuery().split("&")).map(pair -> pair.split("=", 2))
                .filter(pair -> pair[0].equals(name)).map(pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8))
                .findFirst().orElseThrow();
    }
}
