package dev.traktmcp.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.traktmcp.ToolsJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What every entry of tools.json keeps to, and why. */
class CatalogueRulesTest {
    private static final List<Map<String, Object>> TOOLS = tools();
    private static final Encoding O200K = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);

    /**
     * Arguments that say all by their name, their type and their enum. A page has as many entries as fit, and a reply
     * says how to get the next; {@code items} are several of what {@code title} is one of.
     */
    private static final Set<String> SPEAKING = Set.of(
            "year", "year_to", "type", "chart", "order", "rating_to", "page", "limit", "items",
            "ignore_watched", "ignore_watchlisted", "ignore_collected");

    /** In which order a tool that takes a title has its arguments, after those that it requires. */
    private static final List<String> WITH_TITLE = List.of(
            "title", "items", "only", "genres", "max_runtime", "hide_from", "watched_at", "rating", "plays", "format",
            "sort", "media_type", "resolution", "include", "start_date", "end_date", "days", "everyone", "season",
            "episode",
            "through_episode", "type", "id", "year", "page", "limit");

    /** The same of a tool that takes none. */
    private static final List<String> WITHOUT_TITLE = List.of(
            "name", "items", "query", "type", "period", "genres", "max_runtime", "year", "year_to", "user", "id",
            "everyone", "start_date", "days", "release", "description", "privacy", "sort", "direction", "page",
            "limit");

    /** Of Python, JavaScript and Java; words that are reserved in some places only ({@code type}) are free. */
    private static final Set<String> RESERVED = Set.of(
            """
            false none true and as assert async await break class continue def del elif else except finally for from
            global if import in is lambda nonlocal not or pass raise return try while with yield
            arguments case catch const debugger default delete do enum eval export extends function implements
            instanceof interface let new null package private protected public static super switch this throw typeof
            undefined var void
            abstract boolean byte char double final float goto int long native short strictfp synchronized throws
            transient volatile"""
                    .split("\\s+"));

    static Stream<Map<String, Object>> entries() {
        return TOOLS.stream();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void namesFitEveryClient(Map<String, Object> tool) {
        assertThat(name(tool)).as("verb_noun; some clients cut prefixed names at 63 characters")
                .matches("[a-z]+(_[a-z]+)*").hasSizeLessThan(45);
        assertThat((String) tool.get("title")).as("shown to people").isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void descriptionsAreShortAndComplete(Map<String, Object> tool) {
        String description = (String) tool.get("description");
        assertThat(description).as("every conversation pays for it").hasSizeBetween(40, 400).endsWith(".");
        Catalog.child(input(tool), "properties")
                .forEach((argument, schema) -> assertThat(((Map<?, ?>) schema).get("description"))
                        .as("%s of %s needs a description: a model guesses otherwise", argument, name(tool))
                        .matches(said -> said instanceof String || SPEAKING.contains(argument)));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void limitsAndDefaultsStandInTheWords(Map<String, Object> tool) {
        Catalog.child(input(tool), "properties").forEach((argument, schema) -> Stream.of("default", "maximum",
                "maxItems").map(((Map<?, ?>) schema)::get).filter(Objects::nonNull)
                .filter(_ -> !SPEAKING.contains(argument)) // whoever leaves out a page's gets what most want
                .forEach(value -> assertThat((String) ((Map<?, ?>) schema).get("description"))
                        .as("%s of %s: some adapters strip %s from the schema", argument, name(tool), value)
                        .isNotNull().matches("(?s)(.*\\W)?" + value + "(\\W.*)?")));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void whatIsRequiredComesFirstThenWhatPeopleUseMost(Map<String, Object> tool) {
        List<String> names = List.copyOf(Catalog.child(input(tool), "properties").keySet());
        List<?> required = (List<?>) input(tool).getOrDefault("required", List.of());
        assertThat(names.subList(0, required.size())).as("%s: code generators make parameters of the first five",
                name(tool)).isEqualTo(required);
        List<String> order = names.contains("title") ? WITH_TITLE : WITHOUT_TITLE;
        List<String> ranked =
                names.stream().filter(one -> !required.contains(one) && order.contains(one)).toList();
        assertThat(ranked).as(name(tool)).isSortedAccordingTo(Comparator.comparingInt(order::indexOf));
        assertThat(names.indexOf("limit")).as("a page is turned last").isIn(-1, names.size() - 1);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void hintsAreAllStatedAndNotAtOdds(Map<String, Object> tool) {
        Map<String, Object> hints = Catalog.child(tool, "annotations");
        List<String> needed = new ArrayList<>(List.of("readOnlyHint", "destructiveHint"));
        if (Boolean.TRUE.equals(hints.get("readOnlyHint"))) {
            assertThat(hints).containsEntry("destructiveHint", false);
        } else {
            needed.add("idempotentHint"); // which says something of writes only
        }
        assertThat(hints).as("a write is destructive where that is left out").containsOnlyKeys(needed);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void schemasAreValidAndPortable(Map<String, Object> tool) {
        var metaSchema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        for (String field : List.of("inputSchema", "outputSchema")) {
            assertThat(metaSchema.validate(McpJson.PROTOCOL.<JsonNode>valueToTree(tool.get(field)))).as(field)
                    .isEmpty();
            assertThat(McpJson.PROTOCOL.writeValueAsString(tool.get(field)))
                    .as("some clients cannot read these")
                    .doesNotContain("\"$ref\"", "\"anyOf\"", "\"oneOf\"", "\"null\"");
        }
        assertThat(input(tool)).as("more is taken than is announced, so clients must not refuse it")
                .doesNotContainKey("additionalProperties");
    }

    /** Clients make classes and functions of them. */
    @ParameterizedTest
    @MethodSource("entries")
    void namesAreIdentifiersInEveryLanguage(Map<String, Object> tool) {
        assertThat(name(tool)).satisfies(CatalogueRulesTest::isFree);
        for (String field : List.of("inputSchema", "outputSchema")) {
            assertThat(fields(tool.get(field))).as(field).allSatisfy(CatalogueRulesTest::isFree);
        }
    }

    private static void isFree(String name) {
        assertThat(name).matches("[a-z][a-z0-9_]*").isNotIn(RESERVED);
    }

    /** The names of all properties, however deep. */
    private static Stream<String> fields(Object schema) {
        if (!(schema instanceof Map<?, ?> parts)) {
            return Stream.empty();
        }
        Stream<String> own = parts.get("properties") instanceof Map<?, ?> properties
                ? Stream.concat(properties.keySet().stream().map(String::valueOf),
                        properties.values().stream().flatMap(CatalogueRulesTest::fields))
                : Stream.empty();
        return Stream.concat(own, fields(parts.get("items")));
    }

    @Test
    void theReferenceArgumentsAreTheSameEverywhere() {
        Map<String, Object> first = new LinkedHashMap<>();
        for (Map<String, Object> tool : TOOLS) {
            Map<String, Object> properties = Catalog.child(input(tool), "properties");
            if (properties.containsKey("title")) {
                assertThat(properties).as("%s: its title carries these", name(tool))
                        .doesNotContainKeys("year", "type", "id", "season", "episode");
                for (String argument : List.of("title", "items", "genres")) {
                    Map<String, Object> schema = properties.get(argument) == null ? null
                            : new LinkedHashMap<>(Catalog.child(properties, argument));
                    if (schema != null) {
                        if (argument.equals("items") && Set.of("mark_watched", "rate_item").contains(name(tool))) {
                            schema.remove("description"); // only there each may have a time or a rating
                        }
                        assertThat(schema).as("%s.%s: learnt once, used everywhere", name(tool), argument)
                                .isEqualTo(first.computeIfAbsent(argument, _ -> schema));
                    }
                }
            }
        }
        assertThat(first).isNotEmpty();
    }

    /** In tokens of o200k; every conversation pays for them. */
    @Test
    void allToolsStayWithinTheirBudget() {
        assertThat(TOOLS).as("more tools make a model choose worse").hasSizeBetween(36, 45);
        assertThat(TOOLS.stream().mapToInt(CatalogueRulesTest::tokensForAModel).sum())
                .as("what a model sees: name, description and inputSchema").isLessThanOrEqualTo(5_500);
        assertThat(TOOLS.stream().mapToInt(CatalogueRulesTest::tokens).sum()).as("the list as sent")
                .isLessThanOrEqualTo(10_000);
    }

    private static int tokensForAModel(Map<String, Object> tool) {
        Map<String, Object> seen = new LinkedHashMap<>(tool);
        seen.keySet().retainAll(Set.of("name", "description", "inputSchema"));
        return tokens(seen);
    }

    private static int tokens(Map<String, Object> tool) {
        return O200K.countTokensOrdinary(McpJson.PROTOCOL.writeValueAsString(tool));
    }

    private static String name(Map<String, Object> tool) {
        return (String) tool.get("name");
    }

    private static Map<String, Object> input(Map<String, Object> tool) {
        return Catalog.child(tool, "inputSchema");
    }

    private static List<Map<String, Object>> tools() {
        return ToolsJson.stream().map(tool -> McpJson.PROTOCOL.convertValue(tool, McpJson.OBJECT)).toList();
    }
}
