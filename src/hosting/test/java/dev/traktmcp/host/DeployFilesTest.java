package dev.traktmcp.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.config.SettingNames;
import dev.traktmcp.wiring.Upstream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What people set a hosted server up with names settings, secrets and metrics that are there. */
class DeployFilesTest {
    private static final Path GUIDE = Path.of("docs/hosting.md");
    private static final Path UNIT = Path.of("deploy/trakt-mcp.service");
    private static final Pattern SETTING = Pattern.compile("\\b(?:TRAKT|TMDB)_[A-Z_]*[A-Z]");
    private static final Pattern METER = Pattern.compile("\"(trakt(?:_mcp)?\\.[a-z.]+)\"");
    private static final String FILE = "_FILE";
    private static final String MOUNTED = "/run/secrets/";

    @ParameterizedTest
    @ValueSource(strings = {"docs/hosting.md", "docs/hosting-many.md", "compose.yaml", "compose.cluster.yaml",
        "deploy/trakt-mcp.service", "deploy/Caddyfile", "deploy/kubernetes/settings.yaml",
        "deploy/kubernetes/deployment.yaml", "Dockerfile"})
    void everySettingIsOne(String file) throws IOException {
        Set<String> named = found(SETTING, Files.readString(Path.of(file)), 0);
        assertThat(named).allSatisfy(name -> assertThat(SettingNames.ALL.contains(name)
                || name.endsWith(FILE) && SettingNames.SECRET.contains(name.replace(FILE, ""))).as(name).isTrue());
    }

    @Test
    void secretsComeFromFilesThatAreDeclared() throws IOException {
        JsonNode compose = new YAMLMapper().readTree(Files.readString(Path.of("compose.yaml")));
        JsonNode service = compose.at("/services/trakt-mcp");
        Set<String> mounted = new TreeSet<>();
        service.get("environment").properties().forEach(variable -> {
            assertThat(SettingNames.SECRET).doesNotContain(variable.getKey());
            if (variable.getKey().endsWith(FILE)) {
                assertThat(variable.getValue().asString()).startsWith(MOUNTED);
                mounted.add(variable.getValue().asString().substring(MOUNTED.length()));
            }
        });
        assertThat(mounted).isNotEmpty().isEqualTo(new TreeSet<>(words(service.get("secrets"))))
                .isEqualTo(new TreeSet<>(compose.get("secrets").propertyNames()));
        String guide = Files.readString(GUIDE);
        compose.get("secrets").forEach(secret -> assertThat(guide)
                .as("how to make %s", secret).contains(">" + secret.get("file").asString().replace("./", "")));

        String unit = Files.readString(UNIT);
        Set<String> used = found(Pattern.compile("_FILE=%d/([\\w-]+)"), unit, 1);
        assertThat(used).isNotEmpty().isEqualTo(found(Pattern.compile("LoadCredential=([\\w-]+):"), unit, 1))
                .isEqualTo(mounted);
        assertThat(unit).doesNotContainPattern("(?m)^Environment=(" + String.join("|", SettingNames.SECRET) + ")=");
    }

    @Test
    void theImageOfComposeIsAStageAndNotTheOneOfEverybody() throws IOException {
        List<String> stages = Files.readAllLines(Path.of("Dockerfile")).stream()
                .filter(line -> line.startsWith("FROM ")).toList();
        String target = new YAMLMapper().readTree(Files.readString(Path.of("compose.yaml")))
                .at("/services/trakt-mcp/build/target").asString();
        assertThat(stages).filteredOn(stage -> stage.endsWith(" AS " + target)).hasSize(1);
        assertThat(stages.getLast()).as("what a build without a target makes").doesNotContain(" AS ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/hosting.md", "compose.yaml", "compose.cluster.yaml",
        "deploy/kubernetes/settings.yaml"})
    void theRedirectAddressIsWhereWeTakePeopleBack(String file) throws IOException {
        assertThat(Files.readString(Path.of(file))).contains(Upstream.CALLBACK);
    }

    @Test
    void theGuideNamesEveryMetric(@TempDir Path folder) throws Exception {
        Set<String> named = found(Pattern.compile("(?m)^\\| `([^`]+)`(?:, `[^`]+`)* \\|"), Files.readString(GUIDE), 1);
        for (String meter : meters()) {
            assertThat(named).as("a metric of %s", meter)
                    .anyMatch(name -> name.startsWith(meter.replace('.', '_')));
        }
        try (HostedServer server = new HostedServer(folder)) {
            server.call(server.guest("anna", HostedServer.READ), "get_watchlist", "{}");
            HttpResponse<String> metrics = server.caller.send(server.caller.request("/metrics").GET());
            Set<String> ours = found(Pattern.compile("(?m)^# TYPE (trakt\\w+) "), metrics.body(), 1);
            assertThat(ours).isNotEmpty().allSatisfy(metric -> assertThat(named)
                    .contains(metric.replaceFirst("_max$", "")));
            Set<String> families = found(Pattern.compile("(?m)^# TYPE ([a-z]+_)"), metrics.body(), 1);
            assertThat(families).isNotEmpty().allSatisfy(family -> assertThat(Files.readString(GUIDE))
                    .containsPattern("`" + family + "(…|\\w+)`"));
        }
    }

    /** The names that the sources give, also of meters that nothing has moved yet. */
    private static Set<String> meters() throws IOException {
        Set<String> all = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/hosting/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.addAll(found(METER, Files.readString(file), 1));
            }
        }
        assertThat(all).isNotEmpty();
        return all;
    }

    private static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(one -> words.add(one.asString()));
        return words;
    }

    private static Set<String> found(Pattern pattern, String text, int group) {
        return pattern.matcher(text).results().map(one -> one.group(group))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
