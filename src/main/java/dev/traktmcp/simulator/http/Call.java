package dev.traktmcp.simulator.http;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A request that has passed the checks.
 *
 * @param parameters the variable parts of the path, by name
 * @param query the last value of each parameter
 * @param body an empty object when none was sent
 * @param user the signed-in user's slug; null when nobody is signed in
 */
public record Call(
        String method, String path, Map<String, String> parameters, Map<String, String> query, JsonNode body,
        String user) {
    private static final Pattern COMMA = Pattern.compile(",");

    /** A variable part of the path; empty when the path is a shorter form without it. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    public String required(String name) {
        return parameters.get(name);
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isBlank());
    }

    public boolean flag(String name, boolean otherwise) {
        return query(name).map("true"::equals).orElse(otherwise);
    }

    public OptionalInt number(String name) {
        return query(name).map(Call::integer).orElse(OptionalInt.empty());
    }

    public Extended extended() {
        return new Extended(query("extended").map(words -> Set.of(COMMA.splitAsStream(words).distinct()
                .toArray(String[]::new))).orElse(Set.of()));
    }

    public static OptionalInt integer(String text) {
        try {
            return OptionalInt.of(Integer.parseInt(text));
        } catch (NumberFormatException _) {
            return OptionalInt.empty();
        }
    }
}
