package dev.traktmcp.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.traktmcp.Child;
import dev.traktmcp.config.Config;
import dev.traktmcp.config.SettingNames;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What people set several replicas up with fits together, and is what Kubernetes, Compose and HAProxy take. */
class ClusterFilesTest {
    private static final Path MANIFESTS = Path.of("deploy/kubernetes");
    private static final Path GUIDE = Path.of("docs/hosting-many.md");
    private static final String FILE = "_FILE";

    private static List<Path> manifests() throws IOException {
        try (Stream<Path> all = Files.list(MANIFESTS)) {
            return all.filter(file -> !file.endsWith("kustomization.yaml")).sorted().toList();
        }
    }

    private static JsonNode manifest(String file) throws IOException {
        return new YAMLMapper().readTree(Files.readString(MANIFESTS.resolve(file)));
    }

    private static JsonNode container() throws IOException {
        return manifest("deployment.yaml").at("/spec/template/spec/containers/0");
    }

    /** Unknown fields are refused, as by {@code kubectl apply}, and so is what lacks a field. */
    @ParameterizedTest
    @MethodSource("manifests")
    void kubernetesKnowsEveryField(Path file) throws Exception {
        JsonNode manifest = new YAMLMapper().readTree(Files.readString(file));
        String version = manifest.get("apiVersion").asString().replaceFirst(".*/", "").toUpperCase(Locale.ROOT);
        Class<?> model = Class.forName("io.kubernetes.client.openapi.models." + version
                + manifest.get("kind").asString());
        try {
            model.getMethod("validateJsonElement", JsonElement.class)
                    .invoke(null, JsonParser.parseString(manifest.toString()));
        } catch (InvocationTargetException refused) {
            throw new AssertionError(file + ": " + refused.getCause().getMessage(), refused);
        }
    }

    @Test
    void kustomizePutsAllOfThemTogether() throws Exception {
        Set<String> listed = new TreeSet<>();
        manifest("kustomization.yaml").get("resources").forEach(one -> listed.add(one.asString()));
        assertThat(manifests()).extracting(file -> file.getFileName().toString()).containsExactlyElementsOf(listed);
        assertThat(manifest("kustomization.yaml").at("/images/0/name")).isEqualTo(container().get("image"));
        assumeThat(Child.isInstalled("kubectl")).as("kubectl is installed").isTrue();
        Child.Ended made = Child.of("kubectl", "kustomize", MANIFESTS.toString()).run();
        assertThat(made.code()).as(made.said()).isZero();
        assertThat(Pattern.compile("(?m)^kind: ").matcher(made.said()).results()).hasSameSizeAs(listed);
    }

    @Test
    void everythingIsSelectedByWhatThePodsAreCalled() throws IOException {
        JsonNode labels = manifest("deployment.yaml").at("/spec/template/metadata/labels");
        assertThat(List.of(manifest("deployment.yaml").at("/spec/selector/matchLabels"),
                manifest("service.yaml").at("/spec/selector"),
                manifest("disruption.yaml").at("/spec/selector/matchLabels"),
                manifest("network.yaml").at("/spec/podSelector/matchLabels"))).containsOnly(labels);
        assertThat(container().at("/envFrom/0/configMapRef/name"))
                .isEqualTo(manifest("settings.yaml").at("/metadata/name"));
        assertThat(manifest("scaling.yaml").at("/spec/scaleTargetRef/name"))
                .isEqualTo(manifest("deployment.yaml").at("/metadata/name"));
        assertThat(manifest("ingress.yaml").at("/spec/rules/0/http/paths/0/backend/service/name"))
                .isEqualTo(manifest("service.yaml").at("/metadata/name"));
        assertThat(manifest("settings.yaml").at("/data/TRAKT_MCP_PUBLIC_URL").asString())
                .isEqualTo("https://" + manifest("ingress.yaml").at("/spec/rules/0/host").asString());
    }

