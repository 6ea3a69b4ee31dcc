package dev.traktmcp.config;

import dev.traktmcp.mcp.http.HttpEndpoint;
import dev.traktmcp.tmdb.TmdbKey;
import dev.traktmcp.tools.ToolSelection;
import dev.traktmcp.tools.core.Toolset;
import dev.traktmcp.trakt.oauth.App;
import dev.traktmcp.trakt.oauth.store.Stores;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.cli.CommandLine;
import org.jspecify.annotations.Nullable;

/** The settings as the person gave them, from flags and environment, and how to read each one. */
record SettingSource(Map<String, String> environment, CommandLine line, Function<Path, @Nullable App> kept) {
    private static final Set<Mode> OF_NOBODY = Set.of(Mode.HEALTH, Mode.DEMO, Mode.BENCH_RESOLUTION, Mode.HELP);

    Mode mode() {
        List<String> words = line.getArgList();
        if (line.hasOption("help")) {
            return Mode.HELP;
        }
        String said = String.join(" ", words);
        return words.isEmpty() ? Mode.STDIO : Arrays.stream(Mode.values())
                .filter(mode -> mode.word().equals(said))
                .findFirst()
                .orElseThrow(() -> new UnusableSetting("no such word: " + said + "; there are "
                        + Arrays.stream(Mode.values()).map(Mode::word).collect(Collectors.joining(", "))));
    }

    @Nullable
    App app() {
        String id = text(Setting.TRAKT_CLIENT_ID);
        if (id == null) {
            // A keychain takes a moment and may ask to be unlocked, so we read it only where we need it.
            boolean needed =
                    store() == Stores.Kind.KEYCHAIN && !isOn(Setting.TRAKT_MCP_SANDBOX) && !OF_NOBODY.contains(mode());
            return needed ? kept.apply(home()) : null;
        }
        return new App(id, text(Setting.TRAKT_CLIENT_SECRET), text(Setting.TRAKT_REDIRECT_URI));
    }

    Stores.Kind store() {
        return Stores.Kind.valueOf(oneOf(Setting.TRAKT_MCP_TOKEN_STORE, "FILE", "KEYCHAIN"));
    }

    @Nullable
    TmdbKey tmdbKey() {
        String key = text(Setting.TMDB_API_KEY);
        return key == null ? null : new TmdbKey(key);
    }

