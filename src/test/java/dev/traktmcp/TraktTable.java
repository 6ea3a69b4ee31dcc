package dev.traktmcp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The first table of docs/trakt-contract.md, with what may be missing in answers by Trakt's contract. */
final class TraktTable {
    private static final Path TABLE = Path.of("docs/trakt-contract.md");
    private static final Path OPTIONAL = Path.of("src/test/resources/contract/optional.txt");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z]+ /[^`]*)` \\|");

    /** @param optional the places that may be missing, with dots; {@code 0} is any entry and {@code *} any name */
    record Endpoint(String name, String method, List<String> parts, Set<String> optional) {
        /** Variable parts at the end may be left out. */
        boolean fits(String asked, List<String> path) {
            if (!method.equals(asked) || parts.size() < path.size()) {
                return false;
            }
            for (int at = 0; at < parts.size(); at++) {
                boolean variable = parts.get(at).startsWith("{");
                if (!variable && (at >= path.size() || !parts.get(at).equals(path.get(at)))) {
                    return false;
                }
            }
            return true;
        }

        long words() {
            return parts.stream().filter(part -> !part.startsWith("{")).count();
        }

        boolean mayMiss(List<Object> place) {
            String plain = place.stream().map(String::valueOf).collect(Collectors.joining("."));
            return optional.contains(plain) || optional.contains(plain.replaceFirst("^\\w+\\.", "*."));
        }
    }

    private final List<Endpoint> endpoints;

    private TraktTable(List<Endpoint> endpoints) {
        this.endpoints = endpoints;
    }

    static TraktTable read() {
        try {
            return readTable();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TraktTable readTable() throws IOException {
        Map<String, Set<String>> optional = optional();
        return new TraktTable(ROW.matcher(Files.readString(TABLE)).results().map((MatchResult row) -> {
            String[] name = row.group(1).split(" /", 2);
            return new Endpoint(row.group(1), name[0], List.of(name[1].split("/")),
                    optional.getOrDefault(row.group(1), Set.of()));
        }).toList());
    }

    List<String> names() {
        return endpoints.stream().map(Endpoint::name).toList();
    }

    /** The row of a request; of several the most particular. */
    Optional<Endpoint> of(String method, String path) {
        List<String> parts = List.of(path.substring(1).split("/"));
        return endpoints.stream().filter(one -> one.fits(method, parts))
                .max(Comparator.comparing(Endpoint::words).thenComparing(one -> -one.parts().size()));
    }

    private static Map<String, Set<String>> optional() throws IOException {
        Map<String, Set<String>> all = new HashMap<>();
        for (String line : Files.readString(OPTIONAL).replace("\n  ", " ").lines().toList()) {
            String[] halves = line.split(": ?", 2);
            if (line.startsWith("#")) {
                continue;
            }
            Set<String> places = new HashSet<>();
            for (String word : halves[1].split(" ")) {
                String[] object = word.split("@");
                if (object.length == 2) {
                    all.get("@" + object[1]).forEach(place -> places.add(object[0] + "." + place));
                } else {
                    places.add(word);
                }
            }
            all.put(halves[0], places);
        }
        return all;
    }
}