    @Test
    void whatTheProbesAskIsThere(@TempDir Path folder) throws Exception {
        try (HostedServer server = new HostedServer(folder)) {
            for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
                JsonNode asked = container().at("/" + probe + "/httpGet");
                assertThat(asked.at("/httpHeaders/0/name").asString()).isEqualTo("Host");
                assertThat(asked.at("/httpHeaders/0/value").asString()).isEqualTo(server.url.getHost());
                assertThat(server.caller.send(server.caller.request(asked.get("path").asString())).statusCode())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void thereIsTimeForCallsInProgress() throws IOException {
        long calls = Config.read("host", "--sandbox").deadline().toSeconds();
        int before = Integer.parseInt(container().at("/lifecycle/preStop/exec/command/1").asString());
        assertThat(manifest("deployment.yaml").at("/spec/template/spec/terminationGracePeriodSeconds").asLong())
                .isGreaterThan(before + calls);
        for (Map<String, Object> replica : replicas().values()) {
            assertThat(Long.parseLong(((String) replica.get("stop_grace_period")).replace("s", "")))
                    .isGreaterThan(calls);
        }
    }

    @Test
    void secretsComeFromFilesThatTheGuideMakes() throws Exception {
        Set<String> mounted = new TreeSet<>();
        String place = container().at("/volumeMounts/0/mountPath").asString() + "/";
        container().get("env").forEach(variable -> {
            if (variable.get("name").asString().endsWith(FILE)) {
                assertThat(variable.get("value").asString()).startsWith(place);
                mounted.add(variable.get("value").asString().substring(place.length()));
            }
        });
        assertThat(mounted).isNotEmpty();
        for (Path file : manifests()) {
            assertThat(Files.readString(file)).as("%s", file).doesNotContainPattern("kind: Secret|secretGenerator")
                    .doesNotContainPattern("\\b(" + String.join("|", SettingNames.SECRET) + ")\\b");
        }
        for (Map<String, Object> replica : replicas().values()) {
            assertThat(new TreeSet<>((List<?>) replica.get("secrets"))).isEqualTo(mounted);
            assertThat(map(replica.get("environment")).entrySet().stream()
                    .filter(variable -> variable.getKey().endsWith(FILE))
                    .map(variable -> ((String) variable.getValue()).replace("/run/secrets/", "")))
                    .containsExactlyInAnyOrderElementsOf(mounted);
            assertThat(map(replica.get("environment"))).doesNotContainKeys(
                    SettingNames.SECRET.toArray(String[]::new));
        }
        String guides = Files.readString(GUIDE) + Files.readString(Path.of("docs/hosting.md"));
        for (Object secret : map(compose().get("secrets")).values()) {
            assertThat(guides).contains(">" + ((String) map(secret).get("file")).replace("./", ""));
        }
    }

    @Test
    void haproxyHasAServerForEachReplica() throws Exception {
        Set<String> servers = Pattern.compile("\\{REPLICA_\\d-127\\.0\\.0\\.1:(\\d+)}")
                .matcher(Files.readString(Path.of("deploy/haproxy.cfg"))).results().map(one -> one.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(replicas().values().stream()
                .map(replica -> String.valueOf(map(replica.get("environment")).get("TRAKT_MCP_PORT"))))
                .containsExactlyInAnyOrderElementsOf(servers);
    }

    @Test
    void onlyTheProxyIsReachedFromOutside() throws Exception {
        Map<String, Object> services = map(compose().get("services"));
        assertThat(services).allSatisfy((name, service) -> assertThat(map(service).containsKey("ports"))
                .as(name).isEqualTo(name.equals("caddy")));
        assertThat(map(map(compose().get("networks")).get("stores"))).containsEntry("internal", true);
        for (String store : List.of("postgres", "redis")) {
            assertThat(map(services.get(store))).containsEntry("networks", List.of("stores"))
                    .containsKey("healthcheck");
        }
        assertThat((List<?>) map(services.get("redis")).get("command")).asString().contains("--appendonly, yes");
    }

    /** The controller writes such a backend of the manifest. */
    @Test
    void haproxyTakesWhatTheIngressSays(@TempDir Path folder) throws Exception {
        assumeThat(Child.isInstalled("haproxy")).as("haproxy is installed").isTrue();
        JsonNode said = manifest("ingress.yaml").at("/metadata/annotations");
        Path file = folder.resolve("haproxy.cfg");
        Files.writeString(file, """
                defaults
                    mode http
                    timeout connect 5s
                    timeout client 1d
                    timeout server 50s
                frontend http
                    bind 127.0.0.1:%d
                    default_backend trakt-mcp
                backend trakt-mcp
                    balance %s
                    option forwardfor
                    no option abortonclose
                %s
                    server SRV_1 127.0.0.1:8640 check
                """.formatted(Proxy.freePort(), said.get("haproxy.org/load-balance").asString(),
                said.get("haproxy.org/backend-config-snippet").asString().indent(4)));
        Child.Ended checked = Child.of("haproxy", "-c", "-f", file.toString()).inOneVoice().run();
        assertThat(checked.code()).as(checked.said()).isZero();
        assertThat(checked.said()).doesNotContain("WARNING");
        String ours = Files.readString(Path.of("deploy/haproxy.cfg"));
        said.get("haproxy.org/backend-config-snippet").asString().lines()
                .forEach(line -> assertThat(ours).contains(line));
    }

    private static Map<String, Map<String, Object>> replicas() throws IOException {
        Map<String, Map<String, Object>> replicas = new TreeMap<>();
        map(compose().get("services")).forEach((name, service) -> {
            if (name.startsWith("trakt-mcp-")) {
                replicas.put(name, map(service));
            }
        });
        assertThat(replicas).hasSize(3);
        return replicas;
    }

    private static Map<String, Object> compose() throws IOException {
        return map(new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(Path.of("compose.cluster.yaml"))));
    }

    /** With what is merged into it, as Compose does. */
    private static Map<String, Object> map(Object yaml) {
        Map<String, Object> all = new HashMap<>();
        ((Map<?, ?>) yaml).forEach((key, value) -> all.put((String) key, value));
        if (all.remove("<<") instanceof Map<?, ?> base) {
            map(base).forEach(all::putIfAbsent);
        }
        return all;
    }
}