    Path home() {
        String given = text(Setting.TRAKT_MCP_HOME);
        return given != null ? path(Setting.TRAKT_MCP_HOME, given).toAbsolutePath()
                : DefaultHome.of(
                        environment, System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    @Nullable
    String text(Setting setting) {
        if (setting.hasFlag() && line.hasOption(setting.flag())) {
            return setting.isSwitch() ? "true" : line.getOptionValue(setting.flag());
        }
        String value = blankToNull(environment.get(setting.name()));
        for (String alias : setting.aliases) {
            value = value == null ? blankToNull(environment.get(alias)) : value;
        }
        return value == null ? setting.fallback : value;
    }

    /** Of one that falls back to something. */
    private String known(Setting setting) {
        return Objects.requireNonNull(text(setting), setting::name);
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    boolean isOn(Setting setting) {
        return oneOf(setting, "TRUE", "FALSE").equals("TRUE");
    }

    String oneOf(Setting setting, String... allowed) {
        String value = known(setting).toUpperCase(Locale.ROOT);
        if (!List.of(allowed).contains(value)) {
            throw new UnusableSetting(setting + " must be one of " + String.join(", ", allowed).toLowerCase(Locale.ROOT)
                    + ", not " + text(setting));
        }
        return value;
    }

    URI url(Setting setting) {
        String value = known(setting);
        try {
            if (value.matches("https?://[^/?#\\s]+[^?#\\s]*")) {
                return new URI(value.replaceFirst("/+$", "")).parseServerAuthority();
            }
        } catch (URISyntaxException _) {
            // reported below
        }
        throw new UnusableSetting(setting + " must be an http or https address, not " + value);
    }

    @Nullable
    Path folder(Setting setting) {
        String value = text(setting);
        if (value != null && !Files.isDirectory(path(setting, value))) {
            throw new UnusableSetting(setting + " must be a folder; there is none at " + value);
        }
        return value == null ? null : path(setting, value);
    }

    /** A folder that may not exist yet. */
    @Nullable
    Path place(Setting setting) {
        String value = text(setting);
        if (value != null && Files.exists(Path.of(value)) && !Files.isDirectory(Path.of(value))) {
            throw new UnusableSetting(setting + " must be a folder, and " + value + " is a file");
        }
        return value == null ? null : Path.of(value).toAbsolutePath();
    }

    @Nullable
    Path file(Setting setting) {
        String value = text(setting);
        if (value != null && !Files.isReadable(path(setting, value))) {
            throw new UnusableSetting(setting + " must be a file; there is none at " + value);
        }
        return value == null ? null : path(setting, value);
    }

    private static Path path(Setting setting, String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException _) {
            throw new UnusableSetting(setting + " must be a path, which " + value + " is not");
        }
    }

    @Nullable
    ZoneId zone(Setting setting) {
        String value = text(setting);
        try {
            return value == null ? null : ZoneId.of(value);
        } catch (DateTimeException e) {
            throw new UnusableSetting(setting + " must be a time zone like Europe/Berlin, not " + value);
        }
    }

    @Nullable
    String country(Setting setting) {
        String value = text(setting);
        if (value == null) {
            return null;
        }
        String code = value.equalsIgnoreCase("uk") ? "GB" : value.toUpperCase(Locale.ROOT);
        if (!List.of(Locale.getISOCountries()).contains(code)) {
            throw new UnusableSetting(setting + " must be a country by two letters like gb, not " + value);
        }
        return code.toLowerCase(Locale.ROOT);
    }

    Duration seconds(Setting setting) {
        return Duration.ofSeconds(number(setting, "a number of seconds", 1, 9999));
    }

    int number(Setting setting, String what, int least, int most) {
        String value = known(setting);
        if (!value.matches("\\d{1,6}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw new UnusableSetting(setting + " must be " + what + " from " + least + " to " + most + ", not "
                    + value);
        }
        return Integer.parseInt(value);
    }

    ToolSelection choice() {
        return new ToolSelection(toolsets(), words(Setting.TRAKT_MCP_TOOLS), isOn(Setting.TRAKT_MCP_READ_ONLY));
    }

    private Set<Toolset> toolsets() {
        List<String> words = words(Setting.TRAKT_MCP_TOOLSETS);
        if (words.contains("all")) {
            return Set.of(Toolset.values());
        }
        Map<String, Toolset> known =
                Arrays.stream(Toolset.values()).collect(Collectors.toMap(Toolset::word, set -> set));
        return words.stream()
                .map(word -> Optional.ofNullable(known.get(word)).orElseThrow(() -> new UnusableSetting(
                        Setting.TRAKT_MCP_TOOLSETS + " knows no toolset " + word + "; there are all, "
                                + Arrays.stream(Toolset.values()).map(Toolset::word)
                                        .collect(Collectors.joining(", ")))))
                .collect(Collectors.toSet());
    }

    private List<String> words(Setting setting) {
        String value = text(setting);
        return value == null ? List.of()
                : Arrays.stream(value.toLowerCase(Locale.ROOT).split("[\\s,]+")).filter(word -> !word.isEmpty())
                        .toList();
    }

    /**
     * The server must not open the account to everybody who can reach the port: beyond the loopback it needs a token.
     */
    HttpEndpoint door() {
        HttpEndpoint door = new HttpEndpoint(
                known(Setting.TRAKT_MCP_HOST),
                number(Setting.TRAKT_MCP_PORT, "a port", 0, 65535),
                text(Setting.TRAKT_MCP_HTTP_TOKEN),
                names(Setting.TRAKT_MCP_HTTP_HOSTS));
        if (mode() == Mode.HTTP && door.token() == null && !door.isLoopback()) {
            throw new UnusableSetting("to listen on " + door.host() + ", where others can reach it, set "
                    + Setting.TRAKT_MCP_HTTP_TOKEN + " to a long random text, such as openssl rand -hex 32 prints");
        }
        return door;
    }

    List<String> names(Setting setting) {
        String value = text(setting);
        List<String> names = value == null ? List.of() : List.of(value.split("\\s*,\\s*"));
        for (String name : names) {
            if (!name.matches("[\\w.-]+|\\[?[0-9A-Fa-f:.]+]?")) {
                throw new UnusableSetting(setting
                        + " must be names like trakt.example.org, without http:// and port, not " + name);
            }
        }
        return names;
    }
}
