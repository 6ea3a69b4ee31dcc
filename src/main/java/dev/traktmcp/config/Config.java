package dev.traktmcp.config;

import dev.traktmcp.mcp.JsonText;
import dev.traktmcp.mcp.http.HttpEndpoint;
import dev.traktmcp.tmdb.TmdbKey;
import dev.traktmcp.tools.ToolSelection;
import dev.traktmcp.trakt.oauth.App;
import dev.traktmcp.trakt.oauth.InitialTokens;
import dev.traktmcp.trakt.oauth.store.KeychainApp;
import dev.traktmcp.trakt.oauth.store.Stores;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.jspecify.annotations.Nullable;

/**
 * Every setting, read once: a flag overrides the environment, an empty value counts as none.
 *
 * @param username the profile to read when nobody is signed in
 * @param tmdbKey null where we do not ask TMDB
 * @param timezone null where the account or the machine decides
 * @param country two letters in lower case, or null where the account decides
 * @param app null where there is no Trakt app
 * @param seed the first tokens
 * @param home the folder that keeps the sign-in
 * @param sandboxDir the folder that keeps the sandbox's account and the journal, or null for memory
 * @param catalogue null for the sandbox's own titles
 * @param toolPrefix precedes the name of each tool; mostly empty
 * @param requests labelled requests to measure with
 * @param hosting what the word host needs besides
 * @param yes whether setup makes its changes without asking
 * @param undo whether it takes them back
 * @param contract whether doctor asks which of Trakt's descriptions is right
 * @param folders the variables that say where programs and their settings are
 */
public record Config(
        Mode mode,
        @Nullable App app,
        @Nullable InitialTokens seed,
        URI apiUrl,
        @Nullable String username,
        @Nullable TmdbKey tmdbKey,
        URI tmdbUrl,
        @Nullable ZoneId timezone,
        @Nullable String country,
        URI authUrl,
        Path home,
        Stores.Kind tokenStore,
        boolean sandbox,
        @Nullable Path sandboxDir,
        @Nullable Path catalogue,
        @Nullable Path requests,
        ToolSelection choice,
        String toolPrefix,
        JsonText jsonText,
        Duration deadline,
        HttpEndpoint door,
        HostSettings hosting,
        String log,
        boolean yes,
        boolean undo,
        boolean contract,
        Map<String, String> folders) {
    /** The flags that are settings of one word alone. */
    static final List<String> OF_ONE_WORD = List.of("yes", "undo", "contract");

    /** With PATH, which Windows spells Path. */
    private static final List<String> FOLDERS = List.of("HOME", "PATH", "Path", "XDG_CONFIG_HOME", "APPDATA",
            "CLAUDE_CONFIG_DIR", "CODEX_HOME", "GEMINI_CLI_HOME", "GOOSE_PATH_ROOT");

    public static Config read(String... arguments) {
        return read(System.getenv(), home -> new KeychainApp(home, System.getProperty("os.name")).read(), arguments);
    }

    static Config read(Map<String, String> environment, String... arguments) {
        return read(environment, _ -> null, arguments);
    }

    /** @param kept gives the app that the keychain keeps for a home */
    static Config read(Map<String, String> environment, Function<Path, @Nullable App> kept, String... arguments) {
        SettingValues values = new SettingValues(environment, parse(arguments));
        List.of(Setting.values()).forEach(values::text); // names what is left over, also where nobody reads it
        SettingSource source = new SettingSource(values, kept);
        return new Config(
                source.mode(),
                source.app(),
                InitialTokens.of(values.text(Setting.TRAKT_ACCESS_TOKEN), values.text(Setting.TRAKT_REFRESH_TOKEN)),
                values.url(Setting.TRAKT_API_URL),
                values.text(Setting.TRAKT_USERNAME),
                source.tmdbKey(),
                values.url(Setting.TMDB_API_URL),
                values.zone(Setting.TRAKT_MCP_TIMEZONE),
                values.country(Setting.TRAKT_MCP_COUNTRY),
                values.url(Setting.TRAKT_AUTH_URL),
                source.home(),
                source.store(),
                values.isOn(Setting.TRAKT_MCP_SANDBOX) || values.text(Setting.TRAKT_MCP_SANDBOX_DIR) != null,
                values.place(Setting.TRAKT_MCP_SANDBOX_DIR),
                values.folder(Setting.TRAKT_MCP_CATALOGUE),
                values.file(Setting.TRAKT_MCP_REQUESTS),
                source.choice(),
                source.toolPrefix(),
                JsonText.valueOf(values.oneOf(Setting.TRAKT_MCP_JSON_TEXT, "AUTO", "ALWAYS", "NEVER")),
                values.seconds(Setting.TRAKT_MCP_DEADLINE),
                source.door(),
                source.hosting(),
                values.oneOf(Setting.TRAKT_MCP_LOG, "ERROR", "WARN", "INFO", "DEBUG"),
                source.of(Mode.SETUP, "yes"),
                source.of(Mode.SETUP, "undo"),
                source.of(Mode.DOCTOR, "contract"),
                folders(environment));
    }

    /** Whether the home is another than the one that the server takes by itself. */
    public boolean isHomeGiven() {
        return !home.equals(DefaultHome.of(folders, System.getProperty("os.name"),
                Path.of(System.getProperty("user.home"))));
    }

    private static Map<String, String> folders(Map<String, String> environment) {
        Map<String, String> folders = new HashMap<>();
        for (String name : FOLDERS) {
            if (environment.containsKey(name)) {
                folders.put(name.equals("Path") ? "PATH" : name, environment.get(name));
            }
        }
        return folders;
    }

    private static CommandLine parse(String... arguments) {
        Options options = new Options();
        for (Setting setting : Setting.values()) {
            if (setting.hasFlag()) {
                options.addOption(Option.builder().longOpt(setting.flag()).hasArg(!setting.isSwitch()).get());
            }
        }
        OF_ONE_WORD.forEach(flag -> options.addOption(null, flag, false, null));
        options.addOption("h", "help", false, null);
        try {
            return DefaultParser.builder().setAllowPartialMatching(false).get().parse(options, arguments);
        } catch (MissingArgumentException e) {
            throw new UnusableSetting("--" + e.getOption().getLongOpt() + " wants a value");
        } catch (ParseException e) {
            throw new UnusableSetting(e.getMessage());
        }
    }
}
