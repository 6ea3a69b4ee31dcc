package dev.traktmcp.cli.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** A new text says what the old one said, and our entry; all else in it is the same to the letter. */
class FormatsTest {
    private static final ServerCommand COMMAND = new ServerCommand("/opt/a \"b\"/run.sh", List.of("--sandbox"),
            Map.of("TRAKT_CLIENT_ID", "0123456789abcdef"));
    private static final List<Client> CLIENTS =
            Clients.of(new Machine("Linux", Path.of("/home/somebody"), new HashMap<>()));

    static Stream<Arguments> files() {
        return CLIENTS.stream().flatMap(client -> (switch (client.format()) {
            case JsonFormat(boolean commented) ->
                    commented ? OddFiles.commented(client.servers()) : OddFiles.json(client.servers());
            case TomlFormat _ -> OddFiles.toml();
            case YamlFormat _ -> OddFiles.yaml();
        }).entrySet().stream().map(file -> Arguments.of(client.name(), file.getKey(), client, file.getValue())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("files")
    void theEntryIsAddedAndNothingElseChanges(String name, String odd, Client client, String before) throws Unusable {
        ObjectNode entry = client.form().entry("trakt", COMMAND);
        String after = client.format().with(before, client.servers(), "trakt", entry);
        ObjectNode expected = client.format().read(before);
        ObjectNode servers = client.format().servers(before, client.servers());
        servers.set("trakt", entry);
        expected.set(client.servers(), servers);
        assertThat(client.format().read(after)).isEqualTo(expected);
        assertInsertedOnly(before, after);
        assertThat(after.replace("\r\n", "").contains("\n")).as("line ends like the others").isEqualTo(
                !before.contains("\r\n") && after.contains("\n"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("files")
    void theEntryIsTakenOutAgainAndNothingElseChanges(String name, String odd, Client client, String before)
            throws Unusable {
        String with = client.format().with(before, client.servers(), "trakt", client.form().entry("trakt", COMMAND));
        if (odd.equals("other servers in braces")) {
            assertThatThrownBy(() -> client.format().without(with, client.servers(), "trakt"))
                    .hasMessage("is written in a way that we do not dare to change");
            return;
        }
        String after = client.format().without(with, client.servers(), "trakt");
        ObjectNode expected = client.format().read(before);
        ObjectNode found = client.format().read(after);
        assertThat(without(found, client.servers())).isEqualTo(without(expected, client.servers()));
        assertThat(client.format().servers(after, client.servers()))
                .isEqualTo(client.format().servers(before, client.servers()));
        if (!client.format().servers(before, client.servers()).isEmpty()) {
            assertThat(after).isEqualToIgnoringWhitespace(before);
        }
    }

    private static ObjectNode without(ObjectNode all, String servers) {
        ObjectNode copy = all.deepCopy();
        copy.remove(servers);
        return copy;
    }

    /** The new text is the old one with one piece put into it, and perhaps a comma before that. */
    private static void assertInsertedOnly(String before, String after) {
        int start = 0;
        while (start < before.length() && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < before.length() - start
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        String between = before.substring(start, before.length() - end);
        String inserted = after.substring(start, after.length() - end);
        assertThat(between.isEmpty() || inserted.startsWith("," + between))
                .as("only insertions: %s", after).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "cursor|{\"mcpServers\": []}|has something else under mcpServers",
        "cursor|{\"mcpServers\": null}|has something else under mcpServers",
        "cursor|{\"mcpServers\": {|is not valid JSON (look at line 1)",
        "cursor|{\"mcpServers\": {}, \"mcpServers\": {}}|is not valid JSON (look at line 1)",
        "cursor|{} {}|is not valid JSON (look at line 1)",
        "cursor|[]|is no table of settings",
        "cursor|'single'|is not valid JSON (look at line 1)",
        "claude-desktop|{} // a comment|has comments or a comma too many",
        "claude-code|{\"a\": 1,}|has comments or a comma too many",
        "claude-code|{\"a\": 1|is not valid JSON (look at line 1)",
        "codex|mcp_servers = { a = { command = 'x' } }|is not valid TOML",
        "codex|a = |is not valid TOML",
        "codex|mcp_servers = 1|has something else under mcp_servers",
        "goose|extensions: [a]|has something else under extensions",
        "goose|a: b: c|is not valid YAML",
        "goose|extensions: *there|has something else under extensions",
        "goose|extensions: null|is",
        "goose|- a|is no table of settings"})
    void whatCannotBeChangedIsRefused(String id, String text, String why) {
        Client client = CLIENTS.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        assertThatThrownBy(() -> client.format()
                .with(text, client.servers(), "trakt", client.form().entry("trakt", COMMAND)))
                .isInstanceOf(Unusable.class).hasMessageStartingWith(why);
    }
}
