package dev.traktmcp.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields that a bundle shows a person, against the settings that they fill. */
class ManifestTest {
    private static final JsonNode MANIFEST = new JsonMapper().readTree(Path.of("src/release/manifest.json"));
    private static final JsonNode FIELDS = MANIFEST.get("user_config");
    private static final JsonNode ENVIRONMENT = MANIFEST.at("/server/mcp_config/env");

    @Test
    void everyFieldFillsASettingOfItsKindAndSecretsAreCoveredUp() {
        assertThat(ENVIRONMENT.size()).isEqualTo(FIELDS.size()).isPositive();
        ENVIRONMENT.forEachEntry((name, value) -> {
            Setting setting = Setting.valueOf(name);
            String field = value.asString().replaceFirst("^\\$\\{user_config\\.(\\w+)}$", "$1");
            assertThat(FIELDS.has(field)).as("the field of %s", name).isTrue();
            assertThat(FIELDS.at("/" + field + "/sensitive").asBoolean(false)).as("%s is covered up", name)
                    .isEqualTo(!setting.hasFlag());
            assertThat(FIELDS.at("/" + field + "/type").asString()).as(name)
                    .isEqualTo(setting.isSwitch() ? "boolean" : "string");
            assertThat(FIELDS.at("/" + field + "/required").asBoolean()).as("%s can be left empty", name).isFalse();
        });
    }

    @Test
    void whatIsLeftAsItIsChangesNoSetting() {
        Map<String, String> environment = new HashMap<>();
        ENVIRONMENT.forEachEntry((name, value) -> {
            String field = value.asString().replaceAll("^\\$\\{user_config\\.|}$", "");
            environment.put(name, FIELDS.at("/" + field + "/default").asString());
        });
        assertThat(Config.read(environment)).isEqualTo(Config.read(Map.of()));
    }
}
