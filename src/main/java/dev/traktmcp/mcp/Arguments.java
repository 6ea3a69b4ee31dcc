package dev.traktmcp.mcp;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.Failure.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Makes the caller's arguments fit a tool's input schema: fills in defaults, corrects harmless slips ({@code "9"} for
 * 9, one value for a list of one), and refuses everything else by name with what was expected. Safe for use by several
 * threads.
 */
final class Arguments {
    private final Map<String, Object> properties;
    private final Map<String, Object> bounded;

    Arguments(Map<String, Object> inputSchema) {
        this.bounded = DefaultLimits.of(inputSchema);
        this.properties = Objects.requireNonNull(Catalog.child(bounded, "properties"));
    }

    /**
     * Returns the arguments as the tool wants them.
     *
     * @throws dev.traktmcp.failure.TraktException with {@link BadArguments}, which names every problem at once
     */
    Map<String, Object> check(Map<String, Object> given) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            if (value != null) {
                arguments.put(name, fitted(value, property(name)));
            }
        });
        properties.keySet().forEach(name -> {
            Object value = property(name).get("default");
            if (value != null) {
                arguments.putIfAbsent(name, value);
            }
        });
        refuse(EvidentFit.of(bounded, arguments) ? List.of() : errors(arguments), arguments);
        return arguments;
    }

    // Made anew each time, since what does not fit is rare.
    private List<Error> errors(Map<String, Object> arguments) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(McpJson.PROTOCOL.<JsonNode>valueToTree(bounded))
                .validate(McpJson.PROTOCOL.<JsonNode>valueToTree(arguments));
    }

    private Map<String, Object> property(String name) {
        Map<String, Object> property = Catalog.child(properties, name);
        return property == null ? Map.of() : property;
    }

    private static Object fitted(Object value, Map<String, Object> schema) {
        return switch ((String) schema.getOrDefault("type", "")) {
            case "array" -> {
                List<?> list = value instanceof List<?> already ? already : List.of(value);
                Map<String, Object> items = items(schema);
                yield list.stream().map(item -> item == null ? "" : fitted(item, items)).toList();
            }
            case "string" -> value instanceof Number || value instanceof Boolean ? value.toString() : value;
            case "boolean" -> "true".equals(value) ? (Object) true : "false".equals(value) ? (Object) false : value;
            case "integer", "number" -> value instanceof String text ? number(text.strip()) : value;
            default -> value;
        };
    }

    private static Map<String, Object> items(Map<String, Object> list) {
        return Objects.requireNonNullElse(Catalog.child(list, "items"), Map.of());
    }

    private static Object number(String text) {
        if (text.matches("-?\\d{1,9}")) {
            return Integer.valueOf(text);
        }
        return text.matches("-?\\d{1,9}\\.\\d{1,9}") ? (Object) Double.valueOf(text) : text;
    }

    private void refuse(List<Error> errors, Map<String, Object> arguments) {
        Map<String, Problem> problems = new LinkedHashMap<>();
        boolean unknownName = false;
        for (Error error : errors) {
            unknownName |= error.getKeyword().equals("additionalProperties");
            Problem problem = problem(error, arguments);
            problems.putIfAbsent(problem.argument(), problem);
        }
        for (String name : withControlCharacters(arguments)) {
            problems.putIfAbsent(name, new Problem(name, "must not contain control characters"));
        }
        if (!problems.isEmpty()) {
            throw new BadArguments(List.copyOf(problems.values()),
                    unknownName ? List.copyOf(properties.keySet()) : List.of())
                    .raise();
        }
    }

    private Problem problem(Error error, Map<String, Object> arguments) {
        return switch (error.getKeyword()) {
            case "additionalProperties" ->
                    new Problem(SchemaWording.brief(error.getProperty()), "is not an argument of this tool");
            case "required" -> new Problem(
                    error.getProperty(), "is missing: it " + SchemaWording.of(property(error.getProperty())));
            default -> {
                String[] place = error.getInstanceLocation().toString().substring(1).split("/");
                Map<String, Object> expected = property(place[0]);
                boolean inside = place.length > 1;
                yield new Problem(
                        inside ? place[0] + "[" + place[1] + "]" : place[0],
                        SchemaWording.of(inside ? items(expected) : expected) + ", not "
                                + SchemaWording.given(error.getInstanceNode()));
            }
        };
    }

    private static Set<String> withControlCharacters(Map<String, Object> arguments) {
        Set<String> names = new LinkedHashSet<>();
        arguments.forEach((name, value) -> {
            List<?> values = value instanceof List<?> list ? list : List.of(value);
            for (Object text : new ArrayList<>(values)) {
                if (text instanceof String string && string.chars().anyMatch(Character::isISOControl)) {
                    names.add(name);
                }
            }
        });
        return names;
    }
}
