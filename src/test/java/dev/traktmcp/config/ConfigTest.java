package dev.traktmcp.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.traktmcp.mcp.JsonText;
import dev.traktmcp.mcp.http.HttpEndpoint;
import dev.traktmcp.tools.ToolSelection;
import dev.traktmcp.tools.core.Toolset;
import dev.traktmcp.trakt.oauth.App;
import dev.traktmcp.trakt.oauth.InitialTokens;
import dev.traktmcp.trakt.oauth.store.Stores;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigTest {
    @Test
    void hasADefaultForAllThatCanHaveOne() {
        Config config = Config.read(Map.of());
        assertThat(config.mode()).isEqualTo(Mode.STDIO);
        assertThat(config.app()).isNull();
        assertThat(config.seed()).isNull();
        assertThat(config.authUrl()).isEqualTo(URI.create("https://auth.trakt.tv"));
        assertThat(config.home()).isAbsolute().endsWithRaw(Path.of("trakt-mcp"));
        assertThat(config.tokenStore()).isEqualTo(Stores.Kind.FILE);
        assertThat(config.apiUrl()).isEqualTo(URI.create("https://api.trakt.tv"));
        assertThat(config.sandbox()).isFalse();
        assertThat(config.jsonText()).isEqualTo(JsonText.AUTO);
        assertThat(config.deadline()).as("below the 20 s after which some clients give up")
                .isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void aFlagWinsOverTheEnvironmentAndAnEmptyValueIsNone() {
        Map<String, String> environment = Map.of(
                "TRAKT_MCP_DEADLINE", "30", "TRAKT_CLIENT_ID", " ", "TRAKT_API_KEY", "key", "TRAKT_MCP_SANDBOX",
                "true");
        Config config = Config.read(environment, "--deadline", "5", "--trakt-api-url", "http://localhost:9/");
        assertThat(config.deadline()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.app()).isEqualTo(new App("key", null, null));
        assertThat(config.sandbox()).isTrue();
        assertThat(config.apiUrl()).isEqualTo(URI.create("http://localhost:9"));
    }

    @Test
    void takesACountryByItsTwoLettersAlone() {
        assertThat(Config.read(Map.of()).country()).isNull();
        assertThat(Config.read(Map.of("TRAKT_MCP_COUNTRY", "UK")).country()).isEqualTo("gb");
        assertThat(Config.read(Map.of("TRAKT_MCP_COUNTRY", "us"), "--country", "DE").country()).isEqualTo("de");
        assertThatThrownBy(() -> Config.read(Map.of("TRAKT_MCP_COUNTRY", "Germany")))
                .hasMessage("TRAKT_MCP_COUNTRY must be a country by two letters like gb, not Germany");
    }

    @Test
    void theKeychainIsAskedForTheAppOnlyWhereNobodyElseSaysIt() {
        App kept = new App("kept", "hush", null);
        Map<String, String> keychain = Map.of("TRAKT_MCP_TOKEN_STORE", "keychain");
        assertThat(Config.read(keychain, _ -> kept).app()).isEqualTo(kept);
        assertThat(Config.read(keychain, _ -> kept, "doctor").app()).isEqualTo(kept);
        Function<Path, App> never = _ -> { throw new AssertionError("asked"); };
        assertThat(Config.read(Map.of(), never).app()).isNull();
        assertThat(Config.read(keychain, never, "--sandbox").app()).isNull();
        assertThat(Config.read(keychain, never, "health").app()).isNull();
        assertThat(Config.read(keychain, never, "--trakt-client-id", "id").app()).isEqualTo(new App("id", null, null));
    }

    @Test
    void listensOnThisMachineAloneUnlessToldOtherwise() {
        assertThat(Config.read(Map.of(), "http").door())
                .isEqualTo(new HttpEndpoint("127.0.0.1", 8640, null, List.of()));
        assertThat(Config.read(Map.of("TRAKT_MCP_HTTP_TOKEN", "t"), "http", "--host", "0.0.0.0", "--http-hosts",
                "a.example, b.example").door())
                .isEqualTo(new HttpEndpoint("0.0.0.0", 8640, "t", List.of("a.example", "b.example")));
        assertThat(Config.read(Map.of(), "http", "--host", "::1").door().isLoopback()).isTrue();
    }

    @Test
    void readsTheModeWhereverItStands() {
        assertThat(Config.read(Map.of(), "--sandbox", "demo").mode()).isEqualTo(Mode.DEMO);
        assertThat(Config.read(Map.of(), "--help").mode()).isEqualTo(Mode.HELP);
        assertThat(Config.read(Map.of(), "bench", "resolution").mode()).isEqualTo(Mode.BENCH_RESOLUTION);
    }

    @Test
    void readsWhoSpeaksAndForWhom() {
        Config config = Config.read(Map.of("TRAKT_CLIENT_ID", "id", "TRAKT_CLIENT_SECRET", "hush",
                "TRAKT_ACCESS_TOKEN", "a", "TRAKT_REFRESH_TOKEN", "r", "TRAKT_MCP_HOME", "relative"));
        assertThat(config.app()).isEqualTo(new App("id", "hush", null));
        assertThat(config.seed()).isEqualTo(new InitialTokens("a", "r"));
        assertThat(config.home()).isEqualTo(Path.of("relative").toAbsolutePath());
        assertThat(config.toString()).doesNotContain("hush");
    }

    @Test
    void aFolderForTheSandboxMeansTheSandbox() {
        assertThat(Config.read(Map.of()).sandboxDir()).isNull();
        Config config = Config.read(Map.of(), "--sandbox-dir", "not/yet/there");
        assertThat(config.sandbox()).isTrue();
        assertThat(config.sandboxDir()).isEqualTo(Path.of("not/yet/there").toAbsolutePath());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Linux      |                 |       | /home/me/.config/trakt-mcp",
        "Linux      | XDG_CONFIG_HOME | /conf | /conf/trakt-mcp",
        "Linux      | XDG_CONFIG_HOME | conf  | /home/me/.config/trakt-mcp",
        "Mac OS X   | XDG_CONFIG_HOME | /conf | /home/me/Library/Application Support/trakt-mcp",
        "Windows 11 | APPDATA         | /data | /data/trakt-mcp",
        "Linux      | HOME            | /else | /else/.config/trakt-mcp",
        "Linux      | HOME            | /home/me | /home/me/.config/trakt-mcp",
        "Linux      | HOME            | else  | /home/me/.config/trakt-mcp",
        "Mac OS X   | HOME            | /else | /else/Library/Application Support/trakt-mcp",
        "Windows 11 | HOME            | /else | /home/me/AppData/Roaming/trakt-mcp",
    })
    void livesWhereTheSystemWantsIt(String system, String name, String value, String home) {
        Map<String, String> environment = name == null ? Map.of() : Map.of(name, value);
        assertThat(DefaultHome.of(environment, system, Path.of("/home/me"))).isEqualTo(Path.of(home));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "dance                    | no such word: dance; there are stdio, http, host, host move, health, setup, login, "
                + "logout, doctor, demo, bench resolution, bench requests, help",
        "demo stdio               | no such word: demo stdio; there are",
        "bench                    | no such word: bench; there are",
        "--no-such-flag           | --no-such-flag",
        "--deadline               | --deadline wants a value",
        "host --database postgresql://ann:secret@db/trakt | --database must be without a password, as others can",
        "--deadline soon          | TRAKT_MCP_DEADLINE must be a number of seconds",
        "--deadline 0             | TRAKT_MCP_DEADLINE must be a number of seconds",
        "--json-text sometimes    | TRAKT_MCP_JSON_TEXT must be one of auto, always, never",
        "--trakt-api-url trakt.tv | TRAKT_API_URL must be an http or https address",
        "--trakt-api-url http://[ | TRAKT_API_URL must be an http or https address, not http://[",
        "--trakt-auth-url http://a%zz | TRAKT_AUTH_URL must be an http or https address",
        "--trakt-api-url http://a:port | TRAKT_API_URL must be an http or https address",
        "--catalogue /no/such     | TRAKT_MCP_CATALOGUE must be a folder",
        "http --port 65536        | TRAKT_MCP_PORT must be a port from 0 to 65535, not 65536",
        "http --port many         | TRAKT_MCP_PORT must be a port",
        "host --proxies 10.0.0.0/33 | TRAKT_MCP_PROXIES must be addresses or networks like 10.0.0.0/8, not 10.0.0.0/33",
        "host --proxies 10.0.0.0/   | TRAKT_MCP_PROXIES must be addresses or networks",
        "host --proxies caddy       | TRAKT_MCP_PROXIES must be addresses or networks",
        "http --host 0.0.0.0      | to listen on 0.0.0.0, where others can reach it, set TRAKT_MCP_HTTP_TOKEN",
        "http --host ::           | set TRAKT_MCP_HTTP_TOKEN",
        "http --host no.such.name.invalid | set TRAKT_MCP_HTTP_TOKEN",
        "--http-hosts http://x/   | TRAKT_MCP_HTTP_HOSTS must be names like trakt.example.org",
        "--http-token x           | --http-token",
        "--sandbox-dir pom.xml    | TRAKT_MCP_SANDBOX_DIR must be a folder, and pom.xml is a file",
        "--requests /no/such      | TRAKT_MCP_REQUESTS must be a file",
        "--trakt-access-token x   | --trakt-access-token",
        "--trakt-refresh-token x  | --trakt-refresh-token",
        "--trakt-client-secret x  | --trakt-client-secret",
        "--token-store cloud      | TRAKT_MCP_TOKEN_STORE must be one of file, keychain",
        "--toolsets nonsense | TRAKT_MCP_TOOLSETS knows no toolset nonsense; there are all, core, collection",
    })
    void saysWhatCannotBeUsed(String line, String message) {
        assertThatThrownBy(() -> Config.read(Map.of(), line.split(" ")))
                .isInstanceOf(UnusableSetting.class)
                .hasMessageContaining(message);
    }

    @Test
    void readsWhichToolsAreOffered() {
        assertThat(Config.read(Map.of()).choice()).isEqualTo(ToolSelection.STANDARD);
        assertThat(Config.read(Map.of(), "--toolsets", "Lists, social", "--read-only").choice())
                .isEqualTo(new ToolSelection(Set.of(Toolset.LISTS, Toolset.SOCIAL), List.of(), true));
        assertThat(Config.read(Map.of("TRAKT_MCP_TOOLSETS", "all", "TRAKT_MCP_TOOLS", "search,rate_item")).choice())
                .isEqualTo(new ToolSelection(Set.of(Toolset.values()), List.of("search", "rate_item"), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis://localhost", "redis://10.0.0.7:6380/3", "rediss://cache.example.org",
        "redis://far.example.org/1?timeout=3s"})
    void aRedisWithoutAPasswordMayBeAFlag(String address) {
        assertThat(Config.read(Map.of(), "--redis", address).hosting().redis()).isEqualTo(URI.create(address));
        assertThat(Config.read(Map.of("TRAKT_MCP_REDIS", address)).hosting().redis()).isEqualTo(URI.create(address));
    }

    @Test
    void thePasswordOfARedisIsNeitherInAFlagNorInAMessage() {
        assertThat(Config.read(Map.of("TRAKT_MCP_REDIS", "redis://:s3cret@localhost")).hosting().redis())
                .isEqualTo(URI.create("redis://:s3cret@localhost"));
        assertThatThrownBy(() -> Config.read(Map.of(), "--redis", "redis://:s3cret@localhost"))
                .isInstanceOf(UnusableSetting.class).hasMessageContaining("TRAKT_MCP_REDIS_FILE")
                .hasMessageNotContaining("s3cret");
        for (String odd : List.of("redis://:s3cret%@localhost", "http://:s3cret@localhost", "redis://:s3cret@",
                "redis://:s3cret@localhost/x", "redis://:s3cret@localhost?timeout=long")) {
            assertThatThrownBy(() -> Config.read(Map.of("TRAKT_MCP_REDIS", odd)))
                    .isInstanceOf(UnusableSetting.class).hasMessageContaining("redis://localhost:6379/0")
                    .hasMessageNotContaining("s3cret");
        }
    }

    @Test
    void helpNamesEverySettingAndWord() {
        for (Setting setting : Setting.values()) {
            assertThat(Help.text()).contains(setting.name(), setting.meaning);
        }
        for (Mode mode : Mode.values()) {
            assertThat(Help.text()).contains("  " + mode.word());
        }
    }

    @Test
    void everySettingIsRead() throws IOException {
        Path folder = Path.of("src/main/java/dev/traktmcp/config");
        String readers =
                Files.readString(folder.resolve("Config.java"))
                        + Files.readString(folder.resolve("SettingSource.java"));
        assertThat(Setting.values()).filteredOn(setting -> !readers.contains("Setting." + setting.name()))
                .as("settings that nobody reads: add a component of Config").isEmpty();
    }
}
