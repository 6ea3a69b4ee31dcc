package dev.traktmcp.cli.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

/** What becomes of the files of a person who answers, or who leaves all to {@code --yes}. */
class SetupTest extends InAHome {
    @Test
    void aPersonIsLedToACheckedAccount() throws IOException {
        Path cursor = file(".cursor/mcp.json", SERVERS);
        Path codex = file(".codex/config.toml", "");
        Told told = asked("too short", ID, "n", "y", "yes");
        assertThat(told.code()).isZero();
        assertThat(told.text()).contains("Found on this machine: Cursor, Codex.", "only VIP members can",
                "That is no client id", "Left as it is.", "Set up: Codex.", "setup --undo");
        assertThat(cursor).hasContent(SERVERS);
        assertThat(codex).hasContent("""
                [mcp_servers.trakt]
                command = "/opt/trakt/run.sh"
                env = { TRAKT_CLIENT_ID = "%s" }
                """.formatted(ID));
        assertThat(account).containsExactly("signed in as " + ID, "checked");
    }

    @Test
    void nothingIsChangedWhereNobodyAnswers() throws IOException {
        Path cursor = file(".cursor/mcp.json", SERVERS);
        Told told = asked(ID);
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.text()).contains("Nobody is here to answer", "--yes", "--sandbox");
        assertThat(cursor).hasContent(SERVERS);
        assertThat(home.resolve("ours")).doesNotExist();
        assertThat(Told.by(questions -> setup(questions, wish(null, false, true)).run()).code())
                .as("--yes alone does not say which app").isEqualTo(1);
        assertThat(cursor).hasContent(SERVERS);
    }

    @Test
    void aSecondRunFindsAllDoneAndAnotherChoiceReplacesOnlyOurs() throws IOException {
        Path cursor = file(".cursor/mcp.json", SERVERS);
        unasked(null);
        String once = Files.readString(cursor);
        assertThat(once).contains("--sandbox");
        assertThat(unasked(null).text()).contains("It has this already, as trakt.");
        assertThat(cursor).hasContent(once);
        Told told = unasked(ID);
        assertThat(told.code()).as("--yes asks nothing, not even to sign in").isZero();
        assertThat(told.text()).contains("You are not signed in yet. When you like:").doesNotContain("[y/N]");
        assertThat(Files.readString(cursor)).contains(ID, "// mine").doesNotContain("--sandbox");
        Files.writeString(cursor, Files.readString(cursor).replace("http://b", "http://c"));
        unasked(null);
        assertThat(Files.readString(cursor)).contains("--sandbox", "http://c").doesNotContain(ID);
        undone();
        assertThat(cursor).hasContent(SERVERS.replace("http://b", "http://c"));
    }

    @Test
    void aRunWithAllInPlaceAsksNothingAndSaysWhatIsNext() throws IOException {
        file(".cursor/mcp.json", SERVERS);
        asked(ID, "y", "y");
        account.clear();
        signedIn = true;
        Told told = asked();
        assertThat(told.code()).isZero();
        assertThat(told.text()).contains("Your Trakt app is known", ID, "It has this already",
                "All is in place: Cursor.", "What is on my watchlist?", "setup --undo")
                .doesNotContain("Client id:", "[y/N]", "Restart what is open");
        assertThat(account).containsExactly("checked");
    }

    @Test
    void aNewClientGetsTheAppThatTheOthersHave() throws IOException {
        file(".cursor/mcp.json", "{}");
        unasked(ID);
        Path codex = file(".codex/config.toml", "");
        signedIn = true;
        Told told = asked("y");
        assertThat(told.text()).contains("Set up: Cursor, Codex.").doesNotContain("Client id:", "All is in place");
        assertThat(Files.readString(codex)).contains(ID);
    }

    @Test
    void whereEntriesNameSeveralAppsItAsks() throws IOException {
        file(".cursor/mcp.json", "{}");
        unasked(ID);
        file(".gemini/settings.json", """
                {"mcpServers": {"films": {"command": "/opt/trakt/run.sh",
                    "env": {"TRAKT_CLIENT_ID": "another-app-0123456789"}}}}""");
        assertThat(asked().text()).contains("Client id:");
    }

    @Test
    void notSignedInIsNotAllInPlace() throws IOException {
        file(".cursor/mcp.json", "{}");
        unasked(ID);
        assertThat(asked("n").text()).contains("You are not signed in yet.").doesNotContain("All is in place");
    }

    @Test
    void aCommaDoesNotMakeTheirEntryLookChanged() throws IOException {
        file(".cursor/mcp.json", "{\n  \"mcpServers\": {\n    \"a\": {\"url\": \"http://b\"} // b\n  }\n}\n");
        assertThat(unasked(null).text()).contains("    \"a\": {\"url\": \"http://b\"}, // b", "  +     \"trakt\": {")
                .doesNotContain("  - ", "+     \"a\"");
        assertThat(undone().text()).contains("  -     \"trakt\": {").doesNotContain("  + ", "-     \"a\"");
    }

    @Test
    void ofALineWithEntriesOfOthersOnlyOursIsShown() throws IOException {
        file(".cursor/mcp.json", "{\n  \"mcpServers\": {\"a\": {\"url\": \"http://b\"}}\n}\n");
        assertThat(unasked(null).text()).contains("  + …, \"trakt\": {").doesNotContain("  - ", "http://b");
        assertThat(undone().text()).contains("  - …, \"trakt\": {").doesNotContain("  + ", "http://b");
    }

    @Test
    void aServerOfThatNameStaysAndSoDoOwnSettingsOfOurs() throws IOException {
        Path theirs = file(".cursor/mcp.json", "{\"mcpServers\": {\"trakt\": {\"command\": \"npx\"}}}");
        Path own = file(".gemini/settings.json",
                "{\"mcpServers\": {\"films\": {\"command\": \"/opt/trakt/run.sh\", \"args\": [\"--read-only\"]}}}");
        String before = Files.readString(own);
        Told told = unasked(null);
        assertThat(told.text()).contains("another server named trakt, which stays. This one would be trakt-mcp.",
                "Its entry films starts this server with settings of your own. It stays.");
        assertThat(Files.readString(theirs)).contains("\"trakt\": {\"command\": \"npx\"}, \"trakt-mcp\": {");
        assertThat(own).hasContent(before);
    }

    @Test
    void whatCannotBeWrittenStaysAndTheOthersAreDone() throws IOException {
        assumeThat(File.separatorChar).as("modes and links").isEqualTo('/');
        Path wrong = file(".gemini/settings.json", "{\"mcpServers\": {");
        Path locked = file(".codeium/windsurf/mcp_config.json", "{}");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r--r--r--"));
        Path twice = file(".config/zed/settings.json", "{}");
        Files.createLink(home.resolve("second"), twice);
        Files.createSymbolicLink(Files.createDirectories(home.resolve(".config/Code/User")).resolve("mcp.json"),
                Path.of("nowhere"));
        Path latin = Files.write(Files.createDirectories(home.resolve(".codex")).resolve("config.toml"),
                "# é".getBytes(StandardCharsets.ISO_8859_1));
        Path fine = file(".cursor/mcp.json", "{}");
        Told told = unasked(null);
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.text()).contains("is not valid JSON (look at line 1)", "is read-only", "hard link",
                "is a link to what is not there", "is not written in UTF-8", "add by hand:", "Set up: Cursor.");
        assertThat(wrong).hasContent("{\"mcpServers\": {");
        assertThat(locked).hasContent("{}");
        assertThat(twice).hasContent("{}");
        assertThat(Files.readAllBytes(latin)).hasSize(3);
        assertThat(Files.readString(fine)).contains("trakt");
    }

    @Test
    void linksAndModesStayWhatTheyAre() throws IOException {
        assumeThat(File.separatorChar).as("modes and links").isEqualTo('/');
        Path real = file("dotfiles/zed.json", "// Zed\n{\n}\n");
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createDirectories(home.resolve(".config/zed")).resolve("settings.json");
        Files.createSymbolicLink(link, Path.of("../../dotfiles/zed.json"));
        Files.createDirectories(home.resolve(".cursor"));
        assertThat(unasked(null).code()).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(real)).contains("trakt");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real))).isEqualTo("rw-r-----");
        assertThat(Files.list(real.getParent())).containsExactly(real);
        assertThat(undone().code()).isZero();
        assertThat(link).isSymbolicLink().hasContent("// Zed\n{\n}\n");
        assertThat(home.resolve(".cursor/mcp.json")).as("what setup made").doesNotExist();
    }

    @Test
    void aSignInOfOpenClawIsTakenOverWithItsAppAfterAYes() throws IOException {
        file(".cursor/mcp.json", "{}");
        file(".openclaw/openclaw.json", "{skills: {entries: {trakt: {env: {TRAKT_CLIENT_ID: '%s',\n".formatted(ID)
                + "TRAKT_ACCESS_TOKEN: 'quite-secret', TRAKT_REFRESH_TOKEN: 'more-secret', /* - */}}}}}");
        Told told = asked("y", "y");
        assertThat(told.text()).contains("OpenClaw's settings", "one program only").doesNotContain("secret'", "quite-",
                "more-");
        assertThat(account).containsExactly("took quite-secret for " + ID, "checked");
        account.clear();
        signedIn = true;
        asked();
        assertThat(account).as("whoever is signed in stays so").containsExactly("checked");
    }

    @Test
    void secretsOfOthersAreNotShownBesideTheChange() throws IOException {
        file(".cursor/mcp.json",
                "{\n \"mcpServers\": {\n  \"a\": {\"env\": {\"KEY\": \"ghp_0123456789abcdefghij\"}}\n }\n}");
        assertThat(unasked(null).text()).contains("\"KEY\": \"…\"").doesNotContain("ghp_");
        assertThat(undone().text()).doesNotContain("ghp_");
    }

    @Test
    void withoutANetworkWhatWasDoneIsStillTold() throws IOException {
        file(".cursor/mcp.json", "{}");
        offline = true;
        Told told = asked(ID, "y", "y");
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.text()).contains("No answer came from auth.trakt.tv", "Set up: Cursor.", "setup --undo");
    }

    @Test
    void whereNoAssistantIsItSaysWhatToAdd() {
        Told told = asked();
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.text()).contains("None of the assistants that this knows",
                "\"command\": \"/opt/trakt/run.sh\"");
    }
}
