package dev.traktmcp.cli.bench;

import dev.traktmcp.simulator.catalogue.Catalogue;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.titles.reference.Reference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One labelled request.
 *
 * @param args the arguments of a tool call: {@code title}, perhaps {@code year}, {@code type}, {@code id},
 *     {@code season}, {@code episode}
 */
record Labelled(String id, String category, JsonNode args, Expectation expected) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * @param file one JSON object a line; the catalogue resolves its labels, and numbers titles that have no Trakt id
     */
    static List<Labelled> read(Path file, Catalogue catalogue) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).map(line -> of(JSON.readTree(line), catalogue)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the requests in " + file, e);
        }
    }

    /** The reference that a tool would read from these arguments; throws {@code BadArguments}. */
    Reference reference() {
        return Reference.of(text("title"), number(args, "year"), text("type"), text("id"), number(args, "season"),
                number(args, "episode"));
    }

    private static Labelled of(JsonNode line, Catalogue catalogue) {
        return new Labelled(line.path("id").asString(), line.path("category").asString(), line.path("args"),
                expectation(line, catalogue));
    }

    private static Expectation expectation(JsonNode line, Catalogue catalogue) {
        JsonNode expect = line.path("expect");
        return switch (expect.asString("")) {
            case "not_found" -> new Expectation.Nothing();
            case "ambiguous" -> new Expectation.Question(
                    StreamSupport.stream(line.path("candidates").spliterator(), false)
                            .map(candidate -> id(candidate, catalogue))
                            .collect(Collectors.toSet()));
            default -> new Expectation.One(id(expect, catalogue), number(expect, "season"), number(expect, "episode"));
        };
    }

    // The key is "movie:" or "show:" and the Trakt id, else the IMDb id, else "tmdb" and the TMDB id.
    private static String id(JsonNode label, Catalogue catalogue) {
        String[] key = label.path("key").asString("").split(":", 2);
        return Type.ofSingular(key[0])
                .flatMap(type -> key[1].startsWith("tt") ? catalogue.by(type, "imdb", key[1])
                        : key[1].startsWith("tmdb") ? catalogue.by(type, "tmdb", key[1].substring("tmdb".length()))
                        : catalogue.byTrakt(type, key[1]))
                .map(title -> title.type().singular() + ":" + title.ids().trakt())
                .orElseThrow(() -> new IllegalArgumentException("the catalogue has no title for the label " + label));
    }

    private String text(String name) {
        return args.path(name).asString(null);
    }

    private static @Nullable Integer number(JsonNode from, String name) {
        return from.hasNonNull(name) ? Integer.valueOf(from.path(name).intValue()) : null;
    }
}
