package dev.traktmcp.simulator.http;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One line of the table of routes.
 *
 * @param template a path; {@code {name}} matches any one part, {@code {name:a|b}} one of these words, and
 *     {@code {name:#}} a number
 * @param query the parameters that Trakt knows here, including those that it knows and ignores
 */
public record Route(String method, String template, Auth auth, Set<String> query, Function<Call, Answer> handler) {
    public static Route get(String template, Auth auth, Function<Call, Answer> handler, String... query) {
        return new Route("GET", template, auth, Set.of(query), handler);
    }

    public static Route post(String template, Function<Call, Answer> handler) {
        return new Route("POST", template, Auth.REQUIRED, Set.of(), handler);
    }

    public static Route put(String template, Function<Call, Answer> handler) {
        return new Route("PUT", template, Auth.REQUIRED, Set.of(), handler);
    }

    public static Route delete(String template, Function<Call, Answer> handler) {
        return new Route("DELETE", template, Auth.REQUIRED, Set.of(), handler);
    }

    public Route knowing(Set<String> more) {
        Set<String> all = new HashSet<>(query);
        all.addAll(more);
        return new Route(method, template, auth, Set.copyOf(all), handler);
    }

    Optional<Map<String, String>> match(List<String> parts) {
        String first = parts.isEmpty() ? "" : parts.getFirst();
        if (!template.startsWith("/{") && !template.startsWith(first, 1)) {
            return Optional.empty(); // as nearly all are, so the rest is not even split
        }
        List<String> pattern = List.of(template.substring(1).split("/"));
        if (pattern.size() != parts.size()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new HashMap<>();
        for (int at = 0; at < parts.size(); at++) {
            String expected = pattern.get(at);
            String part = parts.get(at);
            if (!expected.startsWith("{")) {
                if (!expected.equals(part)) {
                    return Optional.empty();
                }
                continue;
            }
            String[] named = expected.substring(1, expected.length() - 1).split(":", 2);
            if (named.length == 2 && !fits(named[1], part)) {
                return Optional.empty();
            }
            parameters.put(named[0], part);
        }
        return Optional.of(parameters);
    }

    private static boolean fits(String rule, String part) {
        return rule.equals("#") ? Call.integer(part).isPresent() : List.of(rule.split("\\|")).contains(part);
    }
}
