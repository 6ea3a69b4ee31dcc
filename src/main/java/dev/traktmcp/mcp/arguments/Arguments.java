package dev.traktmcp.mcp.arguments;

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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the caller's arguments fit a tool's input schema, and refuses by name, with what was expected, what cannot mean
 * one thing only. Callers fill in arguments that they have no use for, write lists as text, and add bookkeeping of
 * their own; docs/tools.md has the rules for all of that, in words. Here is the order:
 *
 * <ol>
 * <li>An old name is read as today's ({@link OldNames}).
 * <li>A running time goes into the condition of a tool that has no argument for it ({@link LengthInCondition}).
 * <li>A decade or other span of years becomes its first and its last ({@link YearsInWords}).
 * <li>A rating in an entry that is an object goes into the entry's text ({@link RatingInEntry}).
 * <li>A season or an episode in words goes into the title ({@link PlaceInWords}).
 * <li>What is left empty is dropped where it may be left out ({@link Blank}), and what a machine added
 * ({@link Bookkeeping}).
 * <li>A value takes the form of its schema where only one thing can be meant ({@link Fitting}).
 * <li>Defaults are filled in, and what still does not fit is refused.
 * </ol>
 *
 * Safe for use by several threads.
 */
public final class Arguments {
    private final Map<String, Object> properties;
    private final Map<String, Object> bounded;
    private final List<?> required;
    private final List<String> announced;

    /** @param input the tool's record, which may take more than the schema announces */
    public Arguments(Map<String, Object> inputSchema, Class<?> input) {
        this.announced = List.copyOf(Objects.requireNonNull(Schema.child(inputSchema, "properties")).keySet());
        this.bounded = DefaultLimits.of(Unannounced.added(inputSchema, input));
        this.properties = Objects.requireNonNull(Schema.child(bounded, "properties"));
        this.required = inputSchema.get("required") instanceof List<?> names ? names : List.of();
    }

    /**
     * Returns the arguments as the tool wants them.
     *
     * @throws dev.traktmcp.failure.TraktException with {@link BadArguments}, which names every problem at once
     */
    public Map<String, Object> check(Map<String, Object> sentByCaller) {
        Map<String, Object> named = LengthInCondition.said(sentByCaller, properties.keySet());
        Map<String, Object> rated = RatingInEntry.said(YearsInWords.said(named, properties.keySet()),
                properties.keySet());
        Map<String, Object> given = properties.containsKey("season") ? PlaceInWords.inTitle(rated) : rated;
        Map<String, Object> arguments = new LinkedHashMap<>();
        given.forEach((sent, value) -> {
            String name = today(sent, given);
            if (properties.containsKey(name)) {
                put(arguments, name, value, given);
            } else if (!Blank.isOrSaysNull(value) && !Bookkeeping.isOf(sent, value, properties.keySet())) {
                arguments.put(sent, value);
            }
        });
        withoutFilledInSeason(arguments, given);
        properties.keySet().forEach(name -> {
            Object value = property(name).get("default");
            if (value != null) {
                arguments.putIfAbsent(name, value);
            }
        });
        refuse(EvidentFit.of(bounded, arguments) ? List.of() : errors(arguments), arguments);
        return arguments;
    }

    /** Where both names have a value the old one stays, and is refused. */
    private String today(String sent, Map<String, Object> given) {
        String name = properties.containsKey(sent) ? sent : OldNames.today(sent, properties.keySet());
        return name.equals(sent) || Blank.isOrSaysNull(given.get(name)) ? name : sent;
    }

    private void put(Map<String, Object> arguments, String name, @Nullable Object sent, Map<String, Object> given) {
        Map<String, Object> schema = property(name);
        if (required.contains(name)) {
            if (sent != null) {
                arguments.put(name, Objects.requireNonNullElse(Fitting.of(name, sent, schema), sent));
            }
        } else if (clears(schema, sent, given)) {
            arguments.put(name, "");
        } else if (!Blank.is(sent, name) || isFalse(schema, sent)) {
            Object fitted = Fitting.of(name, sent, schema);
            if (!Blank.is(fitted, name) || isFalse(schema, fitted)) {
                arguments.put(name, Objects.requireNonNull(fitted));
            }
        }
    }

    private static boolean isFalse(Map<String, Object> schema, @Nullable Object value) {
        return "boolean".equals(schema.get("type")) && Blank.isZero(value);
    }

    /** Empty text is a value where the schema says so, unless the caller leaves other arguments empty, too. */
    private static boolean clears(Map<String, Object> schema, @Nullable Object sent, Map<String, Object> given) {
        return sent instanceof String text && text.isBlank() && Integer.valueOf(0).equals(schema.get("minLength"))
                && given.values().stream().filter(Blank::isOrSaysNull).count() == 1;
    }

    /** Season 0 has the specials, but beside episode 0 both are only filled in. */
    private void withoutFilledInSeason(Map<String, Object> arguments, Map<String, Object> given) {
        Object episode = given.get("episode");
        if (Blank.isZero(arguments.get("season")) && properties.containsKey("episode")
                && Blank.isZero(Fitting.of("episode", episode, property("episode")))) {
            arguments.remove("season");
        }
    }

    // Made anew each time, since what does not fit is rare.
    private List<Error> errors(Map<String, Object> arguments) {
        JsonMapper mapper = JsonMapper.builder().build();
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(mapper.<JsonNode>valueToTree(bounded))
                .validate(mapper.<JsonNode>valueToTree(arguments));
    }

    private Map<String, Object> property(String name) {
        Map<String, Object> property = Schema.child(properties, name);
        return property == null ? Map.of() : property;
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
                    unknownName ? announced : List.of())
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
                        wrongEntry(place, arguments).orElseGet(() -> SchemaWording.of(
                                inside ? Fitting.items(expected) : expected) + ", not "
                                + SchemaWording.given(error.getInstanceNode())));
            }
        };
    }

    private static Optional<String> wrongEntry(String[] place, Map<String, Object> arguments) {
        return place.length == 2 && arguments.get(place[0]) instanceof List<?> list
                ? Fitting.wrongObject(place[0], list.get(Integer.parseInt(place[1]))) : Optional.empty();
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
