package dev.traktmcp.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How people write settings, and what is left in them. */
class SettingHabitsTest {
    @ParameterizedTest
    @CsvSource({
        "1, true", "0, false", "yes, true", "no, false", "on, true", "off, false", "true, true", "false, false",
        "YES, true", "Off, false", "' On ', true", "TRUE, true", "'', false", "' ', false"})
    void everySwitchIsSaidInEveryWay(String value, boolean on) {
        assertThat(Config.read(Map.of("TRAKT_MCP_SANDBOX", value)).sandbox()).isEqualTo(on);
        assertThat(Config.read(Map.of("TRAKT_MCP_READ_ONLY", value)).choice().readOnly()).isEqualTo(on);
    }

    @ParameterizedTest
    @CsvSource({"2", "-1", "maybe", "enabled", "yess", "10", "truefalse"})
    void whatIsNeitherIsRefused(String value) {
        for (Setting setting : Setting.values()) {
            if (setting.isSwitch()) {
                assertThatThrownBy(() -> Config.read(Map.of(setting.name(), value)))
                        .isInstanceOf(UnusableSetting.class)
                        .hasMessage(setting + " must be true or false (or 1, 0, yes, no, on, off), not " + value);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "TRAKT_CLIENT_ID      | ${TRAKT_CLIENT_ID}        | still holds the placeholder ${TRAKT_CLIENT_ID}",
        "TRAKT_API_KEY        | ${input:trakt-id}         | still holds the placeholder ${input:trakt-id}",
        "TRAKT_MCP_HOME       | ${HOME}/trakt             | still holds the placeholder ${HOME}",
        "TRAKT_MCP_TIMEZONE   | ${config.timezone}        | still holds the placeholder ${config.timezone}",
        "TRAKT_MCP_HOME       | ${user_config.home}/trakt | still holds the placeholder ${user_config.home}",
        "TRAKT_MCP_PORT       | ${PORT:-8640}             | still holds the placeholder ${PORT:-8640}",
        "TRAKT_CLIENT_SECRET  | {{ secret }}              | still holds the placeholder {{ secret }}",
        "TRAKT_MCP_HTTP_TOKEN | $(openssl rand -hex 32)   | still holds the placeholder $(openssl rand -hex 32)",
        "TMDB_API_KEY         | $TMDB_API_KEY             | still holds the placeholder $TMDB_API_KEY",
        "TRAKT_MCP_SANDBOX    | %SANDBOX%                 | still holds the placeholder %SANDBOX%",
        "TRAKT_USERNAME       | <your name>               | still holds the placeholder <your name>",
        "TRAKT_CLIENT_ID      | \"abc\"                   | holds quotes: write the value without them",
        "TRAKT_MCP_SANDBOX    | 'true'                    | holds quotes: write the value without them",
        "TRAKT_MCP_TOOLSETS   | \"lists                   | holds quotes: write the value without them",
        "TRAKT_MCP_LOG        | \u201cINFO\u201d         | holds quotes: write the value without them",
    })
    void whatIsLeftOverIsNamed(String name, String value, String message) {
        Map<String, String> environment = new HashMap<>(Map.of(name, value));
        assertThatThrownBy(() -> Config.read(environment))
                .isInstanceOf(UnusableSetting.class).hasMessageStartingWith(name + " " + message);
    }

    /** The official rules leave the placeholder, or the word for nothing, or put the manifest's default there. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"${user_config.some_field}", "undefined", "null", "``"})
    void aFieldOfABundleThatWasLeftEmptyIsNoSetting(String value) {
        Map<String, String> environment = new HashMap<>();
        for (Setting setting : Setting.values()) {
            environment.put(setting.name(), value);
        }
        assertThat(Config.read(environment)).isEqualTo(Config.read(Map.of()));
    }

    @Test
    void aFlagIsNamedAsAFlagAndNoSecretIsRepeated() {
        assertThatThrownBy(() -> Config.read(Map.of(), "--timezone", "${TZ}"))
                .hasMessageStartingWith("--timezone still holds the placeholder ${TZ}");
        assertThatThrownBy(() -> Config.read(Map.of("TRAKT_CLIENT_SECRET", "'hush'"))).message()
                .doesNotContain("hush");
    }

    @Test
    void whatOnlyLooksLikeItIsTaken() {
        assertThat(Config.read(Map.of("TRAKT_MCP_HOME", "/home/o'neill/100% $mine")).home())
                .isEqualTo(Path.of("/home/o'neill/100% $mine"));
        assertThat(Config.read(Map.of("TRAKT_MCP_HTTP_TOKEN", "$aB{3}%x%")).door().token()).isEqualTo("$aB{3}%x%");
    }
}
