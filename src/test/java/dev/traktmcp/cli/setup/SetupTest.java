package dev.traktmcp.cli.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.trakt.oauth.App;
import dev.traktmcp.trakt.oauth.InitialTokens;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** What becomes of the files of a person who answers, or who leaves all to {@code --yes}. */
@ResourceLock(Resources.SYSTEM_OUT)
class SetupTest {
    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final String SERVERS =
            "{\n  // mine\n  \"mcpServers\": {\n    \"a\": {\"url\": \"http://b\"}\n  }\n}";

    @TempDir
    Path home;

    private final List<String> account = new ArrayList<>();
    private boolean signedIn;
    private boolean offline;

    private Setup setup(Questions questions, Wish wish) {
        return new Setup(new Machine("Linux", home, Map.of("HOME", home.toString())), home.resolve("ours"), wish,
                questions, new Account() {
                    @Override
                    public boolean isSignedIn(App app) {
                        return signedIn;
                    }

                    @Override
                    public int signIn(App app) {
                        if (offline) {
                            throw new Failure.Unreachable("auth.trakt.tv", false).raise();
                        }
                        account.add("signed in as " + app.id());
                        return 0;
                    }

                    @Override
                    public void takeOver(App app, InitialTokens tokens) {
                        account.add("took " + tokens.access() + " for " + app.id());
                    }

                    @Override
                    public int check(App app) {
                        account.add("checked");
                        return 0;
                    }
                }, List.of("/opt/trakt/run.sh"));
    }

    private static Wish wish(@Nullable String id, boolean sandbox, boolean yes) {
        return new Wish(id == null ? null : new App(id, null, null), sandbox, null, Map.of(), yes);
    }

    private Told asked(String... answers) {
        return Told.by(questions -> setup(questions, wish(null, false, false)).run(), answers);
    }

    private Told unasked(@Nullable String id) {
        return Told.by(questions -> setup(questions, wish(id, id == null, true)).run());
    }

    private Told undone(String... answers) {
        return Told.by(questions -> setup(questions, wish(null, false, answers.length == 0)).undo(), answers);
    }

    private Path file(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void aPersonIsLedToACheckedAccount() throws IOException {
        Path cursor = file(".cursor/mcp.json", SERVERS);
        Path codex = file(".codex/config.toml", "");
        Told told = asked("too short", ID, "n", "y", "yes");
        assertThat(told.code()).isZero();
        assertThat(told.text()).contains("Found on this machine: Cursor, Codex.", "only VIP members can",
                "That is no client id", "Left as it is.", "Connected: Codex.", "setup --undo");
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
        unasked(ID);
        assertThat(Files.readString(cursor)).contains(ID, "// mine").doesNotContain("--sandbox");
        Files.writeString(cursor, Files.readString(cursor).replace("http://b", "http://c"));
        unasked(null);
        assertThat(Files.readString(cursor)).contains("--sandbox", "http://c").doesNotContain(ID);
        undone();
        assertThat(cursor).hasContent(SERVERS.replace("http://b", "http://c"));
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
                "is a link to what is not there", "is not written in UTF-8", "add by hand:", "Connected: Cursor.");
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
    void undoAsksAndTakesOnlyOursOutOfWhatHasChangedSince() throws IOException {
        Path goose = file(".config/goose/config.yaml", "a: 1 # one\r\n");
        unasked(null);
        assertThat(undone("n").text()).contains("Take this back? [y/N]", "Left as it is.");
        assertThat(Files.readString(goose)).contains("trakt");
        Files.writeString(goose, Files.readString(goose) + "b: 2\r\n");
        assertThat(undone("y").text()).contains("Other things in it have changed since setup; they stay.",
                "The entry is gone");
        assertThat(Files.readString(goose)).isEqualTo("a: 1 # one\r\nb: 2\r\n");
        assertThat(undone().text()).contains("There is nothing to take back");
    }

    @Test
    void anEntryThatSomebodyHasChangedIsNotTakenOut() throws IOException {
        Path cursor = file(".cursor/mcp.json", "{}");
        unasked(null);
        Files.writeString(cursor, Files.readString(cursor).replace("--sandbox", "--read-only"));
        assertThat(undone().text()).contains("somebody has changed it. It stays as it is.");
        assertThat(Files.readString(cursor)).contains("--read-only");
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
        asked("n", ID);
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
        assertThat(told.text()).contains("No answer came from auth.trakt.tv", "Connected: Cursor.", "setup --undo");
    }

    @Test
    void aFileThatIsGoneNeedsNoUndo() throws IOException {
        Path cursor = file(".cursor/mcp.json", "{}");
        unasked(null);
        Files.delete(cursor);
        assertThat(undone().text()).contains("The file is gone, and our entry with it.");
        assertThat(undone().text()).contains("There is nothing to take back");
    }

    @Test
    void whereNoAssistantIsItSaysWhatToAdd() {
        Told told = asked();
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.text()).contains("None of the assistants that this knows",
                "\"command\": \"/opt/trakt/run.sh\"");
    }
}
