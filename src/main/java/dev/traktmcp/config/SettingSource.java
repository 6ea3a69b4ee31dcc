package dev.traktmcp.config;

import dev.traktmcp.mcp.http.HttpEndpoint;
import dev.traktmcp.tmdb.TmdbKey;
import dev.traktmcp.tools.ToolSelection;
import dev.traktmcp.tools.core.Toolset;
import dev.traktmcp.trakt.oauth.App;
import dev.traktmcp.trakt.oauth.store.Stores;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What several settings come to together. */
record SettingSource(SettingValues values, Function<Path, @Nullable App> kept) {
    private static final Set<Mode> OF_NOBODY = Set.of(Mode.HEALTH, Mode.DEMO, Mode.BENCH_RESOLUTION, Mode.HELP);

    Mode mode() {
        List<String> words = values.line().getArgList();
        if (values.line().hasOption("help")) {
            return Mode.HELP;
        }
        String said = String.join(" ", words);
        return words.isEmpty() ? Mode.STDIO : Arrays.stream(Mode.values())
                .filter(mode -> mode.word().equals(said))
                .findFirst()
                .orElseThrow(() -> new UnusableSetting("no such word: " + said + "; there are "
                        + Arrays.stream(Mode.values()).map(Mode::word).collect(Collectors.joining(", "))));
    }

    /** Whether this flag was given, which only the one word has. */
    boolean of(Mode word, String flag) {
        boolean given = values.line().hasOption(flag);
        if (given && mode() != word) {
            throw new UnusableSetting("--" + flag + " belongs to the word " + word.word());
        }
        return given;
    }

    @Nullable
    App app() {
        String id = values.text(Setting.TRAKT_CLIENT_ID);
        if (id == null) {
            // A keychain takes a moment and may ask to be unlocked, so we read it only where we need it.
            boolean needed =
                    store() == Stores.Kind.KEYCHAIN && !values.isOn(Setting.TRAKT_MCP_SANDBOX)
                            && !OF_NOBODY.contains(mode());
            return needed ? kept.apply(home()) : null;
        }
        return new App(id, values.text(Setting.TRAKT_CLIENT_SECRET), values.text(Setting.TRAKT_REDIRECT_URI));
    }

    Stores.Kind store() {
        return Stores.Kind.valueOf(values.oneOf(Setting.TRAKT_MCP_TOKEN_STORE, "FILE", "KEYCHAIN"));
    }

    @Nullable
    TmdbKey tmdbKey() {
        String key = values.text(Setting.TMDB_API_KEY);
        return key == null ? null : new TmdbKey(key);
    }

    Path home() {
        String given = values.text(Setting.TRAKT_MCP_HOME);
        return given != null ? SettingValues.path(Setting.TRAKT_MCP_HOME, given).toAbsolutePath()
                : DefaultHome.of(
                        values.environment(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    ToolSelection choice() {
        return new ToolSelection(toolsets(), values.words(Setting.TRAKT_MCP_TOOLS),
                values.isOn(Setting.TRAKT_MCP_READ_ONLY));
    }

    String toolPrefix() {
        String prefix = values.text(Setting.TRAKT_MCP_TOOL_PREFIX);
        if (prefix != null && !prefix.matches("[A-Za-z][A-Za-z0-9_-]{0,19}")) {
            throw new UnusableSetting(Setting.TRAKT_MCP_TOOL_PREFIX
                    + " must be a letter and at most 19 letters, digits, _ or -, not " + prefix);
        }
        return prefix == null ? "" : prefix;
    }

    private Set<Toolset> toolsets() {
        List<String> words = values.words(Setting.TRAKT_MCP_TOOLSETS);
        if (words.contains("all")) {
            return Set.of(Toolset.values());
        }
        Map<String, Toolset> known = new HashMap<>(Map.of("default", Toolset.CORE)); // its old name
        Arrays.stream(Toolset.values()).forEach(set -> known.put(set.word(), set));
        return words.stream()
                .map(word -> Optional.ofNullable(known.get(word)).orElseThrow(() -> new UnusableSetting(
                        Setting.TRAKT_MCP_TOOLSETS + " knows no toolset " + word + "; there are all, "
                                + Arrays.stream(Toolset.values()).map(Toolset::word)
                                        .collect(Collectors.joining(", ")))))
                .collect(Collectors.toSet());
    }

    /**
     * The server must not open the account to everybody who can reach the port: beyond the loopback it needs a token.
     */
    HttpEndpoint door() {
        HttpEndpoint door = new HttpEndpoint(
                values.known(Setting.TRAKT_MCP_HOST),
                values.number(Setting.TRAKT_MCP_PORT, "a port", 0, 65535),
                values.text(Setting.TRAKT_MCP_HTTP_TOKEN),
                mode() == Mode.HOST ? publicNames() : values.names(Setting.TRAKT_MCP_HTTP_HOSTS));
        if (mode() == Mode.HTTP && door.token() == null && !door.isLoopback()) {
            throw new UnusableSetting("to listen on " + door.host() + ", where others can reach it, set "
                    + Setting.TRAKT_MCP_HTTP_TOKEN + " to a long random text, such as openssl rand -hex 32 prints");
        }
        return door;
    }

    /** A hosted server goes by its public name, too. */
    private List<String> publicNames() {
        return Stream.concat(values.names(Setting.TRAKT_MCP_HTTP_HOSTS).stream(), Stream.of(publicUrl().getHost()))
                .toList();
    }

    private URI publicUrl() {
        if (values.text(Setting.TRAKT_MCP_PUBLIC_URL) == null) {
            return URI.create("http://localhost:" + values.number(Setting.TRAKT_MCP_PORT, "a port", 0, 65535));
        }
        URI url = values.url(Setting.TRAKT_MCP_PUBLIC_URL);
        boolean here = List.of("localhost", "127.0.0.1", "[::1]").contains(url.getHost());
        if (!url.getPath().isEmpty() || !here && !url.getScheme().equals("https")) {
            throw new UnusableSetting(Setting.TRAKT_MCP_PUBLIC_URL + " must be an address without a path, and https"
                    + " unless it is this machine, not " + url);
        }
        return url;
    }

    HostSettings hosting() {
        return new HostSettings(publicUrl(), values.text(Setting.TRAKT_MCP_KEYS),
                values.words(Setting.TRAKT_MCP_ALLOW).stream().map(name -> name.toLowerCase(Locale.ROOT)).toList(),
                values.text(Setting.TRAKT_MCP_METRICS_TOKEN),
                values.networks(Setting.TRAKT_MCP_PROXIES),
                values.number(Setting.TRAKT_MCP_CALLS_PER_MINUTE, "a number of calls", 1, 100_000),
                values.text(Setting.TRAKT_MCP_DATABASE), requestsPerMinute(),
                values.redis(Setting.TRAKT_MCP_REDIS));
    }

    private @Nullable Integer requestsPerMinute() {
        Setting setting = Setting.TRAKT_MCP_TRAKT_REQUESTS_PER_MINUTE;
        return values.text(setting) == null ? null : (Integer) values.number(setting, "a number of requests", 10,
                100_000);
    }
}
