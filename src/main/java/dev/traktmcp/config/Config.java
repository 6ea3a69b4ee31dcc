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
 * @param requests labelled requests to measure with
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
        JsonText jsonText,
        Duration deadline,
        HttpEndpoint door,
        String log) {
    public static Config read(String... arguments) {
        return read(System.getenv(), home -> new KeychainApp(home, System.getProperty("os.name")).read(), arguments);
    }

    static Config read(Map<String, String> environment, String... arguments) {
        return read(environment, _ -> null, arguments);
    }

    /** @param kept gives the app that the keychain keeps for a home */
    static Config read(Map<String, String> environment, Function<Path, @Nullable App> kept, String... arguments) {
        SettingSource source = new SettingSource(environment, parse(arguments), kept);
        return new Config(
                source.mode(),
                source.app(),
                InitialTokens.of(source.text(Setting.TRAKT_ACCESS_TOKEN), source.text(Setting.TRAKT_REFRESH_TOKEN)),
                source.url(Setting.TRAKT_API_URL),
                source.text(Setting.TRAKT_USERNAME),
                source.tmdbKey(),
                source.url(Setting.TMDB_API_URL),
                source.zone(Setting.TRAKT_MCP_TIMEZONE),
                source.country(Setting.TRAKT_MCP_COUNTRY),
                source.url(Setting.TRAKT_AUTH_URL),
                source.home(),
                source.store(),
                source.isOn(Setting.TRAKT_MCP_SANDBOX) || source.text(Setting.TRAKT_MCP_SANDBOX_DIR) != null,
                source.place(Setting.TRAKT_MCP_SANDBOX_DIR),
                source.folder(Setting.TRAKT_MCP_CATALOGUE),
                source.file(Setting.TRAKT_MCP_REQUESTS),
                source.choice(),
                JsonText.valueOf(source.oneOf(Setting.TRAKT_MCP_JSON_TEXT, "AUTO", "ALWAYS", "NEVER")),
                source.seconds(Setting.TRAKT_MCP_DEADLINE),
                source.door(),
                source.oneOf(Setting.TRAKT_MCP_LOG, "ERROR", "WARN", "INFO", "DEBUG"));
    }

    private static CommandLine parse(String... arguments) {
        Options options = new Options();
        for (Setting setting : Setting.values()) {
            if (setting.hasFlag()) {
                options.addOption(Option.builder().longOpt(setting.flag()).hasArg(!setting.isSwitch()).get());
            }
        }
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
