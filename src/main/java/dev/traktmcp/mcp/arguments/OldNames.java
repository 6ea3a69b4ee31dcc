package dev.traktmcp.mcp.arguments;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names that arguments had before or could have, which are accepted without being announced. */
final class OldNames {
    /** For each old name those that took its place, each in tools of its own. */
    private static final Map<String, List<String>> NEW = Map.of(
            "from", List.of("start_date", "hide_from"),
            "to", List.of("end_date"),
            "3d", List.of("three_d"),
            // What languages reserve, and what people say.
            "with", List.of("person"),
            "actor", List.of("person"),
            "director", List.of("person"));

    private OldNames() {}

    /** The name of today, if the tool has such an argument; else the same name. */
    static String today(String name, Set<String> arguments) {
        return NEW.getOrDefault(name, List.of()).stream().filter(arguments::contains).findFirst().orElse(name);
    }
}
