package dev.traktmcp.config;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Every setting: a variable of the environment, or a flag of the same words. */
public enum Setting {
    TRAKT_CLIENT_ID("id", null, "client id of your own Trakt app; without it only the sandbox works", "TRAKT_API_KEY"),
    TRAKT_CLIENT_SECRET("secret", null, "client secret of the app, where it has one"),
    TRAKT_REDIRECT_URI("uri", null, "redirect URI of the app, needed only where Trakt renews no sign-in without it"),
    TRAKT_ACCESS_TOKEN("token", null, "first access token, for those who have one already; signing in needs none"),
    TRAKT_REFRESH_TOKEN("token", null, "first refresh token; what it is renewed to is kept and wins, until other first"
            + " tokens are given"),
    TRAKT_API_URL("url", "https://api.trakt.tv", "where Trakt's API is"),
    TRAKT_USERNAME("name", null, "whose public profile now_watching and the page read when nobody is signed in"),
    TMDB_API_KEY("key", null,
            "your own key of TMDB, for pictures: an API key (v3) or a read access token (v4); "
                    + "without it Trakt's own are shown"),
    TMDB_API_URL("url", "https://api.themoviedb.org", "where TMDB's API is"),
    TRAKT_MCP_TIMEZONE("zone", null,
            "time zone of the person, like Europe/Berlin; else that of the Trakt account, else of this machine"),
    TRAKT_MCP_COUNTRY("code", null,
            "country of the person by two letters, like gb, for where to stream; else that of the Trakt account"),
    TRAKT_AUTH_URL("url", "https://auth.trakt.tv", "where Trakt's sign-in is"),
    TRAKT_MCP_HOME("folder", null, "where the sign-in is kept, by default in the system's folder for settings;"
            + " another home is another account"),
    TRAKT_MCP_TOKEN_STORE("kind", "file", "keep the sign-in in a file that only you can read, or in one"
            + " sealed with a key in the system's keychain: file, keychain"),
    TRAKT_MCP_SANDBOX(null, "false",
            "work on a Trakt of its own that needs no account and forgets everything at the end"),
    TRAKT_MCP_SANDBOX_DIR("folder", null, "work on the sandbox and keep its account, and what can be undone,"
            + " in this folder between runs"),
    TRAKT_MCP_CATALOGUE("folder", null, "load titles.jsonl.gz and episodes.jsonl.gz of this folder into the sandbox"),
    TRAKT_MCP_REQUESTS("file", null,
            "labelled requests for bench resolution; else requests-dev.jsonl of the catalogue"),
    TRAKT_MCP_TOOLSETS("names", null,
            "only these toolsets, besides the core: collection, lists, playing, social, discover, or"
                    + " core alone"),
    TRAKT_MCP_TOOLS("names", null, "single tools, with commas between; without toolsets, only these"),
    TRAKT_MCP_TOOL_PREFIX("text", null,
            "put this before the name of each tool, such as trakt_, where other servers have tools of the same names"),
    TRAKT_MCP_READ_ONLY(null, "false", "leave out every tool that writes"),
    TRAKT_MCP_JSON_TEXT("when", "auto",
            "repeat the JSON of a reply as text: auto (for clients older than 2025-06-18), always, never"),
    TRAKT_MCP_DEADLINE("seconds", "15", "how long one call may take; some clients give up after 20"),
    TRAKT_MCP_HOST("address", "127.0.0.1",
            "where http listens; anything but this machine itself needs TRAKT_MCP_HTTP_TOKEN"),
    TRAKT_MCP_PORT("number", "8640", "the port of http; 0 takes a free one"),
    TRAKT_MCP_HTTP_TOKEN("token", null, "what every caller of http must show as Authorization: Bearer"),
    TRAKT_MCP_HTTP_HOSTS("names", null,
            "host names besides localhost by which http may be called, with commas between"),
    TRAKT_MCP_PUBLIC_URL("url", null, "how people reach a server started with host, such as https://trakt.example.org;"
            + " else this machine alone"),
    TRAKT_MCP_ALLOW("names", null, "the Trakt names that may sign in to host, with commas between, or * for everybody;"
            + " others need an invitation"),
    TRAKT_MCP_KEYS("keys", null, "what seals the Trakt tokens of host: id:key, a key of 32 bytes in base64, with commas"
            + " between, the current one first; else a file in the home"),
    TRAKT_MCP_METRICS_TOKEN("token", null, "what /metrics of host wants as Authorization: Bearer; else only this"
            + " machine may read it"),
    TRAKT_MCP_DATABASE("url", null, "where host keeps what it keeps: postgresql://user:password@host:5432/name; else a"
            + " file in the home"),
    TRAKT_MCP_PROXIES("networks", null,
            "from where host believes X-Forwarded-For, besides this machine: the addresses or"
                    + " networks of proxies, such as 10.0.0.0/8, with commas between"),
    TRAKT_MCP_CALLS_PER_MINUTE("number", "120", "how many calls of tools one person may make of host in a minute"),
    TRAKT_MCP_TRAKT_REQUESTS_PER_MINUTE("number", null, "how many requests host may send to Trakt in a minute, for all"
            + " people together and in fair parts; else as many as they want"),
    TRAKT_MCP_REDIS("url", null, "what several servers started with host share their limits and Trakt's public answers"
            + " by: redis://[:password@]host[:port][/number][?timeout=1s], or rediss:// for TLS"),
    TRAKT_MCP_LOG("level", "WARN", "how much to log on stderr: ERROR, WARN, INFO, DEBUG");

    private static final String OURS = "TRAKT_MCP_";
    private static final List<Setting> SECRET =
            List.of(TRAKT_CLIENT_SECRET, TRAKT_ACCESS_TOKEN, TRAKT_REFRESH_TOKEN, TMDB_API_KEY, TRAKT_MCP_HTTP_TOKEN,
                    TRAKT_MCP_KEYS, TRAKT_MCP_METRICS_TOKEN, TRAKT_MCP_DATABASE, TRAKT_MCP_REDIS);

    /** Addresses that may hold a password, which a flag does not. */
    private static final List<Setting> ADDRESSES = List.of(TRAKT_MCP_DATABASE, TRAKT_MCP_REDIS);

    /** The name of the flag's value, or null for a switch. */
    final @Nullable String value;

    /** The default, or null. */
    final @Nullable String fallback;

    final String meaning;

    /** Other names in the environment, read after the setting's own. */
    final List<String> aliases;

    Setting(@Nullable String value, @Nullable String fallback, String meaning, String... aliases) {
        this.value = value;
        this.fallback = fallback;
        this.meaning = meaning;
        this.aliases = List.of(aliases);
    }

    boolean isSwitch() {
        return value == null;
    }

    /** Secrets have no flag, as other users of the machine can read the command line; a file may hold them. */
    boolean isSecret() {
        return SECRET.contains(this);
    }

    boolean hasFlag() {
        return !isSecret() || isAddress();
    }

    /** Whether it is an address that may hold a password, where no flag gives it. */
    boolean isAddress() {
        return ADDRESSES.contains(this);
    }

    /** {@code deadline} for {@code TRAKT_MCP_DEADLINE}. */
    String flag() {
        return name().substring(name().startsWith(OURS) ? OURS.length() : 0).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
